import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/dossier/bk-dossier.js';
import '../../src/components/file-field/bk-file-field.js';
import { BkFileField } from '../../src/components/file-field/file-field.js';
import { documentsPart } from '../../src/core/document/documents.js';
import type { Client } from '../../src/core/client.js';
import { dossiersPart, type DossierStatus } from '../../src/core/dossier/dossiers.js';
import { notedDossiersPart } from '../../src/core/dossier/noted.js';
import { outboxPart } from '../../src/core/outbox/outbox.js';
import { BkStorageError } from '../../src/core/errors.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import {
  CODE,
  dossier,
  inProvider,
  keepDossier,
  personal,
  siteDouble,
  textOf,
  type Answers,
} from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const PATH = `GET /dossiers/${CODE}`;
const AT = '2026-11-22T09:00:00+07:00';
/** The 24th, a Tuesday, is off. */
const calendar = { off: ['2026-11-24'], on: [] };
const free = { ...personal, payment: null, rating: { score: 5 } };
const base = { ...dossier, version: 1, calendar, personal: free };

const supplement = {
  id: 's1',
  askedAt: AT,
  answerBy: '2026-11-30T17:00:00+07:00',
  text: 'Thiếu giấy chứng sinh.\nGhi thêm số điện thoại.',
  items: [
    { id: 'so', title: 'Số điện thoại', kind: 'text', required: true },
    { id: 'giay', title: 'Giấy chứng sinh', kind: 'file', required: false },
  ],
  answeredAt: null,
} as const;
const apology = {
  number: '12/PXL',
  agency: 'UBND xã Hoa Gạo',
  addressee: 'Nguyễn Thị Bưởi',
  procedure: 'Cấp bản sao trích lục hộ tịch',
  personalId: '038190000001',
  code: CODE,
  dueAt: '2026-11-20T17:00:00+07:00',
  reason: 'Chờ nơi đăng ký cũ xác minh',
  newDueAt: '2026-11-26T17:00:00+07:00',
  signer: 'Lê Văn Chủ Tịch',
  signedAt: '2026-11-19T16:00:00+07:00',
  signature: 'none',
} as const;

class Silent extends EventTarget {
  close() {}
}

/** A stream that the test speaks through. */
class Spoken extends EventTarget {
  static last: Spoken | undefined;
  constructor(readonly url: string) {
    super();
    Spoken.last = this;
  }
  closed = false;
  close() {
    this.closed = true;
  }
  say(version: number) {
    const data = JSON.stringify({ code: CODE, status: 'done', version });
    this.dispatchEvent(new MessageEvent('dossier', { data }));
  }
}

const real = globalThis.EventSource;

async function show(
  answers: Answers,
  { secret = 's', code = CODE }: { secret?: string; code?: string } = {},
) {
  const site = siteDouble(answers);
  await site.client.use(profilesPart).setLevel('device');
  if (secret) await keepDossier(site.client, CODE, secret);
  const element = document.createElement('bk-dossier');
  element.code = code;
  await inProvider(site.client, element);
  await waitUntil(() => !textOf(element).includes('Đang tải'), 'it stays loading', { timeout: 4000 });
  return { element, ...site };
}

const inside = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 4000 });
const found = async <T extends Element = HTMLElement>(element: Element, selector: string) => {
  await waitUntil(() => inside(element, selector), selector, { timeout: 4000 });
  return inside<T>(element, selector)!;
};
const look = () => window.dispatchEvent(new Event('online'));

/** Codes and secrets of this device. */
const ownOf = async (client: Client) =>
  (await client.use(dossiersPart).list()).map(({ code, secret }) => `${code} ${secret}`);

/** A server that answers one path in its own way. */
function withAnswer(site: ReturnType<typeof siteDouble>, path: string, answer: () => Response) {
  const { options } = site.client;
  const json = options.fetch!;
  Object.assign(options, {
    fetch: (url: string, init?: RequestInit) =>
      url.endsWith(path) ? Promise.resolve(answer()) : json(url, init),
  });
}

async function resultOf(bytes: Uint8Array<ArrayBuffer>, change: object = {}) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    id: 'r1',
    title: 'Bản sao trích lục',
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    issuedAt: AT,
    signature: { state: 'valid', signer: 'UBND xã Hoa Gạo', at: AT },
    ...change,
  };
}

describe('<bk-dossier>, what it shows sometimes', () => {
  beforeEach(() => {
    globalThis.EventSource = Silent as unknown as typeof EventSource;
  });
  afterEach(() => {
    globalThis.EventSource = real;
  });

  describe('the due day', () => {
    for (const [dueAt, words] of [
      ['2026-11-25T17:00:00+07:00', 'còn 2 ngày làm việc'],
      ['2026-11-22T17:00:00+07:00', 'hôm nay'],
      ['2026-11-19T17:00:00+07:00', 'quá hạn 1 ngày làm việc'],
    ] as const) {
      it(`says "${words}"`, async () => {
        const { element } = await show({ [PATH]: { ...base, dueAt } });
        expect(textOf(inside(element, '[part=due]'))).to.equal(words);
      });
    }

    it('counts nothing for a server that names no days off', async () => {
      const { element } = await show({ [PATH]: { ...dossier, dueAt: '2026-11-25T17:00:00+07:00' } });
      expect(textOf(inside(element, '[part=standing]')))
        .to.include('25/11/2026')
        .and.not.include('ngày làm việc');
    });

    it('says honestly that it is late without a slip', async () => {
      const { element } = await show({ [PATH]: { ...base, dueAt: '2026-11-19T17:00:00+07:00' } });
      await says(element, 'chưa gửi phiếu xin lỗi');
    });

    it('shows every field of the slip exactly as it was given, and prints it alone', async () => {
      const late = { ...base, dueAt: apology.newDueAt, firstDueAt: apology.dueAt };
      const { element } = await show({ [PATH]: { ...late, personal: { ...free, apology } } });
      const slip = await found<HTMLDetailsElement>(element, '[part=slip]');
      slip.open = true;
      for (const value of ['12/PXL', 'Nguyễn Thị Bưởi', '038190000001', apology.reason, apology.signer])
        expect(textOf(slip)).to.include(value);
      expect(textOf(slip)).to.include('17:00, 20/11/2026').and.include('17:00, 26/11/2026');
      expect(textOf(inside(element, '[part=late]'))).to.include('Ngày hẹn mới: 17:00, 26/11/2026');
      await expectAccessible(element);
      const { print } = globalThis;
      let printed = '';
      globalThis.print = () => (printed = textOf(document.querySelector('[data-bk-print]')));
      slip.querySelector('button')!.click();
      globalThis.print = print;
      dispatchEvent(new Event('afterprint'));
      expect(printed).to.include('PHIẾU XIN LỖI').and.include(apology.reason);
      expect(document.querySelector('[data-bk-print]')).to.not.exist;
    });
  });

  it('gives the reason of a refusal', async () => {
    const refusal = { reason: 'Không có tên trong sổ.', at: AT };
    const { element } = await show({
      [PATH]: { ...base, status: 'refused', personal: { ...free, refusal } },
    });
    await says(element, 'Không có tên trong sổ.');
  });

  it('says that something could not be read', async () => {
    const { element } = await show({ [PATH]: { ...base, personal: { ...free, results: 'none' } } });
    await says(element, 'Có phần của hồ sơ mà trang này chưa hiểu');
  });

  describe('a request for more', () => {
    const asked = { ...base, status: 'supplement-asked', personal: { ...free, supplement } } as const;

    it('stores the answer first, and says what became of it', async () => {
      const site = await show({ [PATH]: asked, [`POST /dossiers/${CODE}/supplements/s1`]: 'cut' });
      const { element, client } = site;
      const form = await found<HTMLFormElement>(element, '#supplement');
      await expectAccessible(element);
      form.requestSubmit();
      await says(element, 'Hãy trả lời phần này.');
      inside<HTMLTextAreaElement>(element, '#item-0')!.value = ' 0900 000 000 ';
      const photo = new File(['%PDF-1.4 giấy'], 'a.pdf', { type: 'application/pdf' });
      const field = inside<BkFileField>(element, '#item-1')!;
      Object.defineProperty(field, 'document', { value: { file: photo, pages: 1 } });
      form.requestSubmit();
      await says(element, 'đã lưu trên máy này');
      const [job] = await client.use(outboxPart).list();
      expect(job!.content).to.include({ kind: 'supplement', about: CODE, bearer: 's' });
      expect(job!.content.body).to.deep.equal({ texts: { so: '0900 000 000' }, files: [] });
      const [file] = (job!.content as unknown as { files: { id: string; bytes: number }[] }).files;
      const kept = await client.use(documentsPart).get(file!.id);
      expect([kept?.size, file!.bytes]).to.deep.equal([photo.size, photo.size]);
    });

    it('has what was written and chosen after a reload, and nothing of it once it was sent', async () => {
      const path = `POST /dossiers/${CODE}/supplements/s1`;
      const { element, client, answers } = await show({ [PATH]: asked, [path]: 'cut' });
      const text = await found<HTMLTextAreaElement>(element, '#item-0');
      text.value = '0900 000';
      text.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await says(element, 'được giữ trên máy này');
      const paper = new File(['%PDF-1.4 giấy'], 'a.pdf', { type: 'application/pdf' });
      const field = inside<BkFileField>(element, '#item-1')!;
      Object.defineProperty(field, 'document', { value: { file: paper, pages: 1 } });
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      const draft = async () =>
        (await (await client.use(vaultPart).store()).list()).records.filter(
          ({ data }) => data.kind === 'supplement-draft',
        );
      await waitUntil(async () => {
        const [kept] = await draft();
        return kept && (await client.use(documentsPart).forDossier(kept.id)).length === 1;
      });
      element.remove();

      const again = document.createElement('bk-dossier');
      again.code = CODE;
      // Any stand-in for the field, whose own way with files has tests of its own.
      const given: Blob[] = [];
      const { add } = BkFileField.prototype;
      BkFileField.prototype.add = (...files) => Promise.resolve(Boolean(given.push(...files)));
      try {
        await inProvider(client, again);
        await found(again, '#item-1');
        await waitUntil(() => given.length === 1);
      } finally {
        BkFileField.prototype.add = add;
      }
      expect(inside<HTMLTextAreaElement>(again, '#item-0')!.value).to.equal('0900 000');
      expect(await given[0]!.text()).to.equal('%PDF-1.4 giấy');
      answers[path] = { answeredAt: AT };
      inside<HTMLFormElement>(again, '#supplement')!.requestSubmit();
      await waitUntil(async () => (await client.use(outboxPart).list()).length === 1);
      await waitUntil(async () => (await draft()).length === 0);
    });

    it('says so when what is written cannot be kept', async () => {
      const { element, client } = await show({ [PATH]: asked });
      const text = await found<HTMLTextAreaElement>(element, '#item-0');
      const store = await client.use(vaultPart).store();
      store.put = () => Promise.reject(new BkStorageError('storage-full', 'full'));
      text.value = '0900 000';
      text.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await says(element, 'Chưa giữ được phần đang viết');
      expect(text.value).to.equal('0900 000');
    });

    it('says what the person can do when the office takes it no more', async () => {
      const site = siteDouble({ [PATH]: asked });
      const { client } = site;
      const closed = '{"type":"urn:ba-khong:problem:supplement-closed"}';
      withAnswer(site, '/supplements/s1', () => new Response(closed, { status: 409 }));
      await client.use(profilesPart).setLevel('device');
      await keepDossier(client, CODE, 's');
      const element = document.createElement('bk-dossier');
      element.code = CODE;
      await inProvider(client, element);
      const form = await found<HTMLFormElement>(element, '#supplement');
      inside<HTMLTextAreaElement>(element, '#item-0')!.value = 'đây';
      form.requestSubmit();
      await says(element, 'không còn nhận phần bổ sung này');
      inside(element, '[part=supplement] button.danger')!.click();
      await found(element, '#supplement');
      expect(await client.use(outboxPart).list()).to.deep.equal([]);
    });

    it('says that it was answered', async () => {
      const answered = { ...supplement, answeredAt: AT };
      const { element } = await show({ [PATH]: { ...asked, personal: { ...free, supplement: answered } } });
      await says(element, 'đã nhận phần bổ sung lúc 09:00, ngày 22/11/2026');
      expect(textOf(element)).not.to.include('Cần bạn bổ sung');
      expect(inside(element, '#supplement')).to.not.exist;
    });
  });

  describe('results', () => {
    const pdf = new TextEncoder().encode('%PDF-1.4 kết quả');

    it('go into the wallet when the person says so, once they are what was announced', async () => {
      const result = await resultOf(pdf);
      const site = siteDouble({
        [PATH]: { ...base, status: 'done', personal: { ...free, results: [result] } },
      });
      withAnswer(site, '/results/r1', () => new Response(pdf));
      await site.client.use(profilesPart).setLevel('device');
      await keepDossier(site.client, CODE, 's');
      const element = document.createElement('bk-dossier');
      element.code = CODE;
      const read: string[] = [];
      element.addEventListener('bk-result-read', ({ procedure }) => read.push(procedure));
      await inProvider(site.client, element);
      const keep = await found(element, '[part=results] button:nth-of-type(2)');
      expect(textOf(inside(element, '[part=results]'))).to.include('Chữ ký số của UBND xã Hoa Gạo hợp lệ');
      await expectAccessible(element);
      keep.click();
      await says(element, 'Đã lưu trong giấy tờ của tôi');
      const [kept] = await site.client.use(documentsPart).list();
      expect(kept).to.include({ title: 'Bản sao trích lục', forLater: true, bytes: pdf.length });
      expect(read).to.deep.equal(['2.000635']);
    });

    for (const [what, change] of [
      ['another hash', { sha256: 'a'.repeat(64) }],
      ['another size', { bytes: 7 }],
    ] as const) {
      it(`are neither shown nor kept with ${what}`, async () => {
        const result = await resultOf(pdf, change);
        const site = await show({
          [PATH]: { ...base, status: 'done', personal: { ...free, results: [result] } },
        });
        withAnswer(site, '/results/r1', () => new Response(pdf));
        (await found(site.element, '[part=results] button:nth-of-type(2)')).click();
        await says(site.element, 'không đúng tệp mà nơi cấp đã công bố');
        expect(await site.client.use(documentsPart).list()).to.deep.equal([]);
      });
    }

    for (const [state, words] of [
      ['none', 'Không có chữ ký số.'],
      ['unverified', 'chưa được kiểm tra'],
      ['invalid', 'KHÔNG hợp lệ'],
    ] as const) {
      it(`say that the signature is ${state}`, async () => {
        const result = await resultOf(pdf, { signature: { state, signer: null, at: null } });
        const { element } = await show({ [PATH]: { ...base, personal: { ...free, results: [result] } } });
        await says(element, words);
      });
    }
  });

  describe('changes', () => {
    it('are heard from the server at once, and said', async () => {
      globalThis.EventSource = Spoken as unknown as typeof EventSource;
      Spoken.last = undefined;
      const { element, answers } = await show({ [PATH]: base });
      await waitUntil(() => Spoken.last);
      expect(Spoken.last!.url).to.equal(`/api/dossiers/${CODE}/events`);
      answers[PATH] = { ...base, version: 2, holder: 'Chủ tịch xã', status: 'in-progress' };
      Spoken.last!.say(2);
      await says(element, 'Vừa thay đổi lúc 10:00: tình trạng hồ sơ, nơi đang giữ hồ sơ.');
      expect(inside(element, '[part=status]')!.getAttribute('role')).to.equal('status');
    });

    it('are not listened for while the page is hidden, nor once the element is gone', async () => {
      globalThis.EventSource = Spoken as unknown as typeof EventSource;
      Spoken.last = undefined;
      const turn = (visibilityState: 'hidden' | 'visible') => {
        Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      try {
        const { element } = await show({ [PATH]: base });
        await waitUntil(() => Spoken.last);
        const first = Spoken.last!;
        turn('hidden');
        expect(first.closed).to.equal(true);
        turn('visible');
        await waitUntil(() => Spoken.last !== first);
        expect(Spoken.last!.closed).to.equal(false);
        element.remove();
        expect(Spoken.last!.closed).to.equal(true);
      } finally {
        Reflect.deleteProperty(document, 'visibilityState');
      }
    });

    it('are not asked for again by a version that is known', async () => {
      globalThis.EventSource = Spoken as unknown as typeof EventSource;
      Spoken.last = undefined;
      const { calls } = await show({ [PATH]: base });
      await waitUntil(() => Spoken.last);
      const before = calls.length;
      Spoken.last!.say(1);
      await Promise.resolve();
      expect(calls.filter(({ path }) => path.startsWith('/dossiers'))).to.have.length(1);
      expect(calls.length).to.equal(before);
    });
  });

  describe('without a line', () => {
    it('shows the copy of this device with its time, and nothing to be paid', async () => {
      const first = await show({ [PATH]: { ...base, personal } });
      const { client, answers, element } = first;
      await says(element, 'Nguyễn Thị Bưởi');
      answers[PATH] = 'cut';
      const again = document.createElement('bk-dossier');
      again.code = CODE;
      await inProvider(client, again);
      await says(again, 'Đọc lúc 10:00, ngày 22/11/2026. Đây là bản giữ trên máy này');
      expect(textOf(again)).to.include('Nguyễn Thị Bưởi');
      expect(inside(again, 'bk-payment')).to.not.exist;
      answers[PATH] = { ...base, status: 'done' } satisfies DossierStatus;
      look();
      await says(again, 'Đã có kết quả');
      expect(textOf(again)).to.not.include('bản giữ trên máy này');
    });

    it('keeps no copy of a dossier that was only looked up', async () => {
      const { client, answers } = await show({ [PATH]: dossier }, { secret: '' });
      answers[PATH] = 'cut';
      const again = document.createElement('bk-dossier');
      again.code = CODE;
      await inProvider(client, again);
      await says(again, 'Chưa có mạng');
    });
  });

  describe('code and secret from a slip', () => {
    const typed = async (answers: Answers, secret = 'from-the-slip') => {
      const site = await show(answers, { secret: '', code: '' });
      inside<HTMLInputElement>(site.element, '#lookup')!.value = CODE;
      inside<HTMLInputElement>(site.element, '#secret')!.value = ` ${secret} `;
      inside<HTMLFormElement>(site.element, 'form')!.requestSubmit();
      return site;
    };

    it('open the personal part, and are kept only when the person agrees', async () => {
      const { element, client, calls } = await typed({ [PATH]: base });
      await says(element, 'Nguyễn Thị Bưởi');
      expect(calls.find(({ path }) => path === `/dossiers/${CODE}`)!.bearer).to.equal('from-the-slip');
      expect(await ownOf(client)).to.deep.equal([]);
      (await found(element, '#keep')).click();
      await says(element, 'Đã thêm vào danh sách của máy này.');
      expect(await ownOf(client)).to.deep.equal([`${CODE} from-the-slip`]);
    });

    it('stand in no attribute and no address', async () => {
      const { element } = await typed({ [PATH]: base });
      await says(element, 'Nguyễn Thị Bưởi');
      const nodes = [element, ...element.shadowRoot!.querySelectorAll('*')];
      const written = nodes.flatMap(({ attributes }) => [...attributes].map(({ value }) => value));
      expect(`${written.join(' ')} ${location.href}`).to.not.match(/from-the-slip|BK38/);
    });

    it('can be typed again when the secret is wrong, or left out', async () => {
      const { element, answers } = await typed({ [PATH]: 403 });
      await says(element, 'Mã tra cứu không đúng với hồ sơ');
      await expectAccessible(element);
      inside(element, '[part=error] button')!.click();
      await waitUntil(() => inside<HTMLInputElement>(element, '#lookup')?.value === CODE);
      expect(inside<HTMLInputElement>(element, '#secret')!.value).to.equal('');
      answers[PATH] = dossier;
      inside<HTMLFormElement>(element, 'form')!.requestSubmit();
      await says(element, 'Đã tiếp nhận');
    });

    for (const [status, words] of [
      [429, 'Đã thử quá nhiều lần. Hãy đợi 15 giây'],
      [503, 'Máy chủ đang có nhiều người dùng'],
      [500, 'Máy chủ chưa làm được yêu cầu này'],
      [404, 'Không có hồ sơ mang mã'],
    ] as const) {
      it(`say what ${status} means`, async () => {
        const { element } = await typed({ [PATH]: status });
        await says(element, words);
      });
    }
  });

  describe('what this device has of it', () => {
    it('shows the look-up secret to whoever asks, in the text alone', async () => {
      const { element } = await show({ [PATH]: base }, { secret: 'it-is-secret' });
      const button = await found(element, '#show-secret');
      expect(textOf(element)).to.not.include('it-is-secret');
      button.click();
      await waitUntil(() => textOf(inside(element, '#secret-text')) === 'it-is-secret');
      await expectAccessible(element);
      button.click();
      await waitUntil(() => !textOf(element).includes('it-is-secret'));
    });

    it('goes when the person says so twice, and says what does not', async () => {
      const { element, client } = await show({ [PATH]: base });
      (await found(element, '#forget')).click();
      await says(element, 'Ở cơ quan không có gì bị xóa');
      expect(textOf(element)).to.include('Mã tra cứu không lấy lại được');
      await expectAccessible(element);
      (await found(element, '[part=forget] button:not(.danger)')).click();
      await found(element, '#forget');
      expect(await ownOf(client)).to.have.length(1);
      inside(element, '#forget')!.click();
      (await found(element, '#forget-yes')).click();
      await says(element, `Đã xóa hồ sơ ${CODE} khỏi máy này.`);
      const { records } = await (await client.use(vaultPart).store()).list();
      expect(records.filter(({ data }) => data['code'] === CODE)).to.deep.equal([]);
    });

    it('goes from the list that it was picked from', async () => {
      const { element } = await show({ [PATH]: base }, { code: '' });
      (await found(element, '.own')).click();
      (await found(element, '#forget')).click();
      (await found(element, '#forget-yes')).click();
      await says(element, 'Máy này không lưu hồ sơ nào.');
      expect(textOf(element)).to.include('Đã xóa hồ sơ');
    });

    it('stays when it could not be erased', async () => {
      const { element, client } = await show({ [PATH]: base });
      (await found(element, '#forget')).click();
      const store = await client.use(vaultPart).store();
      store.put = () => Promise.reject(new BkStorageError('storage-full', 'full'));
      (await found(element, '#forget-yes')).click();
      await found(element, '[part=forget] [role=alert]:not(:empty)');
      expect(await ownOf(client)).to.have.length(1);
      expect(textOf(element)).to.not.include('Đã xóa');
    });
  });

  it('notes a dossier of the portal, asks about a code that looks unusual, and corrects it', async () => {
    const { element, client } = await show({}, { secret: '', code: '' });
    (await found(element, '#add-note')).click();
    const form = await found<HTMLFormElement>(element, '#note');
    const fill = (code: string, name: string) => {
      inside<HTMLInputElement>(element, '#note-code')!.value = code;
      inside<HTMLInputElement>(element, '#note-name')!.value = name;
      form.requestSubmit();
    };
    fill('abc', 'Thường trú');
    await says(element, 'Mã trông khác thường');
    await expectAccessible(element);
    fill('G22.99.08-0001', '');
    await says(element, 'Hãy ghi ngắn gọn đó là việc gì.');
    fill('g22.99.08-0001', 'Thường trú');
    await says(element, 'G22.99.08-0001');
    const notes = () => client.use(notedDossiersPart).list();
    expect((await notes()).map(({ code, procedure }) => [code, procedure.name])).to.deep.equal([
      ['G22.99.08-0001', 'Thường trú'],
    ]);
    inside(element, '[part=noted] button:nth-of-type(2)')!.click();
    const edit = await found<HTMLFormElement>(element, '#note');
    inside<HTMLInputElement>(element, '#note-code')!.value = 'G22.99.08-0002';
    edit.requestSubmit();
    await says(element, 'G22.99.08-0002');
    expect((await notes()).map(({ code }) => code)).to.deep.equal(['G22.99.08-0002']);
  });

  it('offers a petition about this dossier where the site takes them', async () => {
    const { element } = await show({ [PATH]: base, 'GET /site': { petitions: { topics: [] } } });
    const button = await found(element, '#petition');
    button.click();
    const form = await found(element, 'bk-feedback[kind=petition]');
    expect(form).to.have.property('dossier', CODE);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says how notices stand, however late the site tells of them', async () => {
    let tell = (_site: unknown) => {};
    const { element } = await show({ [PATH]: base, 'GET /site': new Promise((resolve) => (tell = resolve)) });
    await found(element, '[part=notices]');
    expect(inside(element, '[part=push]')).to.not.exist;
    tell({ push: { key: 'BA', worker: 'https://elsewhere.test/push-worker.js' } });
    await says(element, 'Trình duyệt này không báo tin được');
  });

  it('writes the due day for a calendar', async () => {
    const { element } = await show({ [PATH]: { ...base, dueAt: '2026-11-25T17:00:00+07:00' } });
    const made: Blob[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL(blob));
    (await found(element, '#calendar')).click();
    await says(element, 'Đã tạo tệp lịch.');
    URL.createObjectURL = createObjectURL;
    expect(await made[0]!.text()).to.include('DTSTART;TZID=Asia/Ho_Chi_Minh:20261125T170000');
  });
});
