import { expect } from '@open-wc/testing';
import { messages as en } from '../../../src/core/text/locales/en.js';
import { messages as vi } from '../../../src/core/text/locales/vi.js';
import { address } from '../../../src/core/text/locales/vi/address.js';
import { card } from '../../../src/core/text/locales/vi/card.js';
import { changes } from '../../../src/core/text/locales/vi/changes.js';
import { catalogue } from '../../../src/core/text/locales/vi/catalogue.js';
import { common } from '../../../src/core/text/locales/vi/common.js';
import { desk } from '../../../src/core/text/locales/vi/desk.js';
import { definition } from '../../../src/core/text/locales/vi/definition.js';
import { device } from '../../../src/core/text/locales/vi/device.js';
import { dossier } from '../../../src/core/text/locales/vi/dossier.js';
import { dossierMore } from '../../../src/core/text/locales/vi/dossier-more.js';
import { pushNotice } from '../../../src/core/text/locales/vi/push-notice.js';
import { doubts } from '../../../src/core/text/locales/vi/doubts.js';
import { drafts } from '../../../src/core/text/locales/vi/drafts.js';
import { facts } from '../../../src/core/text/locales/vi/facts.js';
import { feedback } from '../../../src/core/text/locales/vi/feedback.js';
import { fields } from '../../../src/core/text/locales/vi/fields.js';
import { filing } from '../../../src/core/text/locales/vi/filing.js';
import { handover } from '../../../src/core/text/locales/vi/handover.js';
import { file } from '../../../src/core/text/locales/vi/file.js';
import { myData } from '../../../src/core/text/locales/vi/my-data.js';
import { outbox } from '../../../src/core/text/locales/vi/outbox.js';
import { paperForm } from '../../../src/core/text/locales/vi/paper-form.js';
import { papers } from '../../../src/core/text/locales/vi/papers.js';
import { payeeChecker } from '../../../src/core/text/locales/vi/payee-checker.js';
import { payeePoster } from '../../../src/core/text/locales/vi/payee-poster.js';
import { payment } from '../../../src/core/text/locales/vi/payment.js';
import { petition } from '../../../src/core/text/locales/vi/petition.js';
import { prefill } from '../../../src/core/text/locales/vi/prefill.js';
import { procedure } from '../../../src/core/text/locales/vi/procedure.js';
import { procedureDetails } from '../../../src/core/text/locales/vi/procedure-details.js';
import { profile } from '../../../src/core/text/locales/vi/profile.js';
import { qr } from '../../../src/core/text/locales/vi/qr.js';
import { counts } from '../../../src/core/text/locales/vi/counts.js';
import { receipt } from '../../../src/core/text/locales/vi/receipt.js';
import { relation } from '../../../src/core/text/locales/vi/relation.js';
import { session } from '../../../src/core/text/locales/vi/session.js';
import { special } from '../../../src/core/text/locales/vi/special.js';
import { transfer } from '../../../src/core/text/locales/vi/transfer.js';
import { unlock } from '../../../src/core/text/locales/vi/unlock.js';
import { uploads } from '../../../src/core/text/locales/vi/uploads.js';
import { vault } from '../../../src/core/text/locales/vi/vault.js';
import { wallet } from '../../../src/core/text/locales/vi/wallet.js';
import { rights } from '../../../src/core/text/locales/vi/rights.js';
import { scan } from '../../../src/core/text/locales/vi/scan.js';
import { loadMessages } from '../../../src/core/text/messages.js';

const PARTS = [
  address,
  card,
  changes,
  catalogue,
  common,
  desk,
  definition,
  device,
  dossier,
  dossierMore,
  doubts,
  drafts,
  facts,
  feedback,
  fields,
  handover,
  myData,
  outbox,
  paperForm,
  papers,
  payeeChecker,
  payeePoster,
  payment,
  counts,
  receipt,
  petition,
  prefill,
  procedure,
  procedureDetails,
  profile,
  pushNotice,
  qr,
  relation,
  rights,
  scan,
  vault,
  session,
  special,
  transfer,
  unlock,
  uploads,
  file,
  filing,
  wallet,
];
const KEYS = Object.keys(vi) as (keyof typeof vi)[];

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('text/locales', () => {
  it('gives every Vietnamese key to one part only', () => {
    const keys = PARTS.flatMap((part) => Object.keys(part));
    expect([...keys].sort()).to.deep.equal([...KEYS].sort());
  });

  it('has the same keys in English', () => {
    expect(Object.keys(en).sort()).to.deep.equal([...KEYS].sort());
  });

  it('has the same placeholders in English', () => {
    const different = KEYS.filter((key) => String(placeholders(vi[key])) !== String(placeholders(en[key])));
    expect(different).to.deep.equal([]);
  });

  it('leaves no text empty and none in a decomposed form', () => {
    const texts = [...Object.values<string>(vi), ...Object.values(en)];
    expect(texts.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).to.deep.equal([]);
  });

  it('is loaded for any kind of English', async () => {
    expect(await loadMessages('en-GB')).to.equal(en);
    expect(await loadMessages('vi')).to.equal(undefined);
  });
});
