import '../choice-field/bk-choice-field.js';
import { define } from '../shared/define.js';
import { BkProcedureForm } from './procedure-form.js';

// The first page asks by choices only; the scanner lies behind a summary, and paying comes last.
BkProcedureForm.loadFields = () =>
  Promise.all([
    import('../address-field/bk-address-field.js'),
    import('../check-field/bk-check-field.js'),
    import('../citizen-id-field/bk-citizen-id-field.js'),
    import('../date-field/bk-date-field.js'),
    import('../name-field/bk-name-field.js'),
    import('../phone-field/bk-phone-field.js'),
    import('../text-field/bk-text-field.js'),
  ]);
BkProcedureForm.loadList = () => import('./bk-list-field.js');
BkProcedureForm.loadSpecial = () => import('./bk-special-fields.js');
BkProcedureForm.loadScanner = () => import('../card-scanner/bk-card-scanner.js');
BkProcedureForm.loadPapers = () => import('../papers/bk-papers.js');
BkProcedureForm.loadHandover = () => import('../handover/bk-handover.js');
BkProcedureForm.loadPayment = () => import('../payment/bk-payment.js');
// A session or a lock is fetched for when there is one.
BkProcedureForm.loadGuards = () =>
  Promise.all([import('../session/bk-session.js'), import('../unlock/bk-unlock.js')]);
BkProcedureForm.loadProfile = () => import('../profile/bk-profile.js');
define('bk-procedure-form', BkProcedureForm);

declare global {
  interface HTMLElementTagNameMap {
    'bk-procedure-form': BkProcedureForm;
  }
}
