/**
 * What comes after the start page, with the elements that it shows. What is needed later still is fetched from here
 * and not from the form: a bundler then knows that all of this has come by then, and makes fewer, larger files.
 * @module
 */
import '../address-field/bk-address-field.js';
import '../check-field/bk-check-field.js';
import '../citizen-id-field/bk-citizen-id-field.js';
import '../date-field/bk-date-field.js';
import '../name-field/bk-name-field.js';
import '../phone-field/bk-phone-field.js';
import '../text-field/bk-text-field.js';
import { BkProcedureForm } from './procedure-form.js';

BkProcedureForm.loadSpecial = () => import('./bk-special-fields.js');
// The outbox shows a paper that could not be sent: it is there before anything is, also without a line.
BkProcedureForm.loadPapers = () =>
  Promise.all([import('../papers/bk-papers.js'), import('../outbox/bk-outbox.js')]);
BkProcedureForm.loadHandover = () => import('../handover/bk-handover.js');
BkProcedureForm.loadPayment = () => import('../payment/bk-payment.js');

export * from './filing-pages.js';
