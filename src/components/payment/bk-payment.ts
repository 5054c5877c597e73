import { define } from '../shared/define.js';
import { BkPayment } from './payment.js';

define('bk-payment', BkPayment);

declare global {
  interface HTMLElementTagNameMap {
    'bk-payment': BkPayment;
  }
}
