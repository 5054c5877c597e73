/**
 * What a dossier that is followed needs once it has been read: it hears of changes, and says which they are.
 * @module
 */
export { changesBetween } from '../../core/dossier/changes.js';
export { listenToDossier } from '../../core/dossier/listen.js';
