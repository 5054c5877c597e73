import { define } from '../shared/define.js';
import { BkPaperForm } from './paper-form.js';

define('bk-paper-form', BkPaperForm);

declare global {
  interface HTMLElementTagNameMap {
    'bk-paper-form': BkPaperForm;
  }
}
