import '../card-scanner/bk-card-scanner.js';
import '../choice-field/bk-choice-field.js';
import { define } from '../shared/define.js';
import { BkPrefill } from './prefill.js';

BkPrefill.loadProfile = () => import('../profile/bk-profile.js');
define('bk-prefill', BkPrefill);

declare global {
  interface HTMLElementTagNameMap {
    'bk-prefill': BkPrefill;
  }
}
