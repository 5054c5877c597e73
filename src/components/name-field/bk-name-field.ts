import { define } from '../shared/define.js';
import { BkNameField } from './name-field.js';

define('bk-name-field', BkNameField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-name-field': BkNameField;
  }
}
