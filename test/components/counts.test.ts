import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/counts/bk-counts.js';
import type { BkCounts } from '../../src/components/counts/counts.js';
import { BkPaidEvent } from '../../src/components/payment/payment.events.js';
import '../../src/components/provider/bk-provider.js';
import { BkStartedEvent } from '../../src/components/procedure-form/procedure-form.events.js';
import type { Client } from '../../src/core/client.js';
import type { CountEvent } from '../../src/core/counts/count-event.js';
import { countsPart } from '../../src/core/counts/counts.js';
import { sessionPart } from '../../src/core/session/session.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { databaseName, device, forgetDevices } from '../core/device.js';
import { expectAccessible } from './support/accessible.js';

const textOf = (el: Element) => (el.shadowRoot!.textContent ?? '').replaceAll(/\s+/g, ' ');
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const until = (look: () => unknown, what: string) => waitUntil(look, what, { timeout: 10_000 });
/** Long enough for what should not happen to have happened: the store was asked in between. */
const settled = async (client: Client) => {
  await client
    .use(countsPart)
    .agreed()
    .catch(() => undefined);
  await new Promise((done) => setTimeout(done));
};

describe('<bk-counts>', () => {
  afterEach(async () => {
    for (const name of ['globalPrivacyControl', 'doNotTrack']) Reflect.deleteProperty(navigator, name);
    await forgetDevices();
  });

  interface Shown {
    readonly level?: 'device' | 'session' | undefined;
    readonly name?: string;
    readonly options?: object;
  }

  async function show(asked: Shown = {}) {
    const { level, name = databaseName(), options = {} } = { level: 'device' as const, ...asked };
    const counted: CountEvent[] = [];
    const client = device({
      databaseName: name,
      counts: { count: (event) => void counted.push(event) },
      ...options,
    });
    if (level) await client.use(vaultPart).setLevel(level);
    const provider = await fixture(
      html`<bk-provider .client=${client}><bk-counts></bk-counts></bk-provider>`,
    );
    const el = provider.querySelector<BkCounts>('bk-counts')!;
    const heard: string[] = [];
    el.addEventListener('bk-error', (event) => heard.push(event.code));
    return { client, provider, el, counted, heard, name };
  }
  const asks = (el: Element) => until(() => find(el, '#yes'), 'it asks');
  const counting = (el: Element) => until(() => find(el, '#stop'), 'it counts');

  it('asks in plain words, with nothing chosen and both answers alike', async () => {
    const { el } = await show();
    await asks(el);
    expect(textOf(el)).to.contain('không kèm tên').and.to.contain('mọi việc vẫn làm được như thường');
    const [yes, no] = ['#yes', '#no'].map((id) => getComputedStyle(find(el, id)!));
    for (const look of ['backgroundColor', 'color', 'borderColor', 'fontSize', 'fontWeight'] as const)
      expect(yes![look], look).to.equal(no![look]);
    await expectAccessible(el);
  });

  it('counts nothing before the answer, and what comes after a yes', async () => {
    const { el, provider, counted } = await show();
    await asks(el);
    provider.dispatchEvent(new BkStartedEvent('2.000635'));
    find(el, '#yes')!.click();
    await counting(el);
    expect(el.shadowRoot!.activeElement?.textContent).to.contain('đang được đếm, không kèm tên');
    expect(counted).to.deep.equal([]);
    provider.dispatchEvent(new BkPaidEvent());
    await until(() => counted.length, 'it is counted');
    expect(counted).to.deep.equal([{ name: 'paid' }]);
    await expectAccessible(el);
  });

  it('counts nothing after a no, says so, and asks no more on this device', async () => {
    const { client, el, provider, counted, name } = await show();
    await asks(el);
    find(el, '#no')!.click();
    await until(() => textOf(el).includes('không bị đếm'), 'it says so');
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect(counted).to.deep.equal([]);
    await expectAccessible(el);
    provider.remove();
    const again = await show({ name });
    await settled(again.client);
    expect(find(again.el, 'section')).to.equal(null);
  });

  it('counts again for who changes their mind, and stops for who takes it back', async () => {
    const { el, provider, client, counted } = await show();
    await asks(el);
    find(el, '#no')!.click();
    await until(() => find(el, '#again'), 'the way back');
    find(el, '#again')!.click();
    await counting(el);
    find(el, '#stop')!.click();
    await until(() => textOf(el).includes('không bị đếm'), 'it stops');
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect(counted).to.deep.equal([]);
  });

  it('remembers a no on a shared device for this page alone', async () => {
    const { el } = await show({ level: 'session' });
    await asks(el);
    find(el, '#no')!.click();
    await until(() => textOf(el).includes('không bị đếm'), 'it says so');
    expect(localStorage.getItem('bk.counts')).to.equal(null);
  });

  it('follows what is taken back elsewhere on the page', async () => {
    const { client, el } = await show();
    await client.use(countsPart).agree(true);
    await counting(el);
    await client.use(countsPart).agree(false);
    await until(() => !find(el, '#stop'), 'it stops');
  });

  for (const [what, prepare, more] of [
    ['before it is known whose device this is', () => undefined, { level: undefined }],
    ['where there is nowhere to count to', () => undefined, { options: { counts: undefined } }],
    [
      'where Global Privacy Control is on',
      () => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true }),
      {},
    ],
    [
      'where Do Not Track is on',
      () => Object.defineProperty(navigator, 'doNotTrack', { value: '1', configurable: true }),
      {},
    ],
  ] as const)
    it(`asks nobody ${what}`, async () => {
      prepare();
      const { client, el, heard } = await show(more);
      await settled(client);
      await el.updateComplete;
      expect(find(el, 'section')).to.equal(null);
      expect(heard).to.deep.equal([]);
    });

  it('counts nothing once the browser says that its person wants none of it, whatever was agreed', async () => {
    const { client, provider, counted } = await show();
    await client.use(countsPart).agree(true);
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect(counted).to.deep.equal([]);
  });

  it('is silent while the vault is locked, and counts nothing then', async () => {
    const { client, el, provider, counted, heard } = await show();
    await asks(el);
    const vault = client.use(vaultPart);
    await client.use(countsPart).agree(true);
    await counting(el);
    await vault.setLevel('pin', { pin: '428913' });
    await vault.lock();
    await until(() => !find(el, 'section'), 'it is gone');
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect([counted, heard]).to.deep.equal([[], []]);
  });

  it('counts once where two of them stand on a page', async () => {
    const { client, provider, counted } = await show();
    provider.append(document.createElement('bk-counts'));
    await client.use(countsPart).agree(true);
    provider.dispatchEvent(new BkPaidEvent());
    await until(() => counted.length, 'it is counted');
    await settled(client);
    expect(counted.length).to.equal(1);
  });

  it('hears nothing any more once it is gone', async () => {
    const { client, el, provider, counted } = await show();
    await client.use(countsPart).agree(true);
    el.remove();
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect(counted).to.deep.equal([]);
  });

  it('counts a helper at work when the helped one agrees, and keeps who said so', async () => {
    const { client, el, counted } = await show();
    await client.use(sessionPart).start({ kind: 'helper', helper: 'Lê Văn Hải, thôn 3', purpose: 'file' });
    await asks(el);
    find(el, '#yes')!.click();
    await counting(el);
    expect(counted).to.deep.equal([{ name: 'helper-session' }]);
    await client.use(sessionPart).end();
  });

  it('says when the answer could not be kept, tells the page, and counts nothing', async () => {
    const { client, el, heard, counted, provider } = await show();
    await asks(el);
    const counts = client.use(countsPart);
    counts.agree = () => Promise.reject(new Error('full'));
    find(el, '#yes')!.click();
    await until(() => textOf(el).includes('Chưa lưu được lựa chọn'), 'it says so');
    expect(find(el, '#yes')).to.not.equal(null);
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    expect([heard.length, counted.length]).to.deep.equal([1, 0]);
    await expectAccessible(el);
  });

  it('sends what waits when the page is hidden', async () => {
    const bodies: string[] = [];
    const { client, provider, el } = await show({
      options: {
        counts: undefined,
        endpoint: '/api',
        fetch: (_url: unknown, init?: RequestInit) => {
          bodies.push(init?.body as string);
          return Promise.resolve(new Response('{}'));
        },
      },
    });
    await client.use(countsPart).agree(true);
    await counting(el);
    provider.dispatchEvent(new BkPaidEvent());
    await settled(client);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    try {
      document.dispatchEvent(new Event('visibilitychange'));
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
    await until(() => bodies.length, 'it is sent');
    expect(JSON.parse(bodies[0]!)).to.deep.equal({ events: [{ name: 'paid' }] });
  });

  it('fits 320 px', async () => {
    const { el } = await show();
    el.style.cssText = 'display: block; inline-size: 320px';
    await asks(el);
    expect(el.scrollWidth).to.be.at.most(320);
    for (const id of ['#yes', '#no']) expect(find(el, id)!.offsetHeight).to.be.at.least(48);
  });
});
