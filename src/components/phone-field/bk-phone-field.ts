import { define } from '../shared/define.js';
import { BkPhoneField } from './phone-field.js';

define('bk-phone-field', BkPhoneField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-phone-field': BkPhoneField;
  }
}
