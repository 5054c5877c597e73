import { define } from '../shared/define.js';
import { BkCitizenIdField } from './citizen-id-field.js';

define('bk-citizen-id-field', BkCitizenIdField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-citizen-id-field': BkCitizenIdField;
  }
}
