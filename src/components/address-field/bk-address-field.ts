import { define } from '../shared/define.js';
import { BkAddressField } from './address-field.js';

define('bk-address-field', BkAddressField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-address-field': BkAddressField;
  }
}
