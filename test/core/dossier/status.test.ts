import { expect } from '@open-wc/testing';
import { changesBetween } from '../../../src/core/dossier/changes.js';
import { asStatus, type DossierStatus } from '../../../src/core/dossier/status.js';

const AT = '2026-11-22T09:00:00+07:00';
const HASH = 'a'.repeat(64);

/** What an older server says. */
const old = {
  code: 'BK38-261122-000001-7K',
  procedure: { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch' },
  status: 'received',
  receivedAt: AT,
  dueAt: AT,
  holder: 'Bộ phận Một cửa',
  timeline: [{ at: AT, state: 'received' }],
} as const;
const person = { applicantName: 'Nguyễn Thị Bưởi', payment: null, rating: null };
const supplement = {
  id: 's1',
  askedAt: AT,
  answerBy: null,
  text: 'Thiếu giấy chứng sinh.',
  items: [{ id: 'a', title: 'Giấy chứng sinh', kind: 'file', required: true }],
  answeredAt: null,
} as const;
const apology = {
  number: '12/PXL',
  agency: 'UBND xã Hoa Gạo',
  addressee: 'Nguyễn Thị Bưởi',
  procedure: 'Cấp bản sao',
  personalId: null,
  code: old.code,
  dueAt: AT,
  reason: 'Chờ xác minh',
  newDueAt: AT,
  signer: 'Lê Văn Chủ Tịch',
  signedAt: AT,
  signature: 'none',
} as const;
const result = {
  id: 'r1',
  title: 'Bản sao trích lục',
  type: 'application/pdf',
  bytes: 10,
  sha256: HASH,
  issuedAt: AT,
  signature: { state: 'none', signer: null, at: null },
} as const;
/** What a server of today says. */
const full: DossierStatus = {
  ...old,
  firstDueAt: AT,
  version: 4,
  timeline: [{ at: AT, state: 'received', holder: 'Bộ phận Một cửa' }],
  calendar: { off: ['2026-11-24'], on: [] },
  personal: {
    ...person,
    supplement,
    apology,
    refusal: { reason: 'Không đủ điều kiện', at: AT },
    results: [result],
    papers: [{ paper: 'a', title: 'Giấy', bytes: 1, sha256: HASH }],
  },
};
const personal = full.personal!;

describe('dossier/status', () => {
  it('takes what an older server says', () => {
    expect(asStatus(old)).to.deep.equal(old);
    expect(asStatus({ ...old, personal: person })).to.deep.equal({ ...old, personal: person });
  });

  it('takes all that a server of today says', () => {
    expect(asStatus(full)).to.deep.equal(full);
    const none = { ...person, supplement: null, apology: null, refusal: null, results: [], papers: [] };
    expect(asStatus({ ...full, personal: none })).to.deep.equal({ ...full, personal: none });
  });

  it('takes a state that it does not know', () => {
    expect(asStatus({ ...old, status: 'archived' }).status).to.equal('archived');
  });

  for (const [what, value] of Object.entries({
    nothing: null,
    'a text': 'ok',
    'no code': { ...old, code: undefined },
    'a due day that is none': { ...old, dueAt: 'soon' },
    'a timeline that is none': { ...old, timeline: {} },
    'a step without a time': { ...old, timeline: [{ state: 'received' }] },
    'an amount that is a text': {
      ...old,
      personal: { ...person, payment: { id: 'a', state: 'open', amount: '8000' } },
    },
  })) {
    it(`refuses ${what}`, () => {
      expect(() => asStatus(value))
        .to.throw()
        .with.property('code', 'dossier-shape');
    });
  }

  for (const [part, value] of Object.entries({
    firstDueAt: 'soon',
    version: '4',
    calendar: { off: 'none', on: [] },
  })) {
    it(`leaves out a ${part} that cannot be read, and says so`, () => {
      const { [part as 'version']: _gone, ...rest } = full;
      expect(asStatus({ ...full, [part]: value })).to.deep.equal({ ...rest, incomplete: true });
    });
  }

  for (const [part, value] of Object.entries({
    supplement: { ...supplement, items: [{ id: 'a' }] },
    apology: { ...apology, reason: '' },
    refusal: { reason: 7, at: AT },
    results: [{ ...result, sha256: 'abc' }],
    papers: [null],
  })) {
    it(`leaves out a ${part} of the person that cannot be read, and says so`, () => {
      const { [part as 'papers']: _gone, ...rest } = personal;
      expect(asStatus({ ...full, personal: { ...personal, [part]: value } })).to.deep.equal({
        ...full,
        personal: rest,
        incomplete: true,
      });
    });
  }
});

describe('dossier/changes', () => {
  const before: DossierStatus = { ...full, personal: { ...personal, results: [], supplement: null } };
  const { firstDueAt: _first, ...notPutOff } = before;

  for (const [what, after, changes] of [
    ['nothing', before, []],
    ['the status', { ...before, status: 'done' }, ['status']],
    ['the holder alone', { ...before, holder: 'Chủ tịch' }, ['holder']],
    ['the due day', { ...notPutOff, dueAt: '2026-12-01T17:00:00+07:00' }, ['due']],
    ['a day that was put off', { ...before, dueAt: '2026-12-01T17:00:00+07:00' }, ['put-off']],
    ['a request', { ...before, personal: { ...before.personal!, supplement } }, ['supplement']],
    ['a result', { ...before, personal: { ...before.personal!, results: [result] } }, ['results']],
    ['a step', { ...before, timeline: [...before.timeline, { at: AT, state: 'x' }] }, ['other']],
    ['only the version', { ...before, version: 5 }, ['other']],
    ['the status and more', { ...before, status: 'done', version: 9, holder: 'B' }, ['status', 'holder']],
  ] as const) {
    it(`tells of ${what}`, () => {
      expect(changesBetween(before, after)).to.deep.equal(changes);
    });
  }

  it('tells of an answer that has arrived, and of money that has', () => {
    const paying = { id: 'p', state: 'open', amount: 8000 };
    const asked = { ...before, personal: { ...before.personal!, supplement, payment: paying } };
    const answered = {
      ...before,
      personal: {
        ...before.personal!,
        supplement: { ...supplement, answeredAt: AT },
        payment: { ...paying, state: 'paid' },
      },
    };
    expect(changesBetween(asked, answered)).to.deep.equal(['supplemented', 'paid']);
  });

  it('does not take the secret that was typed for news', () => {
    expect(changesBetween(old, { ...old, personal })).to.deep.equal([]);
  });
});
