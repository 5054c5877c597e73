/**
 * The Vietnamese catalogue, whole. Elements import only the parts that they show.
 * @module
 */
import { address } from './vi/address.js';
import { card } from './vi/card.js';
import { changes } from './vi/changes.js';
import { catalogue } from './vi/catalogue.js';
import { common } from './vi/common.js';
import { counts } from './vi/counts.js';
import { desk } from './vi/desk.js';
import { definition } from './vi/definition.js';
import { device } from './vi/device.js';
import { dossier } from './vi/dossier.js';
import { dossierMore } from './vi/dossier-more.js';
import { doubts } from './vi/doubts.js';
import { drafts } from './vi/drafts.js';
import { facts } from './vi/facts.js';
import { feedback } from './vi/feedback.js';
import { fields } from './vi/fields.js';
import { filing } from './vi/filing.js';
import { handover } from './vi/handover.js';
import { file } from './vi/file.js';
import { myData } from './vi/my-data.js';
import { outbox } from './vi/outbox.js';
import { paperForm } from './vi/paper-form.js';
import { papers } from './vi/papers.js';
import { payeeChecker } from './vi/payee-checker.js';
import { payeePoster } from './vi/payee-poster.js';
import { payment } from './vi/payment.js';
import { petition } from './vi/petition.js';
import { prefill } from './vi/prefill.js';
import { procedure } from './vi/procedure.js';
import { procedureDetails } from './vi/procedure-details.js';
import { profile } from './vi/profile.js';
import { pushNotice } from './vi/push-notice.js';
import { qr } from './vi/qr.js';
import { receipt } from './vi/receipt.js';
import { relation } from './vi/relation.js';
import { session } from './vi/session.js';
import { special } from './vi/special.js';
import { transfer } from './vi/transfer.js';
import { unlock } from './vi/unlock.js';
import { uploads } from './vi/uploads.js';
import { vault } from './vi/vault.js';
import { wallet } from './vi/wallet.js';
import { rights } from './vi/rights.js';
import { scan } from './vi/scan.js';

/** Every text in Vietnamese, by key. */
export const messages = {
  ...changes,
  ...common,
  ...fields,
  ...address,
  ...card,
  ...petition,
  ...prefill,
  ...procedure,
  ...filing,
  ...payment,
  ...payeeChecker,
  ...payeePoster,
  ...receipt,
  ...dossier,
  ...dossierMore,
  ...pushNotice,
  ...feedback,
  ...profile,
  ...facts,
  ...qr,
  ...definition,
  ...device,
  ...relation,
  ...rights,
  ...myData,
  ...counts,
  ...outbox,
  ...paperForm,
  ...papers,
  ...doubts,
  ...drafts,
  ...vault,
  ...session,
  ...transfer,
  ...unlock,
  ...uploads,
  ...scan,
  ...special,
  ...catalogue,
  ...procedureDetails,
  ...handover,
  ...desk,
  ...file,
  ...wallet,
} as const;
