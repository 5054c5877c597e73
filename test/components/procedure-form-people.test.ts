import { elementUpdated, expect, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import type { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import '../../src/components/provider/bk-provider.js';
import type { Client } from '../../src/core/client.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import type { Facts, Relation } from '../../src/core/profile/profile.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import { control, enter } from './support/form.js';
import {
  choose,
  DEFINITION,
  field,
  formWith,
  makeClient,
  next,
  screenText,
  send,
  server,
  shows,
  titled,
  within,
} from './support/procedure.js';

const AT = '2026-11-01T00:00:00Z';
const facts = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: 'typed', at: AT }]),
  ) as Facts;

const HOUSEHOLD: readonly (readonly [Relation, Record<string, string>])[] = [
  ['self', { 'person.fullName': 'Lê Văn Mẫu', 'person.sex': 'male', 'contact.phone': '0912345678' }],
  ['spouse', { 'person.fullName': 'Trần Thị Mai', 'person.sex': 'female' }],
  ['child', { 'person.fullName': 'Lê Thị An', 'person.sex': 'female' }],
  ['parent', { 'person.fullName': 'Lê Văn Ông', 'person.sex': 'male' }],
  ['parent', { 'person.fullName': 'Vũ Thị Bà', 'person.sex': 'female', 'person.deathDate': '2026-11-02' }],
];

/** A form on a device that keeps a household of five. */
async function start(code: string, options = {}) {
  const portal = server();
  const client = makeClient({ fetch: portal.fetch, ...options });
  await client.use(profilesPart).setLevel('device');
  for (const [relation, values] of HOUSEHOLD)
    await client.use(profilesPart).save({ relation, facts: facts(values) });
  const form = await formWith(client, { code });
  return { client, portal, form };
}

const labels = (form: Element, key: string) =>
  [...field(form, key).shadowRoot!.querySelectorAll('label')].map((each) => each.textContent.trim());
/** Chooses who stands in a role by what is read there. */
async function answer(form: Element, key: string, label: string): Promise<void> {
  await shows(form, `#${key}`);
  await field(form, key).updateComplete;
  const choice = [...field(form, key).shadowRoot!.querySelectorAll('label')].find((each) =>
    each.textContent.includes(label),
  );
  choice!.click();
  await elementUpdated(form);
}
const questions = (form: Element) =>
  [...form.shadowRoot!.querySelectorAll('[id^=who]')].map((each) => each.getAttribute('name'));
async function start722() {
  const all = await start('3.000722');
  await answer(all.form, 'who', 'Lê Thị An');
  return all;
}
const begin = async (form: Element) => {
  within(form, '#begin')!.click();
  await shows(form, '#next');
};

beforeEach(() => sessionStorage.clear());

describe('<bk-procedure-form> asking who stands where', () => {
  it('is accessible with several roles', async () => {
    const { form } = await start722();
    await answer(form, 'who-mother', 'chưa có trong máy');
    await expectAccessible(form);
  });

  it('asks one question where there is one, as simple as before', async () => {
    const { form } = await start('2.000635');
    expect([questions(form), field(form, 'who').label, labels(form, 'who')]).to.deep.equal([
      ['who'],
      'Làm giấy tờ cho ai?',
      ['Cho tôi: Lê Văn Mẫu', 'Trần Thị Mai (vợ)', 'Lê Thị An (con)', 'Lê Văn Ông (cha)', 'Cho người khác'],
    ]);
  });

  it('asks for each role in its own words, one after the other', async () => {
    const { form } = await start('3.000722');
    expect([questions(form), field(form, 'who').label]).to.deep.equal([
      ['who'],
      'Người được khai sinh là ai?',
    ]);
    await answer(form, 'who', 'Lê Thị An');
    // He is the father: that follows, and is not asked.
    expect([questions(form), labels(form, 'who-mother')]).to.deep.equal([
      ['who', 'who-mother'],
      ['Trần Thị Mai (vợ)', 'Người chưa có trong máy này', 'Khai sau, tự điền trong biểu mẫu'],
    ]);
    await answer(form, 'who-mother', 'Trần Thị Mai');
    expect(questions(form)).to.deep.equal(['who', 'who-mother', 'who-householdHead']);
  });

  it('asks only the first as a must', async () => {
    const { form } = await start722();
    expect(['who', 'who-mother'].map((key) => field(form, key).required)).to.deep.equal([true, false]);
    await begin(form);
  });

  it('offers the dead first where somebody has died, and nowhere else', async () => {
    const { form } = await start('2.002913');
    expect(labels(form, 'who')[0]).to.equal('Vũ Thị Bà (mẹ, đã mất)');
    await answer(form, 'who', 'Vũ Thị Bà');
    expect(labels(form, 'who-householdHead').join()).to.contain('Tôi: Lê Văn Mẫu').and.not.contain('Bà');
  });

  it('answers that one person takes several roles', async () => {
    const { client, form } = await start('2.002913');
    await answer(form, 'who', 'Vũ Thị Bà');
    await answer(form, 'who-householdHead', 'Tôi');
    await answer(form, 'who-burialPerson', 'Tôi');
    await begin(form);
    const { draftsPart } = await import('../../src/core/procedure/drafts.js');
    const drafts = () => client.use(draftsPart).list('2.002913');
    await waitUntil(async () => (await drafts()).length === 1);
    const { answers } = (await drafts())[0]!;
    expect([answers['xChuHoLaNyc'], answers['nnLaNyc'], answers['nycQuanHe']]).to.deep.equal([
      true,
      true,
      'child',
    ]);
  });

  it('offers the most likely relation first in one list, and keeps the answers when going back and forth', async () => {
    const { form } = await start722();
    await answer(form, 'who-mother', 'chưa có trong máy');
    const lines = () => [...field(form, 'relation-mother').shadowRoot!.querySelectorAll('option')];
    await shows(form, '#relation-mother');
    await field(form, 'relation-mother').updateComplete;
    expect([field(form, 'relation-mother').label, lines()[1]!.value]).to.deep.equal([
      'Người mẹ là gì của bạn?',
      'spouse',
    ]);
    await choose(form, 'relation-mother', 'relative');
    await answer(form, 'who-mother', 'Trần Thị Mai');
    expect(within(form, '#relation-mother') === null).to.equal(true);
    await answer(form, 'who-mother', 'chưa có trong máy');
    await field(form, 'relation-mother').updateComplete;
    expect(field(form, 'relation-mother').value).to.equal('relative');
  });

  it('fills each role from the one who was chosen', async () => {
    const { form } = await start722();
    await answer(form, 'who-mother', 'Trần Thị Mai');
    await begin(form);
    const filled: Record<string, string> = {};
    // Section by section, without filling the rest: the draft says what was filled.
    const { draftsPart } = await import('../../src/core/procedure/drafts.js');
    const provider = form.closest('bk-provider') as Element & { client: Client };
    const drafts = () => provider.client.use(draftsPart).list('3.000722');
    await waitUntil(async () => (await drafts()).length === 1);
    const [draft] = await drafts();
    for (const key of ['nycQuanHe', 'conTen', 'meTen', 'chaTen']) filled[key] = String(draft!.answers[key]);
    expect(filled).to.deep.equal({ nycQuanHe: 'father', conTen: 'An', meTen: 'Mai', chaTen: 'Mẫu' });
  });
});

describe('<bk-procedure-form> after a change', () => {
  /** At the check, with another telephone than is kept. */
  async function atChange(phone = '0987654321', options = {}) {
    const all = await start(DEFINITION.code, options);
    await toCheck(all.form, phone);
    return all;
  }
  async function toCheck(form: BkProcedureForm, phone: string) {
    await choose(form, 'who', 'self');
    await begin(form);
    await enter(field(form, 'phone'), phone);
    await next(form);
    await titled(form, 'Đề nghị').catch(() => next(form));
    await enter(field(form, 'count'), '2');
    control(field(form, 'pledge')).click();
    await next(form);
  }
  const change = (form: Element) => within<ReturnType<typeof field>>(form, '#changes bk-choice-field');
  const phoneOf = async (client: Client) =>
    (await client.use(profilesPart).list()).find(({ relation }) => relation === 'self')!.facts[
      'contact.phone'
    ];
  async function decide(form: Element, value: string): Promise<void> {
    [...change(form)!.shadowRoot!.querySelectorAll('input')].find((each) => each.value === value)!.click();
    await elementUpdated(form);
  }

  it('is accessible', async () => {
    const { form } = await atChange();
    await expectAccessible(form);
  });

  it('asks once, with both values, and chooses nothing beforehand', async () => {
    const { form } = await atChange();
    const { label, hint, value } = change(form)!;
    expect([label, hint, value]).to.deep.equal([
      'Số điện thoại (Lê Văn Mẫu)',
      'Trong máy: 0912345678. Trong hồ sơ này: 0987654321.',
      '',
    ]);
  });

  it('asks nothing of what was typed back', async () => {
    const { form } = await atChange('0912345678');
    expect(within(form, '#changes') === null).to.equal(true);
  });

  it('leaves the profile alone while nothing is answered', async () => {
    const { client, form } = await atChange();
    await send(form);
    await shows(form, '[part=code]');
    expect((await phoneOf(client))!.value).to.equal('0912345678');
  });

  it('changes the profile where the person says so, under a consent of its own', async () => {
    const { client, form } = await atChange();
    await decide(form, 'profile');
    await send(form);
    await shows(form, '[part=code]');
    expect((await phoneOf(client))!.value).to.equal('0987654321');
    const consents = await client.use(consentsPart).list();
    expect(consents.map(({ text, purposes }) => [text.id, purposes])).to.deep.equal([
      ['bk-change', ['remember']],
    ]);
  });

  it('knows the answer again when the draft is opened', async () => {
    const { client, form } = await atChange();
    await decide(form, 'dossier');
    const { draftsPart } = await import('../../src/core/procedure/drafts.js');
    await waitUntil(
      async () =>
        Object.keys((await client.use(draftsPart).list(DEFINITION.code))[0]?.decisions ?? {}).length,
    );
    form.remove();
    const again = await formWith(client);
    await shows(again, '.resume');
    within(again, '.resume button')!.click();
    await waitUntil(() => change(again) !== null);
    expect(change(again)!.value).to.equal('dossier');
  });

  it('keeps it where nothing is sent, too, and says so', async () => {
    const { client, form } = await atChange('0987654321', { handoverOnly: true });
    await decide(form, 'profile');
    within(form, '#handover')!.click();
    await waitUntil(() => screenText(form).includes('Đã lưu vào Dữ liệu của tôi.'));
    expect((await phoneOf(client))!.value).to.equal('0987654321');
  });

  it('does not ask on a shared device', async () => {
    const portal = server();
    const client = makeClient({ fetch: portal.fetch });
    await client.use(profilesPart).setLevel('session');
    const [[relation, values]] = HOUSEHOLD as [(typeof HOUSEHOLD)[number]];
    await client.use(profilesPart).save({ relation, facts: facts(values) });
    const form = await formWith(client);
    await toCheck(form, '0987654321');
    expect([within(form, '#changes') === null, within(form, '#remember') === null]).to.deep.equal([
      true,
      true,
    ]);
  });
});
