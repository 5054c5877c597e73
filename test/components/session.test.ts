import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import '../../src/components/session/bk-session.js';
import type { BkSessionEndedEvent } from '../../src/components/session/session.events.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { Client } from '../../src/core/client.js';
import { parseCitizenCard } from '../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../src/core/profile/card-facts.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { sessionPart } from '../../src/core/session/session.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { clock, device, forgetDevices, NOW } from '../core/device.js';
import { textOf } from './site-double.js';
import { expectAccessible } from './support/accessible.js';
import cards from '../vectors/cccd-examples.json' with { type: 'json' };

const CARD = cardFacts(parseCitizenCard(cards.samples[0]!.payload), new Date(NOW).toISOString());
const MINUTE = 60_000;

const clients: Client[] = [];

function open(...args: Parameters<typeof device>) {
  const client = device(...args);
  clients.push(client);
  return client;
}

async function show(client: Client, count = 1) {
  const home = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(home, { context: clientContext, initialValue: client });
  const all = Array.from({ length: count }, () => document.createElement('bk-session'));
  home.append(...all);
  await waitUntil(() => all.every((el) => el.shadowRoot?.querySelector('section')));
  return all as [HTMLElementTagNameMap['bk-session'], ...HTMLElementTagNameMap['bk-session'][]];
}

const press = async (el: HTMLElement, selector: string) => {
  await waitUntil(() => el.shadowRoot?.querySelector(selector), selector);
  el.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
};
const sees = (el: HTMLElement, text: string) => waitUntil(() => textOf(el).includes(text), `"${text}"`);

describe('<bk-session>', () => {
  afterEach(async () => {
    for (const client of clients.splice(0)) client.use(vaultPart).watch?.stop();
    await forgetDevices();
  });

  describe('accessibility', () => {
    it('passes axe while it asks', async () => {
      const [el] = await show(open());
      await expectAccessible(el);
    });

    it('passes axe in the form of a helper, also with what is missing', async () => {
      const [el] = await show(open());
      await press(el, '#helping');
      await press(el, 'form button.primary');
      await sees(el, 'Vui lòng chọn một việc.');
      await expectAccessible(el);
    });

    it('passes axe in a session, in its last minute, and at its end', async () => {
      const time = clock();
      const client = open({ now: time.now });
      const [el] = await show(client);
      await press(el, '#shared');
      await sees(el, 'bị xóa khi bạn kết thúc');
      await expectAccessible(el);
      time.advance(5 * MINUTE + 10_000);
      globalThis.dispatchEvent(new Event('focus'));
      await sees(el, 'Còn 50 giây');
      const countdown = el.shadowRoot!.querySelector('[part=countdown]')!;
      expect(countdown.getBoundingClientRect().bottom).to.be.closeTo(innerHeight, 0.01); // Firefox rounds
      await expectAccessible(el);
      await press(el, '#end');
      await sees(el, 'Đã kết thúc');
      await expectAccessible(el);
    });

    it('speaks of the last minute at once and then every 15 seconds, and shows every second', async () => {
      const time = clock();
      const client = open({ now: time.now });
      const [el] = await show(client);
      await press(el, '#shared');
      await sees(el, 'bị xóa khi bạn kết thúc');
      const spoken = new Set<string>();
      const shown = new Set<string>();
      time.advance(5 * MINUTE);
      for (let second = 0; second < 45; second++) {
        globalThis.dispatchEvent(new Event('focus'));
        await Promise.resolve();
        await el.updateComplete;
        const countdown = el.shadowRoot!.querySelector('[part=countdown]');
        spoken.add(textOf(countdown?.querySelector('[role=alert]')));
        shown.add(textOf(countdown?.querySelector('[aria-hidden]')));
        time.advance(1000);
      }
      expect(shown.size).to.equal(45);
      expect([...spoken].map((text) => /\d+/.exec(text)?.[0])).to.deep.equal(['60', '45', '30']);
    });

    it('moves the focus to the end', async () => {
      const [el] = await show(open());
      await press(el, '#shared');
      await press(el, '#end');
      await waitUntil(() => el.shadowRoot?.activeElement?.id === 'over');
    });
  });

  it('takes the answer whose device this is', async () => {
    const client = open();
    const [el] = await show(client);
    await press(el, '#own');
    await sees(el, 'Lưu trên máy này. Chỉ trang này đọc được.');
    expect(await client.use(profilesPart).level()).to.equal('device');
  });

  it('says that it was deleted only after it was, with counts, and tells the page without saying whose', async () => {
    const client = open();
    const [el] = await show(client);
    await press(el, '#shared');
    await sees(el, 'bị xóa khi bạn kết thúc');
    await client.use(profilesPart).save({ relation: 'self', facts: CARD });
    const vault = client.use(vaultPart);
    const wipe = vault.wipe.bind(vault);
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    vault.wipe = async () => {
      await gate;
      return wipe();
    };
    const heard = oneEvent<BkSessionEndedEvent>(el, 'bk-session-ended');
    await press(el, '#end');
    await sees(el, 'Đang xóa');
    expect(textOf(el)).not.to.contain('Đã xóa');
    go();
    const event = await heard;
    await sees(el, 'Thông tin của 1 người');
    expect(event.reason).to.equal('ended');
    expect(event.complete).to.equal(true);
    await press(el, '#close');
    await sees(el, 'Máy này là của ai?');
  });

  it('says of a page where nothing was kept only that its fields are empty', async () => {
    const [el] = await show(open());
    await press(el, '#shared');
    await sees(el, 'bị xóa khi bạn kết thúc');
    await press(el, '#end');
    await sees(el, 'Các ô trên trang đã được xóa trắng.');
  });

  it('says what to do when something is left', async () => {
    const client = open();
    const [el] = await show(client);
    await press(el, '#shared');
    client.use(vaultPart).wipe = () => Promise.reject(new Error('disk'));
    await press(el, '#end');
    await sees(el, 'Chưa xóa được hết');
    expect(textOf(el)).not.to.contain('Đã xóa');
  });

  it('shows the codes of what was sent, and asks before it drops what was not', async () => {
    const client = open();
    const [el] = await show(client);
    await press(el, '#shared');
    await sees(el, 'bị xóa khi bạn kết thúc');
    const store = await client.use(vaultPart).store();
    await store.put('d', () => ({ kind: 'dossier', code: 'BK38-1', secret: 's' }));
    const head = {
      id: 'j',
      state: 'waiting',
      tries: 0,
      notBefore: 0,
      createdAt: NOW,
      expiresAt: NOW,
    } as const;
    await store.addJob(head, { kind: 'dossier' });
    await press(el, '#end');
    await sees(el, 'Còn 1 việc chưa gửi xong');
    await press(el, '#go-on');
    await press(el, '#end');
    await press(el, '#sure-end');
    await sees(el, 'BK38-1');
    await sees(el, 'Chưa gửi: 1 việc');
    const clipboard = { writeText: () => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const copy = el.shadowRoot!.querySelector<HTMLElement>('.row button')!;
    expect(textOf(copy)).to.equal('Sao chép BK38-1');
    copy.click();
    await waitUntil(() => textOf(copy) === 'Đã sao chép BK38-1');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(textOf(el.shadowRoot!.querySelector('[role=status]'))).to.equal('Đã sao chép: BK38-1');
  });

  it('begins and ends help, and says that the data of the owner is still there', async () => {
    const client = open();
    await client.use(profilesPart).setLevel('device');
    await client.use(profilesPart).save({ relation: 'self', facts: CARD });
    const [el] = await show(client);
    await press(el, '#helping');
    await waitUntil(() => el.shadowRoot?.querySelector('#helper'));
    const name = el.shadowRoot!.querySelector<HTMLInputElement>('#helper')!;
    name.value = 'Lê Văn Hải, thôn 3';
    name.dispatchEvent(new Event('input'));
    await press(el, 'input[name=purpose]');
    await el.updateComplete;
    await press(el, 'form button.primary');
    await sees(el, 'Người giúp: Lê Văn Hải, thôn 3. Kết thúc lúc 09:30');
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
    await press(el, '#end');
    await sees(el, 'Dữ liệu của chủ máy vẫn còn nguyên.');
    await sees(el, 'Các ô trên trang đã được xóa trắng.');
  });

  it('says nothing of data of the owner where there is none', async () => {
    const client = open();
    const session = client.use(sessionPart);
    await session.start({ kind: 'helper', helper: 'Lê Văn Hải', purpose: 'file' });
    const [el] = await show(client);
    await press(el, '#end');
    await sees(el, 'Các ô trên trang đã được xóa trắng.');
    expect(textOf(el)).not.to.contain('chủ máy');
  });

  it('promises the helper no more than that their data does not show here', async () => {
    const client = open();
    await client.use(profilesPart).setLevel('device');
    const [el] = await show(client);
    await press(el, '#helping');
    await sees(el, 'Dữ liệu của bạn không hiện trên trang này nữa. Hãy đóng các trang khác đang mở.');
    expect(textOf(el)).not.to.contain('không ai');
  });

  it('goes on with one press when it counts down', async () => {
    const time = clock();
    const client = open({ now: time.now });
    const [el] = await show(client);
    await press(el, '#shared');
    await sees(el, 'bị xóa khi bạn kết thúc');
    time.advance(5 * MINUTE + 1);
    globalThis.dispatchEvent(new Event('focus'));
    await press(el, '#here');
    await waitUntil(() => !el.shadowRoot?.querySelector('[part=countdown]'));
    expect(client.use(sessionPart).state.kind).to.equal('shared');
  });

  it('is one of several on a page: all show the same, one counts down', async () => {
    const time = clock();
    const client = open({ now: time.now });
    const all = await show(client, 3);
    await press(all[1]!, '#shared');
    for (const el of all) await sees(el, 'bị xóa khi bạn kết thúc');
    time.advance(5 * MINUTE + 1);
    globalThis.dispatchEvent(new Event('focus'));
    await sees(all[0], 'Còn 60 giây');
    const counting = () => all.map((el) => el.shadowRoot!.querySelectorAll('[part=countdown]').length);
    expect(counting()).to.deep.equal([1, 0, 0]);
    all[0].remove();
    await waitUntil(() => counting()[1] === 1);
  });

  it('stays away inside another element where one stands on the page', async () => {
    const client = open();
    const [el] = await show(client);
    const inner = document.createElement('bk-session');
    inner.embedded = true;
    el.before(inner);
    await press(el, '#shared');
    await sees(el, 'bị xóa khi bạn kết thúc');
    expect(textOf(inner)).to.equal('');
    el.remove();
    await sees(inner, 'bị xóa khi bạn kết thúc');
  });

  it('closes its end by itself, so that the next person does not read it', async () => {
    const client = open();
    const [el] = await show(client);
    await press(el, '#shared');
    await press(el, '#end');
    await sees(el, 'tự đóng sau 2 phút');
    client.use(sessionPart).dismiss();
    await sees(el, 'Máy này là của ai?');
  });

  it('tells that the browser has thrown the data away', async () => {
    const client = open();
    await client.use(profilesPart).setLevel('device');
    client.use(vaultPart).status = () =>
      Promise.resolve({
        level: 'device',
        locked: false,
        readOnly: false,
        recovered: 2,
        unreadable: 0,
        evicted: true,
        hung: false,
        persisted: undefined,
      });
    const [el] = await show(client);
    await sees(el, 'Trình duyệt đã tự xóa dữ liệu');
    await sees(el, 'Có 2 mục bị hỏng');
  });
});
