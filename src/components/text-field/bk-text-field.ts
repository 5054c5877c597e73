import { define } from '../shared/define.js';
import { BkTextField } from './text-field.js';

define('bk-text-field', BkTextField);

declare global {
  interface HTMLElementTagNameMap {
    'bk-text-field': BkTextField;
  }
}
