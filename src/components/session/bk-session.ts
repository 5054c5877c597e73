import { define } from '../shared/define.js';
import { BkSession } from './session.js';

BkSession.loadProfile = () => import('../profile/bk-profile.js');
define('bk-session', BkSession);

declare global {
  interface HTMLElementTagNameMap {
    'bk-session': BkSession;
  }
}
