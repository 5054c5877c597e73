import { define } from '../shared/define.js';
import { BkProfile } from './profile.js';

define('bk-profile', BkProfile);

declare global {
  interface HTMLElementTagNameMap {
    'bk-profile': BkProfile;
  }
}
