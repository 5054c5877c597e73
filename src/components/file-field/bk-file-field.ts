import { define } from '../shared/define.js';
import { BkFileField } from './file-field.js';

define('bk-file-field', BkFileField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-file-field': BkFileField;
  }
}
