import '../address-field/bk-address-field.js';
import '../card-scanner/bk-card-scanner.js';
import '../check-field/bk-check-field.js';
import '../choice-field/bk-choice-field.js';
import '../citizen-id-field/bk-citizen-id-field.js';
import '../date-field/bk-date-field.js';
import '../name-field/bk-name-field.js';
import '../phone-field/bk-phone-field.js';
import { define } from '../shared/define.js';
import '../text-field/bk-text-field.js';
import { BkProcedureForm } from './procedure-form.js';

// Paying comes last: its code is fetched when a dossier is accepted, not with the form.
BkProcedureForm.loadPayment = () => import('../payment/bk-payment.js');
BkProcedureForm.loadProfile = () => import('../profile/bk-profile.js');
define('bk-procedure-form', BkProcedureForm);

declare global {
  interface HTMLElementTagNameMap {
    'bk-procedure-form': BkProcedureForm;
  }
}
