import { define } from '../shared/define.js';
import { BkListField } from './list-field.js';

define('bk-list-field', BkListField);

declare global {
  interface HTMLElementTagNameMap {
    /** @internal */
    'bk-list-field': BkListField;
  }
}
