/** A page that is locked, or whose session has ended, shows nothing of anybody: every element that could. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/card-scanner/bk-card-scanner.js';
import '../../src/components/dossier/bk-dossier.js';
import '../../src/components/feedback/bk-feedback.js';
import '../../src/components/payment/bk-payment.js';
import '../../src/components/prefill/bk-prefill.js';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/profile/bk-profile.js';
import '../../src/components/receipt/bk-receipt.js';
import '../../src/components/session/bk-session.js';
import type { Client } from '../../src/core/client.js';
import { parseCitizenCard } from '../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../src/core/profile/card-facts.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { sessionPart } from '../../src/core/session/session.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { forgetDevices } from '../core/device.js';
import {
  CODE,
  dossier,
  inProvider,
  keepDossier,
  NOW,
  order,
  payee,
  payees,
  personal,
  siteDouble,
  textOf,
} from './site-double.js';
import cards from '../vectors/cccd-examples.json' with { type: 'json' };

const PAYLOAD = cards.samples[0]!.payload;
const CARD = parseCitizenCard(PAYLOAD);
const NAME = CARD.fullName;
const PIN = '794613';

const site = () =>
  siteDouble({
    [`GET /dossiers/${CODE}`]: { ...dossier, personal },
    [`GET /payments/${order.id}`]: order,
    'GET /payees': payees([payee]),
    'GET /site': { name: 'Thử', unit: { name: 'UBND xã Thử' }, receives: [], fees: [] },
    'POST /feedback': { id: 'r' },
  });

/** All that somebody can read, also in fields, through all shadow trees. */
function readable(root: Element | ShadowRoot): string {
  const own = [...root.querySelectorAll<HTMLElement & { value?: unknown }>('*')];
  return own
    .map((node) => {
      const value = typeof node.value === 'string' ? node.value : '';
      const text = [...node.childNodes]
        .filter((child) => child.nodeType === 3)
        .map((child) => child.textContent);
      return `${value} ${text.join(' ')} ${node.shadowRoot ? readable(node.shadowRoot) : ''}`;
    })
    .join(' ');
}

const seen = (el: HTMLElement) => `${readable(el)} ${el.shadowRoot ? readable(el.shadowRoot) : ''}`;
const sees = (el: HTMLElement, text: string) =>
  waitUntil(() => seen(el).includes(text), `"${text}" shows`, { timeout: 5000 });
const forgets = (el: HTMLElement, text: string) =>
  waitUntil(() => !seen(el).includes(text), `"${text}" is gone`, { timeout: 5000 });

const press = async (el: HTMLElement, selector: string) => {
  await waitUntil(() => el.shadowRoot?.querySelector(selector), selector, { timeout: 5000 });
  el.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
};

async function choose(el: HTMLElement, id: string, value: string) {
  await waitUntil(() => el.shadowRoot?.querySelector(`#${id}`), id, { timeout: 5000 });
  const field = el.shadowRoot!.querySelector<HTMLElement & { value: string }>(`#${id}`)!;
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

function typeCard(scanner: HTMLElement) {
  scanner.shadowRoot!.querySelector('textarea')!.value = PAYLOAD;
  const buttons = [...scanner.shadowRoot!.querySelectorAll('button')];
  buttons.find((button) => textOf(button) === 'Đọc thẻ')!.click();
}

/** Ways in which what is on screen has to go. */
const ENDS: Record<string, { level: 'session' | 'pin'; go: (client: Client) => Promise<unknown> }> = {
  'when the session ends': { level: 'session', go: (client) => client.use(sessionPart).end() },
  'when the vault is locked': { level: 'pin', go: (client) => client.use(profilesPart).lock() },
  'when a helper begins': {
    level: 'pin',
    go: (client) => client.use(sessionPart).start({ kind: 'helper', helper: 'Hải, thôn 3', purpose: 'file' }),
  },
};

describe('what is on screen', function () {
  this.timeout(20_000);
  let client: Client;
  let answers: Record<string, unknown>;
  afterEach(async () => {
    client.use(vaultPart).watch?.stop();
    await client.use(vaultPart).lock();
    await forgetDevices();
  });

  async function begin(level: 'session' | 'pin') {
    ({ client, answers } = site());
    const profiles = client.use(profilesPart);
    await profiles.save({ relation: 'self', facts: cardFacts(CARD, new Date(NOW).toISOString()) });
    if (level === 'session') await profiles.setLevel('session');
    else {
      await profiles.setLevel('device');
      await profiles.setLevel('pin', { pin: PIN });
    }
    await keepDossier(client, CODE, 'secret');
  }

  for (const [when, { level, go }] of Object.entries(ENDS)) {
    describe(when, () => {
      beforeEach(() => begin(level));

      it('leaves <bk-profile>, with what was being corrected', async () => {
        const el = await inProvider(client, document.createElement('bk-profile'));
        await sees(el, NAME);
        await press(el, '[id^=edit-]');
        await waitUntil(() => el.shadowRoot!.querySelector('bk-phone-field'));
        await go(client);
        await forgets(el, NAME);
      });

      it('leaves <bk-procedure-form>, with its filing', async () => {
        const el = await inProvider(
          client,
          Object.assign(document.createElement('bk-procedure-form'), { code: '2.000635' }),
        );
        await choose(el, 'who', 'self');
        await press(el, '#begin');
        await press(el, 'button.primary:not(#begin)');
        await sees(el, NAME);
        await go(client);
        await forgets(el, NAME);
      });

      it('leaves <bk-card-scanner>', async () => {
        const el = await inProvider(client, document.createElement('bk-card-scanner'));
        await el.updateComplete;
        typeCard(el);
        await sees(el, NAME);
        await go(client);
        await forgets(el, NAME);
      });

      it('leaves <bk-dossier>, of which the public part may stay', async () => {
        const el = await inProvider(
          client,
          Object.assign(document.createElement('bk-dossier'), { code: CODE }),
        );
        await sees(el, personal.applicantName);
        // The server tells of the person only to who has the secret.
        answers[`GET /dossiers/${CODE}`] = dossier;
        await go(client);
        await forgets(el, personal.applicantName);
      });

      it('leaves <bk-feedback>, with words that were not sent yet', async () => {
        const el = await inProvider(client, document.createElement('bk-feedback'));
        await press(el, '.scores button:not([disabled])');
        await waitUntil(() => el.shadowRoot!.querySelector('textarea'));
        el.shadowRoot!.querySelector('textarea')!.value = NAME;
        await go(client);
        await forgets(el, NAME);
      });

      it('leaves <bk-payment>', async () => {
        const el = await inProvider(
          client,
          Object.assign(document.createElement('bk-payment'), { order: order.id }),
        );
        await sees(el, order.purpose);
        await go(client);
        // The order is the server's; whoever comes back from the bank's app has to see what has become of the money.
        if (when === 'when the vault is locked') await sees(el, order.purpose);
        else await forgets(el, order.purpose);
      });

      it('leaves <bk-receipt>', async () => {
        const el = await inProvider(
          client,
          Object.assign(document.createElement('bk-receipt'), { order: order.id }),
        );
        await sees(el, order.reference);
        await go(client);
        await forgets(el, order.reference);
      });

      it('leaves the form in <bk-prefill>', async () => {
        const el = document.createElement('bk-prefill');
        el.innerHTML = '<form><label>Họ tên <input name="n" data-bk="person.fullName"></label></form>';
        await inProvider(client, el);
        await press(el, '#fill');
        await sees(el, NAME);
        await go(client);
        await forgets(el, NAME);
      });
    });
  }

  it('takes what was typed into the form of the site along at the end of a session, and asks on an own device', async () => {
    await begin('session');
    const el = document.createElement('bk-prefill');
    el.innerHTML = '<form><label>Thư <input name="n" data-bk="contact.email"></label></form>';
    await inProvider(client, el);
    await waitUntil(() => el.shadowRoot!.querySelector('section'));
    const input = el.querySelector('input')!;
    const type = () => {
      input.value = 'a@vidu.vn';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type();
    await client.use(sessionPart).end();
    expect(input.value).to.equal('');
    await client.use(profilesPart).setLevel('device');
    await new Promise((resolve) => setTimeout(resolve, 50));
    type();
    await client.use(profilesPart).wipe();
    expect(input.value).to.equal('a@vidu.vn');
    await press(el, '#reset');
    expect(input.value).to.equal('');
  });

  it('comes back after unlocking: the draft goes on where it was', async () => {
    await begin('pin');
    const el = await inProvider(
      client,
      Object.assign(document.createElement('bk-procedure-form'), { code: '2.000635' }),
    );
    await choose(el, 'who', 'self');
    await press(el, '#begin');
    await press(el, 'button.primary:not(#begin)');
    await sees(el, NAME);
    const title = () => textOf(el.shadowRoot!.querySelector('h2'));
    const section = title();
    // At once: what is typed is stored a little later, and has to be there all the same.
    const phone = () => el.shadowRoot!.querySelector<HTMLElement & { value: string }>('bk-phone-field');
    phone()!.value = '0987421506';
    phone()!.dispatchEvent(new Event('input'));
    await client.use(profilesPart).lock();
    await waitUntil(() => el.shadowRoot!.querySelector('bk-unlock'));
    await client.use(profilesPart).unlock({ pin: PIN });
    await waitUntil(() => title() === section, 'goes on', { timeout: 5000 });
    expect(phone()!.value).to.contain('0987421506');
    await sees(el, NAME);
  });

  it('shows the bar of a session inside <bk-procedure-form> and <bk-profile>, once', async () => {
    await begin('session');
    const home = await fixture(
      html`<bk-provider .client=${client}>
        <bk-procedure-form code="2.000635"></bk-procedure-form><bk-profile></bk-profile>
      </bk-provider>`,
    );
    const bars = () =>
      [...home.querySelectorAll('bk-procedure-form, bk-profile')].filter((el) =>
        el.shadowRoot?.querySelector('bk-session')?.shadowRoot?.querySelector('#end'),
      ).length;
    await waitUntil(() => bars() === 1);
  });
});
