import '../address-field/bk-address-field.js';
import '../check-field/bk-check-field.js';
import '../choice-field/bk-choice-field.js';
import '../citizen-id-field/bk-citizen-id-field.js';
import '../date-field/bk-date-field.js';
import '../name-field/bk-name-field.js';
import '../phone-field/bk-phone-field.js';
import { define } from '../shared/define.js';
import '../text-field/bk-text-field.js';
import { BkProcedureForm } from './procedure-form.js';

// The scanner lies behind a summary, and paying comes last: they are fetched after the form.
BkProcedureForm.loadScanner = () => import('../card-scanner/bk-card-scanner.js');
BkProcedureForm.loadPayment = () => import('../payment/bk-payment.js');
// So is a session or a lock, when there is one.
BkProcedureForm.loadGuards = () =>
  Promise.all([import('../session/bk-session.js'), import('../unlock/bk-unlock.js')]);
BkProcedureForm.loadProfile = () => import('../profile/bk-profile.js');
define('bk-procedure-form', BkProcedureForm);

declare global {
  interface HTMLElementTagNameMap {
    'bk-procedure-form': BkProcedureForm;
  }
}
