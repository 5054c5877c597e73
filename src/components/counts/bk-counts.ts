import { define } from '../shared/define.js';
import { BkCounts } from './counts.js';

define('bk-counts', BkCounts);

declare global {
  interface HTMLElementTagNameMap {
    'bk-counts': BkCounts;
  }
}
