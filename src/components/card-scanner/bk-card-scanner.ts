import { define } from '../shared/define.js';
import { BkCardScanner } from './card-scanner.js';

BkCardScanner.loadProfile = () => import('../profile/bk-profile.js');
define('bk-card-scanner', BkCardScanner);

declare global {
  interface HTMLElementTagNameMap {
    'bk-card-scanner': BkCardScanner;
  }
}
