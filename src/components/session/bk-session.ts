import { define } from '../shared/define.js';
import { BkSession } from './session.js';

define('bk-session', BkSession);

declare global {
  interface HTMLElementTagNameMap {
    'bk-session': BkSession;
  }
}
