import '../choice-field/bk-choice-field.js';
import { define } from '../shared/define.js';
import { BkProcedureForm } from './procedure-form.js';

// The first page asks by choices only, and the scanner lies behind a summary.
BkProcedureForm.loadPages = () => import('./bk-filing-pages.js');
BkProcedureForm.loadList = () => import('./bk-list-field.js');
BkProcedureForm.loadScanner = () => import('../card-scanner/bk-card-scanner.js');
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
