import { define } from '../shared/define.js';
import { BkPayeePoster } from './payee-poster.js';

define('bk-payee-poster', BkPayeePoster);

declare global {
  interface HTMLElementTagNameMap {
    'bk-payee-poster': BkPayeePoster;
  }
}
