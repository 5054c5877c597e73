import '../check-field/bk-check-field.js';
import '../file-field/bk-file-field.js';
import { define } from '../shared/define.js';
import { BkPapers } from './papers.js';

// A lock is fetched for when there is one.
BkPapers.loadGuards = () => import('../unlock/bk-unlock.js');
define('bk-papers', BkPapers);

declare global {
  interface HTMLElementTagNameMap {
    'bk-papers': BkPapers;
  }
}
