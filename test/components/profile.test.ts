import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import '../../src/components/profile/bk-profile.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { clientContext } from '../../src/components/shared/contexts.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import { Client } from '../../src/core/client.js';
import { BkStorageError } from '../../src/core/errors.js';
import { parseCitizenCard } from '../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../src/core/profile/card-facts.js';
import { Profiles, profilesPart } from '../../src/core/profile/profiles.js';
import cards from '../vectors/cccd-examples.json' with { type: 'json' };

const payload = (id: string) => cards.samples.find((sample) => sample.id === id)!.payload;

/** Read in the morning of 22 November 2026, in Vietnam. */
const READ = '2026-11-22T02:00:00.000Z';
const EDITED = Date.parse('2026-11-25T02:00:00.000Z');

let databases = 0;

async function household(level?: 'device' | 'session') {
  const client = new Client({
    databaseName: `bk-profile-test-${String(performance.timeOrigin)}-${String(++databases)}`,
    now: () => EDITED,
  });
  const profiles = client.use(profilesPart);
  if (level) await profiles.setLevel(level);
  const add = (relation: 'self' | 'child', card: string) =>
    profiles.save({ relation, facts: cardFacts(parseCitizenCard(payload(card)), READ) });
  return { client, profiles, add };
}

async function show(client: Client) {
  const home = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(home, { context: clientContext, initialValue: client });
  const el = document.createElement('bk-profile');
  home.append(el);
  await waitUntil(() => !text(el).includes('Đang tải'));
  return el;
}

const inside = <T extends Element = HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot!.querySelector<T>(selector)!;
const text = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (el: Element, words: string) =>
  [...el.shadowRoot!.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words && !one.hidden,
  )!;
const press = (el: Element, words: string) => button(el, words).click();
const focused = (el: Element) => el.shadowRoot?.activeElement as HTMLElement | null;
const row = (el: Element, label: string) =>
  [...el.shadowRoot!.querySelectorAll('dt')]
    .find((dt) => dt.textContent === label)
    ?.nextElementSibling?.textContent?.replace(/\s+/g, ' ')
    .trim();

/** Types as a person does: what stands in the control changes, then the field is left. */
async function type(el: Element, key: string, words: string) {
  const field = inside<FormControl>(el, `[name="${key}"]`);
  await field.updateComplete;
  const control = field.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
}

async function choose(el: Element, key: string, value: string) {
  const field = inside<FormControl>(el, `[name="${key}"]`);
  await field.updateComplete;
  const options = [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
  options.find((option) => option.value === value)!.click();
  await field.updateComplete;
}

describe('<bk-profile>', () => {
  it('shows each person by name, the owner first', async () => {
    const { client, add } = await household('device');
    await add('child', 's4-2024-child');
    await add('self', 's1-2021');
    const el = await show(client);
    const names = [...el.shadowRoot!.querySelectorAll('h3')].map((h) => h.textContent);
    expect(names).to.deep.equal(['NGUYỄN VĂN MẪU', 'PHẠM GIA THỬ']);
    expect(row(el, 'Ngày sinh')).to.equal('15/08/1995 Lấy từ thẻ căn cước, 22/11/2026');
  });
});
