import { define } from '../shared/define.js';
import { BkUnlock } from './unlock.js';

define('bk-unlock', BkUnlock);

declare global {
  interface HTMLElementTagNameMap {
    'bk-unlock': BkUnlock;
  }
}
