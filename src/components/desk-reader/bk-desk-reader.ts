import { define } from '../shared/define.js';
import { BkDeskReader } from './desk-reader.js';

define('bk-desk-reader', BkDeskReader);

declare global {
  interface HTMLElementTagNameMap {
    'bk-desk-reader': BkDeskReader;
  }
}
