import { define } from '../shared/define.js';
import { BkPayment } from './payment.js';

BkPayment.loadReceipt = () => import('../receipt/bk-receipt.js');
define('bk-payment', BkPayment);

declare global {
  interface HTMLElementTagNameMap {
    'bk-payment': BkPayment;
  }
}
