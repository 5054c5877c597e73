/**
 * The Vietnamese catalogue, whole. Elements import only the parts that they show.
 * @module
 */
import { address } from './vi/address.js';
import { card } from './vi/card.js';
import { common } from './vi/common.js';
import { device } from './vi/device.js';
import { dossier } from './vi/dossier.js';
import { doubts } from './vi/doubts.js';
import { feedback } from './vi/feedback.js';
import { fields } from './vi/fields.js';
import { file } from './vi/file.js';
import { myData } from './vi/my-data.js';
import { papers } from './vi/papers.js';
import { payment } from './vi/payment.js';
import { prefill } from './vi/prefill.js';
import { procedure } from './vi/procedure.js';
import { profile } from './vi/profile.js';
import { qr } from './vi/qr.js';
import { relation } from './vi/relation.js';
import { session } from './vi/session.js';
import { special } from './vi/special.js';
import { unlock } from './vi/unlock.js';
import { vault } from './vi/vault.js';
import { wallet } from './vi/wallet.js';
import { rights } from './vi/rights.js';
import { scan } from './vi/scan.js';

/** Every text in Vietnamese, by key. */
export const messages = {
  ...common,
  ...fields,
  ...address,
  ...card,
  ...prefill,
  ...procedure,
  ...payment,
  ...dossier,
  ...feedback,
  ...profile,
  ...qr,
  ...device,
  ...relation,
  ...rights,
  ...myData,
  ...papers,
  ...doubts,
  ...vault,
  ...session,
  ...unlock,
  ...scan,
  ...special,
  ...file,
  ...wallet,
} as const;
