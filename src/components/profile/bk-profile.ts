import '../address-field/bk-address-field.js';
import '../card-scanner/bk-card-scanner.js';
import '../check-field/bk-check-field.js';
import '../choice-field/bk-choice-field.js';
import '../citizen-id-field/bk-citizen-id-field.js';
import '../date-field/bk-date-field.js';
import '../name-field/bk-name-field.js';
import '../phone-field/bk-phone-field.js';
import { define } from '../shared/define.js';
import '../text-field/bk-text-field.js';
import { BkProfile } from './profile.js';

// A session or a lock is fetched for when there is one.
BkProfile.loadGuards = () =>
  Promise.all([import('../session/bk-session.js'), import('../unlock/bk-unlock.js')]);
BkProfile.loadWallet = () => import('./wallet.js');
define('bk-profile', BkProfile);

declare global {
  interface HTMLElementTagNameMap {
    'bk-profile': BkProfile;
  }
}
