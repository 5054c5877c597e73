import { define } from '../shared/define.js';
import { BkHandover } from './handover.js';

BkHandover.loadGuards = () => import('../unlock/bk-unlock.js');
BkHandover.loadPaper = () => import('../paper-form/bk-paper-form.js');
define('bk-handover', BkHandover);

declare global {
  interface HTMLElementTagNameMap {
    'bk-handover': BkHandover;
  }
}
