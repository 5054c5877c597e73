import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import '../../src/components/dossier/bk-dossier.js';
import '../../src/components/profile/bk-profile.js';
import '../../src/components/unlock/bk-unlock.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { Client } from '../../src/core/client.js';
import { parseCitizenCard } from '../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../src/core/profile/card-facts.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { clock, device, forgetDevices, NOW } from '../core/device.js';
import { textOf } from './site-double.js';
import { expectAccessible } from './support/accessible.js';
import cards from '../vectors/cccd-examples.json' with { type: 'json' };

const CARD = parseCitizenCard(cards.samples[0]!.payload);
const PIN = '794613';

async function locked(now = () => NOW, level: 'pin' | 'passphrase' = 'pin', endpoint?: string) {
  const client = device({ now, endpoint, fetch: () => Promise.reject(new TypeError('no line')) });
  const profiles = client.use(profilesPart);
  await profiles.save({ relation: 'self', facts: cardFacts(CARD, new Date(NOW).toISOString()) });
  await profiles.setLevel('device');
  await profiles.setLevel(level, level === 'pin' ? { pin: PIN } : { passphrase: 'gió mùa đông bắc về' });
  await profiles.lock();
  return client;
}

async function show<K extends 'bk-unlock' | 'bk-profile' | 'bk-dossier'>(client: Client, ...tags: K[]) {
  const home = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(home, { context: clientContext, initialValue: client });
  const all = tags.map((tag) => document.createElement(tag));
  home.append(...all);
  return all;
}

const ready = (el: HTMLElement) => waitUntil(() => el.shadowRoot?.querySelector('#secret'));
const sees = (el: HTMLElement, text: string) =>
  waitUntil(() => textOf(el).includes(text), `"${text}"`, { timeout: 5000 });

function type(el: HTMLElement, text: string) {
  el.shadowRoot!.querySelector<HTMLInputElement>('#secret')!.value = text;
  el.shadowRoot!.querySelector<HTMLElement>('form button')!.click();
}

describe('<bk-unlock>', function () {
  this.timeout(30_000);
  afterEach(forgetDevices);

  it('passes axe, also with a wrong PIN', async () => {
    const [el] = await show(await locked(), 'bk-unlock');
    await ready(el!);
    await expectAccessible(el!);
    type(el!, '111222');
    await sees(el!, 'Mã PIN chưa đúng');
    await expectAccessible(el!);
  });

  it('asks for digits without being a password field, which a browser would keep', async () => {
    const [el] = await show(await locked(), 'bk-unlock');
    await ready(el!);
    const input = el!.shadowRoot!.querySelector<HTMLInputElement>('#secret')!;
    expect(input.type).to.equal('text');
    expect(input.inputMode).to.equal('numeric');
    expect(input.autocomplete).to.equal('off');
    expect(getComputedStyle(input).getPropertyValue('-webkit-text-security')).to.equal('disc');
  });

  it('opens what stands on the page, where it was', async () => {
    const client = await locked();
    const [profile] = await show(client, 'bk-profile');
    await waitUntil(() =>
      profile!.shadowRoot?.querySelector('bk-unlock')?.shadowRoot?.querySelector('#secret'),
    );
    expect(textOf(profile)).not.to.contain(CARD.fullName);
    type(profile!.shadowRoot!.querySelector('bk-unlock')!, PIN);
    await sees(profile!, CARD.fullName);
  });

  it('stands in <bk-dossier> and <bk-feedback> too, which go on once it is open', async () => {
    const client = await locked(undefined, 'pin', '/api');
    const [dossier] = await show(client, 'bk-dossier');
    await waitUntil(() =>
      dossier!.shadowRoot?.querySelector('bk-unlock')?.shadowRoot?.querySelector('#secret'),
    );
    const feedback = Object.assign(document.createElement('bk-feedback'), {
      dossier: 'BK38-261122-000001-7K',
    });
    dossier!.after(feedback);
    await waitUntil(() => feedback.shadowRoot?.querySelector('bk-unlock'));
    type(dossier!.shadowRoot!.querySelector('bk-unlock')!, PIN);
    await sees(dossier!, 'Máy này không lưu hồ sơ nào');
    await waitUntil(() => feedback.shadowRoot?.querySelector('fieldset'), 'asks', { timeout: 5000 });
  });

  it('tells how many tries are left, takes the PIN out of the field, and tells the page the code only', async () => {
    const [el] = await show(await locked(), 'bk-unlock');
    await ready(el!);
    const heard = oneEvent<BkErrorEvent>(el!, 'bk-error');
    type(el!, '111222');
    expect((await heard).code).to.equal('vault-pin-wrong');
    await sees(el!, 'Còn 9 lần thử');
    expect(el!.shadowRoot!.querySelector<HTMLInputElement>('#secret')!.value).to.equal('');
    await waitUntil(() => el!.shadowRoot?.activeElement?.id === 'secret');
  });

  it('shows how long to wait, and may be tried again after that', async () => {
    const time = clock();
    const client = await locked(time.now);
    const vault = client.use(vaultPart);
    for (let i = 0; i < 4; i++) await vault.unlock({ pin: '111222' }).catch(() => undefined);
    const [el] = await show(client, 'bk-unlock');
    await ready(el!);
    await sees(el!, 'Thử lại được sau 0:05.');
    const button = el!.shadowRoot!.querySelector<HTMLButtonElement>('form button')!;
    expect(button.disabled).to.equal(true);
    time.advance(5000);
    await waitUntil(() => !button.disabled, 'the wait is over', { timeout: 3000 });
    type(el!, PIN);
    await waitUntil(() => !el!.shadowRoot!.querySelector('#secret'), 'opened', { timeout: 10_000 });
  });

  it('says after the tenth wrong PIN what happened and what to do', async () => {
    const time = clock();
    const client = await locked(time.now);
    const vault = client.use(vaultPart);
    for (let i = 0; i < 9; i++) {
      await vault.unlock({ pin: '111222' }).catch(() => undefined);
      time.advance(60 * 60_000);
    }
    const [el] = await show(client, 'bk-unlock');
    await ready(el!);
    type(el!, '111222');
    await sees(el!, 'Nhập sai mã PIN 10 lần');
    await expectAccessible(el!);
    el!.shadowRoot!.querySelector<HTMLElement>('#go-on')!.click();
    await waitUntil(() => textOf(el) === '');
  });

  it('erases a vault whose PIN is forgotten, after a question', async () => {
    const client = await locked();
    const [el] = await show(client, 'bk-unlock');
    await ready(el!);
    el!.shadowRoot!.querySelector('details')!.open = true;
    el!.shadowRoot!.querySelector<HTMLElement>('#wipe')!.click();
    await waitUntil(() => el!.shadowRoot?.activeElement?.id === 'cancel');
    el!.shadowRoot!.querySelector<HTMLElement>('#confirm')!.click();
    await sees(el!, 'Đã xóa dữ liệu trên máy này.');
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
  });

  it('asks for a passphrase by its name', async () => {
    const [el] = await show(await locked(undefined, 'passphrase'), 'bk-unlock');
    await ready(el!);
    type(el!, 'gió mùa tây nam về');
    await sees(el!, 'Mật khẩu chưa đúng');
    type(el!, 'gió mùa đông bắc về');
    await waitUntil(() => !el!.shadowRoot!.querySelector('#secret'), '', { timeout: 10_000 });
  });

  it('is one of several on a page: the PIN is typed into one', async () => {
    const all = await show(await locked(), 'bk-unlock', 'bk-unlock');
    await ready(all[0]!);
    await sees(all[1]!, 'ở khung “Dữ liệu đang khóa”');
    expect(all[1]!.shadowRoot!.querySelector('input')).to.equal(null);
  });

  it('shows nothing where nothing is locked', async () => {
    const [el] = await show(device(), 'bk-unlock');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(el)).to.equal('');
  });
});
