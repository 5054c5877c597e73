import { define } from '../shared/define.js';
import { BkProcedureForm } from './procedure-form.js';

define('bk-procedure-form', BkProcedureForm);

declare global {
  interface HTMLElementTagNameMap {
    'bk-procedure-form': BkProcedureForm;
  }
}
