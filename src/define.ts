/**
 * Defines every element.
 * @module
 */
import './components/address-field/bk-address-field.js';
import './components/card-scanner/bk-card-scanner.js';
import './components/check-field/bk-check-field.js';
import './components/choice-field/bk-choice-field.js';
import './components/citizen-id-field/bk-citizen-id-field.js';
import './components/counts/bk-counts.js';
import './components/date-field/bk-date-field.js';
import './components/desk-reader/bk-desk-reader.js';
import './components/dossier/bk-dossier.js';
import './components/feedback/bk-feedback.js';
import './components/file-field/bk-file-field.js';
import './components/handover/bk-handover.js';
import './components/name-field/bk-name-field.js';
import './components/outbox/bk-outbox.js';
import './components/paper-form/bk-paper-form.js';
import './components/papers/bk-papers.js';
import './components/payee-checker/bk-payee-checker.js';
import './components/payee-poster/bk-payee-poster.js';
import './components/payment/bk-payment.js';
import './components/phone-field/bk-phone-field.js';
import './components/prefill/bk-prefill.js';
import './components/procedure-form/bk-procedure-form.js';
import './components/procedures/bk-procedures.js';
import './components/profile/bk-profile.js';
import './components/provider/bk-provider.js';
import './components/receipt/bk-receipt.js';
import './components/session/bk-session.js';
import './components/text-field/bk-text-field.js';
import './components/unlock/bk-unlock.js';
