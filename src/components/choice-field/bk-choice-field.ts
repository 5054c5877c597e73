import { define } from '../shared/define.js';
import { BkChoiceField } from './choice-field.js';

define('bk-choice-field', BkChoiceField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-choice-field': BkChoiceField;
  }
}
