import '../choice-field/bk-choice-field.js';
import { define } from '../shared/define.js';
import { BkPrefill } from './prefill.js';

// The scanner lies behind a summary: it is fetched after the offer.
BkPrefill.loadScanner = () => import('../card-scanner/bk-card-scanner.js');
// A session or a lock is fetched for when there is one.
BkPrefill.loadGuards = () =>
  Promise.all([import('../session/bk-session.js'), import('../unlock/bk-unlock.js')]);
BkPrefill.loadProfile = () => import('../profile/bk-profile.js');
define('bk-prefill', BkPrefill);

declare global {
  interface HTMLElementTagNameMap {
    'bk-prefill': BkPrefill;
  }
}
