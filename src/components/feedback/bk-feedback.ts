import { define } from '../shared/define.js';
import { BkFeedback } from './feedback.js';

BkFeedback.loadGuards = () => import('../unlock/bk-unlock.js');
define('bk-feedback', BkFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'bk-feedback': BkFeedback;
  }
}
