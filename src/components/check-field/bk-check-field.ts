import { define } from '../shared/define.js';
import { BkCheckField } from './check-field.js';

define('bk-check-field', BkCheckField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-check-field': BkCheckField;
  }
}
