import { define } from '../shared/define.js';
import { BkDateField } from './date-field.js';

define('bk-date-field', BkDateField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-date-field': BkDateField;
  }
}
