import { define } from '../shared/define.js';
import { BkOutbox } from './outbox.js';

// A lock is fetched for when there is one, and the field when a file has to be chosen anew.
BkOutbox.loadGuards = () => import('../unlock/bk-unlock.js');
BkOutbox.loadField = () => import('../file-field/bk-file-field.js');
define('bk-outbox', BkOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'bk-outbox': BkOutbox;
  }
}
