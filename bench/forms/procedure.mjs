/**
 * `<bk-procedure-form>` with a person whose profile fills it: labels, hints, errors, and where every value came from.
 * A vault and the start page stand before the questions; what others do when they mount happens when "Bắt đầu" is
 * pressed.
 */
import '../../dist/components/provider/bk-provider.js';
import '../../dist/components/procedure-form/bk-procedure-form.js';
import { Client } from '../../dist/core/client.js';
import { draftsPart } from '../../dist/core/procedure/drafts.js';
import { profilesPart } from '../../dist/core/profile/profiles.js';
import { oneSection } from '../one-section.mjs';
import { enter } from './page.mjs';
import { OPTIONS, ORIGIN, VALUES } from './questions.mjs';

const FACTS = {
  name: 'person.fullName',
  date: 'person.birthDate',
  phone: 'contact.phone',
  integer: 'citizenId.oldNumber',
  choice: 'person.sex',
  text: 'citizenId.issuer',
};

const text = (vi) => ({ vi });

const definitionOf = (form) =>
  oneSection(
    form.map(({ key, type, label, hint, required }) => ({
      key,
      type,
      label: text(label),
      ...(hint && { hint: text(hint) }),
      ...(required && { required }),
      ...(type === 'choice' && {
        options: OPTIONS.map(({ value, label }) => ({ value, label: text(label) })),
      }),
      fact: FACTS[type],
    })),
  );

const facts = Object.fromEntries(
  Object.entries(VALUES).map(([type, value]) => [
    FACTS[type],
    { value, source: 'typed', at: '2026-11-22T09:00:00+07:00' },
  ]),
);

/** One for the page, as a page has it. */
const client = new Client({ databaseName: 'bench' });
let questions = [];
/** A form was shown on this page before. */
let used = false;
const root = () => document.querySelector('bk-procedure-form')?.shadowRoot;
const field = (key) => root()?.getElementById(key);
const input = (key) => field(key)?.shadowRoot?.querySelector('input');

/** What was left unfinished would be offered to the next. */
async function removeDrafts() {
  const drafts = client.use(draftsPart);
  for (const { id } of await drafts.list()) await drafts.remove(id);
}

async function found(look) {
  while (!look()) await new Promise(requestAnimationFrame);
  return look();
}

enter({
  showsOrigin: true,
  async seed(answers) {
    const profiles = client.use(profilesPart);
    await profiles.setLevel('device');
    for (const { id } of await profiles.list()) await profiles.remove(id);
    await profiles.save({ relation: 'self', facts: answers ? facts : {} });
  },
  async prepare(form, answers, page) {
    questions = form;
    if (used) await removeDrafts();
    const provider = Object.assign(document.createElement('bk-provider'), { client });
    provider.append(
      Object.assign(document.createElement('bk-procedure-form'), { definition: definitionOf(form) }),
    );
    page.append(provider);
    const self = await found(() => input('who'));
    self.click();
  },
  mount: () => root().getElementById('begin').click(),
  // As `<bk-prefill>` fills a field: value, events, and where it came from.
  fill() {
    for (const { key, type } of questions) {
      const one = field(key);
      one.value = VALUES[type];
      one.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      one.dispatchEvent(new Event('change', { bubbles: true }));
      one.origin = ORIGIN;
    }
  },
  unmount() {
    document.querySelector('bk-provider').remove();
    used = true;
  },
  input,
});
