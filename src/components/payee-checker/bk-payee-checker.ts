import { define } from '../shared/define.js';
import { BkPayeeChecker } from './payee-checker.js';

define('bk-payee-checker', BkPayeeChecker);

declare global {
  interface HTMLElementTagNameMap {
    'bk-payee-checker': BkPayeeChecker;
  }
}
