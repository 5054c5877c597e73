import '../feedback/bk-feedback.js';
import '../payment/bk-payment.js';
import { define } from '../shared/define.js';
import { BkDossier } from './dossier.js';

BkDossier.loadProfile = () => import('../profile/bk-profile.js');
BkDossier.loadGuards = () => import('../unlock/bk-unlock.js');
BkDossier.loadFileField = () => import('../file-field/bk-file-field.js');
define('bk-dossier', BkDossier);

declare global {
  interface HTMLElementTagNameMap {
    'bk-dossier': BkDossier;
  }
}
