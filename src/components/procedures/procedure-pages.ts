/**
 * What one procedure shows, and nothing of the list; fetched with the first that is opened.
 * @module
 */
export { procedureDetails as texts } from '../../core/text/locales/vi/procedure-details.js';
export { detailsView } from './details-view.js';
