import { define } from '../shared/define.js';
import { BkReceipt } from './receipt.js';

BkReceipt.loadGuards = () => import('../unlock/bk-unlock.js');
define('bk-receipt', BkReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'bk-receipt': BkReceipt;
  }
}
