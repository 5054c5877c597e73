import { define } from '../shared/define.js';
import { BkOutbox } from './outbox.js';

// A lock is fetched for when there is one.
BkOutbox.loadGuards = () => import('../unlock/bk-unlock.js');
define('bk-outbox', BkOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'bk-outbox': BkOutbox;
  }
}
