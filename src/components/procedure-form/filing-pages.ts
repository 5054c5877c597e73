/**
 * All that comes after the start page, as one module: the form fetches it as soon as that page shows, so that it
 * is there when somebody starts, and no line is needed from then on.
 * @module
 */
export { fittingDraft } from '../../core/procedure/draft-fit.js';
export { Filing } from '../../core/procedure/filing.js';
export { submission } from '../../core/procedure/flow.js';
import { filing } from '../../core/text/locales/vi/filing.js';
import { uploads } from '../../core/text/locales/vi/uploads.js';

export { checkView } from './check-view.js';
export { handoverView } from './handover-view.js';
export { papersView } from './papers-view.js';
export { savedView } from './saved-view.js';
export { sectionView } from './section-view.js';
export { sentView } from './sent-view.js';
export { loadSpecial } from './special.js';

/** Texts of all of these. */
export const texts = { ...filing, ...uploads };
