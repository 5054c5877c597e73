import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/dossier/bk-dossier.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { notedDossiersPart } from '../../src/core/dossier/noted.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { outboxPart } from '../../src/core/outbox/outbox.js';
import {
  CODE,
  dossier,
  inProvider,
  keepDossier,
  order,
  pageIn,
  payee,
  payees,
  personal,
  siteDouble,
  textOf,
  type Answers,
} from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const PATH = `GET /dossiers/${CODE}`;
const full = { ...dossier, personal };

class Silent extends EventTarget {
  close() {}
}

const real = globalThis.EventSource;

interface Wish {
  readonly code?: string;
  readonly secret?: string;
}

async function show(answers: Answers, { code = CODE, secret }: Wish = {}) {
  const site = siteDouble({
    [`GET /payments/${order.id}`]: order,
    'GET /payees': payees([payee]),
    ...answers,
  });
  if (secret !== undefined) await keepDossier(site.client, CODE, secret);
  const heard: string[] = [];
  const element = document.createElement('bk-dossier');
  element.addEventListener('bk-dossier-changed', (event) => heard.push(`${event.code} ${event.status}`));
  element.addEventListener('bk-error', (event) => heard.push(event.code));
  element.code = code;
  await inProvider(site.client, element);
  await waitUntil(() => !textOf(element).includes('Đang tải'), 'it stays loading');
  return { element, heard, ...site };
}

const inside = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 4000 });
const reads = ({ calls }: ReturnType<typeof siteDouble>) =>
  calls.filter(({ path }) => path.startsWith('/dossiers/'));

describe('<bk-dossier>', () => {
  beforeEach(() => {
    globalThis.EventSource = Silent as unknown as typeof EventSource;
  });

  afterEach(() => {
    globalThis.EventSource = real;
    pageIn('light');
  });

  describe('accessibility', () => {
    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible with a dossier, in ${scheme}`, async () => {
        pageIn(scheme);
        const { element } = await show({ [PATH]: full }, { secret: 's' });
        await expectAccessible(element);
      });

      it(`is accessible as a list, in ${scheme}`, async () => {
        pageIn(scheme);
        const { element } = await show({}, { code: '', secret: 's' });
        await expectAccessible(element);
      });
    }

    it('goes to a dossier of the list and back by keyboard', async () => {
      const { element } = await show({ [PATH]: full }, { code: '', secret: 's' });
      inside(element, '.own')!.focus();
      await sendKeys({ press: 'Enter' });
      await says(element, 'Đã tiếp nhận');
      inside(element, 'button.plain')!.focus();
      await sendKeys({ press: 'Enter' });
      await says(element, 'Hồ sơ gửi từ máy này');
      expect(element.shadowRoot!.activeElement?.localName).to.equal('h2');
    });
  });

  describe('with a code', () => {
    it('says how it stands, who holds it, and when it is due', async () => {
      const { element, heard } = await show({ [PATH]: dossier });
      expect(textOf(inside(element, '[part="status"]'))).to.include('Đã tiếp nhận');
      const facts = ['standing', 'facts'].map((part) => textOf(inside(element, `[part=${part}]`))).join(' ');
      for (const value of [CODE, 'Bộ phận Một cửa xã Hoa Gạo', '22/11/2026', '23/11/2026'])
        expect(facts).to.include(value);
      expect(heard).to.deep.equal([`${CODE} received`]);
    });

    it('says the steps, the newest first', async () => {
      const timeline = [...dossier.timeline, { at: '2026-11-22T09:00:00+07:00', state: 'in-progress' }];
      const { element } = await show({ [PATH]: { ...dossier, timeline } });
      expect([...element.shadowRoot!.querySelectorAll('[part="timeline"] li')].map(textOf)).to.deep.equal([
        'Đang giải quyết 09:00, 22/11/2026',
        'Đã tiếp nhận 08:00, 22/11/2026',
      ]);
    });

    it('shows the public part alone without the secret, and says why', async () => {
      const site = await show({ [PATH]: dossier });
      const { element } = site;
      expect(reads(site)[0]!.bearer).to.be.undefined;
      expect(textOf(element)).to.include('Máy này không giữ mã tra cứu');
      expect(inside(element, 'bk-payment')).to.not.exist;
      expect(inside(element, 'bk-feedback')).to.not.exist;
    });

    it('shows name, payment and rating with the secret', async () => {
      const site = await show({ [PATH]: full }, { secret: 'opens-it' });
      const { element } = site;
      expect(reads(site)[0]!.bearer).to.equal('opens-it');
      expect(textOf(element)).to.include('Nguyễn Thị Bưởi');
      expect(textOf(element)).to.include('8.000 ₫, chưa thanh toán');
      expect(inside(element, 'bk-payment')).to.have.property('order', order.id);
      expect(inside(element, 'bk-feedback')).to.have.property('dossier', CODE);
    });

    for (const [state, words] of [
      ['paid', 'đã thanh toán'],
      ['expired', 'mã thanh toán đã hết hạn'],
      ['refunded', 'đã hoàn tiền'],
    ] as const) {
      it(`says in words that the payment is ${state}, without a code`, async () => {
        const payment = { ...personal.payment!, state };
        const { element } = await show(
          { [PATH]: { ...full, personal: { ...personal, payment } } },
          { secret: 's' },
        );
        expect(textOf(element)).to.include(`8.000 ₫, ${words}`);
        expect(inside(element, 'bk-payment')).to.not.exist;
      });
    }

    it('says that there is no fee', async () => {
      const { element } = await show(
        { [PATH]: { ...full, personal: { ...personal, payment: null } } },
        { secret: 's' },
      );
      expect(textOf(element)).to.include('Không mất phí');
    });

    it('does not ask twice for a rating', async () => {
      const rated = { ...full, personal: { ...personal, rating: { score: 4 } } };
      const { element } = await show({ [PATH]: rated }, { secret: 's' });
      expect(inside(element, 'bk-feedback')).to.not.exist;
      expect(textOf(element)).to.include('Bạn đã đánh giá hồ sơ này');
    });
  });

  describe('following', () => {
    it('looks again at once when something was paid, and leaves the confirmation', async () => {
      const { element, answers } = await show({ [PATH]: full }, { secret: 's' });
      const payment = inside(element, 'bk-payment')!;
      await waitUntil(() => payment.shadowRoot!.querySelector('[part="qr"]'));
      answers[PATH] = { ...full, personal: { ...personal, payment: { ...personal.payment, state: 'paid' } } };
      answers[`GET /payments/${order.id}`] = { ...order, state: 'paid', received: 8000, version: 2 };
      window.dispatchEvent(new Event('online'));
      await says(element, '8.000 ₫, đã thanh toán');
      await waitUntil(() => textOf(payment).includes('Đã thanh toán'));
      expect(inside(element, 'bk-payment')).to.equal(payment);
    });

    it('tells a change of status once', async () => {
      const { element, heard, answers } = await show({ [PATH]: dossier });
      answers[PATH] = { ...dossier, status: 'done' };
      document.dispatchEvent(new Event('visibilitychange'));
      await says(element, 'Đã có kết quả');
      document.dispatchEvent(new Event('visibilitychange'));
      await says(element, 'Đã có kết quả');
      expect(textOf(element)).to.include('Nơi giải quyết').and.not.include('Nơi đang giải quyết');
      expect(textOf(element)).to.not.include('Nhắc và báo tin');
      expect(heard).to.deep.equal([`${CODE} received`, `${CODE} done`]);
    });

    it('asks no more once it has left the page', async () => {
      const site = await show({ [PATH]: dossier });
      site.element.remove();
      const before = reads(site).length;
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('online'));
      await site.element.updateComplete;
      expect(reads(site)).to.have.length(before);
    });

    it('turns to another code', async () => {
      const other = {
        ...dossier,
        code: 'BK38-261122-000002-3M',
        procedure: { code: 'x', name: 'Việc khác' },
      };
      const { element } = await show({ [PATH]: dossier, 'GET /dossiers/BK38-261122-000002-3M': other });
      element.code = other.code;
      await says(element, 'Việc khác');
    });
  });

  describe('without a code', () => {
    it('lists what was sent from this device', async () => {
      const { element } = await show({}, { code: '', secret: 's' });
      await says(element, `${CODE} Gửi ngày 22/11/2026`);
    });

    it('says when nothing was sent', async () => {
      const { element } = await show({}, { code: '' });
      await says(element, 'Máy này không lưu hồ sơ nào.');
    });

    it('does not say so when there is something that cannot be opened', async () => {
      const site = siteDouble({});
      const store = await site.client.use(vaultPart).store();
      store.list = () => Promise.resolve({ records: [], unreadable: ['a'], recovered: [] });
      const element = document.createElement('bk-dossier');
      await inProvider(site.client, element);
      await says(element, 'Không xem được danh sách hồ sơ của máy này.');
      expect(textOf(element)).to.not.include('Chưa có hồ sơ nào');
    });

    it('says what still waits, and lists it once it was sent', async () => {
      const accepted = {
        code: CODE,
        secret: 's',
        receivedAt: dossier.receivedAt,
        dueAt: dossier.dueAt,
        payment: null,
      };
      const { element, client, answers } = await show({ 'POST /dossiers': 'cut' }, { code: '' });
      const id = crypto.randomUUID();
      await client
        .use(outboxPart)
        .enqueue(id, { kind: 'dossier', about: '2.000635', title: 'Bản sao', path: '/dossiers', body: {} });
      await says(element, 'Còn 1 hồ sơ chưa gửi xong.');
      answers['POST /dossiers'] = accepted;
      await waitUntil(async () => (await client.use(outboxPart).list())[0]?.state === 'waiting');
      await client.use(outboxPart).retry(id);
      await says(element, 'Gửi ngày 22/11/2026');
      expect(textOf(element.shadowRoot!.querySelector('.own'))).to.match(/^Bản sao\s*BK38-/);
      expect(textOf(element)).to.not.include('chưa gửi được');
    });

    it('shows what the last look saw, however long an earlier one takes', async () => {
      const { element, client } = await show({}, { code: '' });
      await says(element, 'Máy này không lưu hồ sơ nào.');
      const vault = client.use(vaultPart);
      const status = vault.status.bind(vault);
      let late: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (late = resolve));
      // Only a look that finds nothing asks how the vault stands: the earlier one waits there.
      let asked = false;
      vault.status = async () => ((asked = true), await held, status());
      vault.changed();
      await waitUntil(() => asked);
      await keepDossier(client, CODE, 's');
      vault.changed();
      await says(element, 'Gửi ngày 22/11/2026');
      late();
      await vault.status();
      await client.use(outboxPart).list();
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(textOf(element)).to.include('Gửi ngày 22/11/2026');
    });

    it('looks up a code as it was read out on the phone', async () => {
      const { element } = await show({ [PATH]: dossier }, { code: '' });
      inside<HTMLInputElement>(element, '#lookup')!.value = ' bk38 261122 000001 7k ';
      inside(element, '#lookup')!.focus();
      await sendKeys({ press: 'Enter' });
      await says(element, 'Đã tiếp nhận');
    });

    it('asks for a code when the field is empty', async () => {
      const { element } = await show({}, { code: '' });
      inside(element, 'form button')!.click();
      await says(element, 'Hãy nhập mã hồ sơ.');
      expect(element.shadowRoot!.activeElement?.id).to.equal('lookup');
    });
  });

  describe('failure', () => {
    it('says that nobody knows the code', async () => {
      const { element, heard } = await show({}, { code: 'BK38-1' });
      expect(textOf(inside(element, '[part="error"]'))).to.include('Không có hồ sơ mang mã BK38-1.');
      expect(heard).to.deep.equal(['network-status']);
    });

    it('lets the person try again when there was no line', async () => {
      const { element, answers, heard } = await show({ [PATH]: 'cut' });
      expect(textOf(inside(element, '[part="error"]'))).to.include('Chưa có mạng');
      answers[PATH] = dossier;
      inside(element, '[part="error"] button')!.click();
      await says(element, 'Đã tiếp nhận');
      expect(heard).to.deep.equal(['network-offline', `${CODE} received`]);
    });

    it('keeps what was read when the line is cut, with its time, and tells it once', async () => {
      const { element, answers, heard } = await show({ [PATH]: dossier });
      answers[PATH] = 'cut';
      window.dispatchEvent(new Event('online'));
      await says(element, 'Chưa cập nhật được. Đây là thông tin lúc 10:00, ngày 22/11/2026.');
      window.dispatchEvent(new Event('online'));
      await element.updateComplete;
      expect(textOf(element)).to.include('Đã tiếp nhận');
      expect(heard).to.deep.equal([`${CODE} received`, 'network-offline']);
    });

    it('refuses an answer that is no dossier', async () => {
      const { element, heard } = await show({ [PATH]: { code: CODE } });
      expect(textOf(element)).to.include('Máy chủ trả lời không đúng');
      expect(heard).to.deep.equal(['dossier-shape']);
    });

    it('tells the integrator of a missing endpoint', async () => {
      const element = document.createElement('bk-dossier');
      element.code = CODE;
      const failed = oneEvent<BkErrorEvent>(element, 'bk-error');
      document.body.append(element);
      expect((await failed).code).to.equal('endpoint-missing');
      element.remove();
    });
  });

  it('writes nothing personal into attributes', async () => {
    const { element } = await show({ [PATH]: full }, { secret: 'opens-it' });
    const written = [element, ...element.shadowRoot!.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ value }) => value),
    );
    expect(written.join(' ')).to.not.match(/Bưởi|opens-it|BK38|order-1/);
  });

  it('lists what was noted of the portal apart from what was sent, with where to look it up, and forgets it', async () => {
    const site = siteDouble({});
    const link = 'https://lienthong.dichvucong.gov.vn/#/tra-cuu-ho-so';
    const note = { procedure: { code: '3.000722', name: 'Khai sinh liên thông' }, link };
    const noted = site.client.use(notedDossiersPart);
    await noted.note({ ...note, dossier: 'a', code: 'G22.99.08-0001' });
    await noted.note({ ...note, dossier: 'b', code: 'G22.99.08-0002', link: 'https://evil.example/' });
    const element = document.createElement('bk-dossier');
    await inProvider(site.client, element);
    await says(element, 'G22.99.08-0001');
    await expectAccessible(element);
    expect(textOf(element))
      .to.contain('Máy này không lưu hồ sơ nào')
      .and.contain('Trang này không nhận chúng');
    const links = () => [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=noted] a')];
    expect(links().map(({ href }) => href)).to.have.members([link, 'https://dichvucong.gov.vn/']);
    inside(element, '[part=noted] button')!.click();
    await waitUntil(() => links().length === 1);
    inside(element, '[part=noted] button')!.click();
    await waitUntil(() => links().length === 0);
    expect(await noted.list()).to.deep.equal([]);
  });
});
