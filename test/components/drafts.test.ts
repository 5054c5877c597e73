import { elementUpdated, expect, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/procedure-form/draft-views.js';
import '../../src/components/provider/bk-provider.js';
import type { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import type { Client } from '../../src/core/client.js';
import { askedOf } from '../../src/core/procedure/asked.js';
import { writeDraft } from '../../src/core/procedure/draft-file.js';
import { draftsPart, type Draft } from '../../src/core/procedure/drafts.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import { control, enter } from './support/form.js';
import {
  choose,
  DEFINITION,
  field,
  formWith,
  isFocused,
  makeClient,
  NOW,
  server,
  shows,
  within,
} from './support/procedure.js';

const SECRET = 'một câu ngắn dễ nhớ';
const person = (id: string, name: string) =>
  ({
    id,
    relation: id === 'p' ? 'self' : 'child',
    kept: false,
    facts: { 'person.fullName': { value: name, source: 'typed', at: '2026-11-20T02:00:00Z' } },
  }) as const;
const answers = { name: 'Lê Thị Hoa', relation: 'other', ofName: 'Lê Văn An', count: '2' };
const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'd',
  procedure: { code: DEFINITION.code, version: DEFINITION.version },
  answers,
  asked: askedOf(DEFINITION, answers),
  origins: {},
  people: { applicant: person('p', 'Lê Thị Hoa'), subject: person('q', 'Lê Văn An') },
  step: 'subject',
  savedAt: NOW,
  ...change,
});

async function device(...drafts: readonly Draft[]): Promise<Client> {
  const client = makeClient({ fetch: server().fetch });
  await client.use(profilesPart).setLevel('device');
  for (const each of drafts) await client.use(draftsPart).save(each);
  return client;
}
const text = (form: Element, selector: string) =>
  within(form, selector)?.textContent.replace(/\s+/g, ' ').trim();
const press = async (form: BkProcedureForm, label: string) => {
  const found = [...form.shadowRoot!.querySelectorAll('button')].find(
    (each) => each.textContent.trim() === label,
  );
  found!.click();
  await elementUpdated(form);
};
const type = (form: Element, id: string, value: string) => {
  within<HTMLInputElement>(form, `#${id}`)!.value = value;
};
const submit = (form: Element, selector: string) => within<HTMLFormElement>(form, selector)!.requestSubmit();

async function bring(form: BkProcedureForm, file: string, secret = SECRET): Promise<void> {
  if (!within(form, '#bring-file')) {
    within(form, '#bring')!.click();
    await shows(form, '#bring-file');
  }
  const files = new DataTransfer();
  files.items.add(new File([file], 'ho-so-2026-11-22.bkdraft'));
  within<HTMLInputElement>(form, '#bring-file')!.files = files.files;
  type(form, 'bring-secret', secret);
  submit(form, 'form:has(#bring-file)');
}
const sealed = (change: Partial<Draft> = {}) =>
  writeDraft(draft(change), DEFINITION, SECRET, { now: NOW, rounds: 10 });
const problem = (form: Element) => text(form, '#bring-error') ?? '';

beforeEach(() => sessionStorage.clear());

describe('<bk-procedure-form> and its drafts', () => {
  it('is accessible with cards, a question and a passphrase', async () => {
    const form = await formWith(await device(draft(), draft({ id: 'e' })));
    await press(form, 'Xóa bản này');
    await expectAccessible(form);
    await press(form, 'Giữ lại');
    await press(form, 'Mang hồ sơ sang máy khác');
    within(form, '#bring')!.click();
    await shows(form, '#bring-file');
    await expectAccessible(form);
  });

  it('names whom the paper is about, not who else takes part', async () => {
    const witness = { role: 'witness', name: { vi: 'Người làm chứng' } };
    const [applicant, ...others] = DEFINITION.people;
    const definition = { ...DEFINITION, people: [applicant!, witness, ...others] };
    const people = { ...draft().people, witness: person('w', 'Phạm Văn Ba') };
    const form = await formWith(await device(draft({ people })), { definition });
    expect(text(form, '.resume h3')).to.equal('Hồ sơ đang làm dở: cho Lê Văn An');
  });

  it('says for whom, since when, how far, and until when', async () => {
    const form = await formWith(await device(draft()));
    const card = text(form, '.resume')!;
    for (const part of [
      'Hồ sơ đang làm dở: cho Lê Văn An',
      'Đã lưu lúc 09:05, hôm nay.',
      'Còn 2 phần.',
      'Tự xóa khỏi máy sau ngày 22/12/2026 nếu không mở lại.',
    ])
      expect(card).to.include(part);
    expect(card).to.not.include('Hoa');
  });

  it('says until when while somebody fills it in', async () => {
    const form = await formWith(await device(draft()));
    await press(form, 'Làm tiếp');
    await shows(form, '.until');
    expect(text(form, '.until')).to.include('22/12/2026');
  });

  it('lists once what has no place in a changed form, keeps it, and sends it never', async () => {
    const old = { ...answers, gone: 'Tên cũ' };
    const asked = { ...askedOf(DEFINITION, answers), gone: { label: 'Bí danh', type: 'text' as const } };
    const client = await device(
      draft({ answers: old, asked, procedure: { code: DEFINITION.code, version: 2 } }),
    );
    const form = await formWith(client);
    expect(text(form, '.resume')).to.include('Tờ khai đã đổi');
    await press(form, 'Làm tiếp');
    await shows(form, '.leftovers');
    expect(text(form, '.leftovers')).to.include('Bí danh').and.include('Tên cũ');
    await expectAccessible(form);
    await press(form, 'Tôi đã xem');
    await shows(form, 'details.leftovers');
    const kept = async () => (await client.use(draftsPart).list())[0]!;
    await waitUntil(async () => (await kept()).leftovers?.[0]?.seen);
    expect((await kept()).answers).to.not.have.property('gone');
  });

  it('joins two forms that fill in the same draft', async () => {
    const client = await device(draft({ step: 'request' }));
    const [one, two] = [await formWith(client), await formWith(client)];
    for (const form of [one, two]) {
      await press(form, 'Làm tiếp');
      await shows(form, '#count');
    }
    const stored = async () => (await client.use(draftsPart).list())[0]!.answers;
    await enter(field(one, 'count'), '5');
    await waitUntil(async () => (await stored())['count'] === '5');
    control(field(two, 'pledge')).click();
    await waitUntil(async () => (await stored())['pledge'] === true);
    expect((await stored())['count']).to.equal('5');
    await waitUntil(() => field(two, 'count').value === '5');
    expect(two.shadowRoot!.textContent).to.include('Những gì nhập ở đó đã được đưa vào đây.');
  });

  it('says when the draft was erased on another page, and saves it again when asked', async () => {
    const client = await device(draft({ step: 'request' }));
    const form = await formWith(client);
    await press(form, 'Làm tiếp');
    await shows(form, '#count');
    await client.use(draftsPart).remove('d');
    await enter(field(form, 'count'), '5');
    await shows(form, '#keep');
    expect(await client.use(draftsPart).list()).to.deep.equal([]);
    within(form, '#keep')!.click();
    await waitUntil(() => text(form, '.saved') === 'Đã lưu trên máy lúc 09:05');
    expect(await client.use(draftsPart).list()).to.have.length(1);
  });

  describe('taken along', () => {
    it('asks for the passphrase twice, and gives a file whose name says nothing', async () => {
      const form = await formWith(await device(draft()));
      await press(form, 'Mang hồ sơ sang máy khác');
      await waitUntil(() => isFocused(form, '#take-secret'));
      type(form, 'take-secret', SECRET);
      type(form, 'take-again', 'khác');
      submit(form, '#take');
      await waitUntil(() => text(form, '#take-error') !== '');
      type(form, 'take-again', SECRET);
      submit(form, '#take');
      await waitUntil(() => within(form, '#taken'), 'the file is there', { timeout: 8000 });
      expect(within<HTMLAnchorElement>(form, '#taken')!.download).to.equal('ho-so-2026-11-22.bkdraft');
    }).timeout(10_000);

    it('goes on where it is opened', async () => {
      const client = await device();
      const form = await formWith(client);
      await bring(form, await sealed());
      await shows(form, '#ofName');
      expect(field(form, 'ofName').value).to.equal('Lê Văn An');
      expect(await client.use(draftsPart).list()).to.have.length(1);
    });

    it('says what is wrong with the file, and stores nothing', async () => {
      const client = await device();
      const form = await formWith(client);
      within(form, '#bring')!.click();
      await shows(form, '#bring-file');
      submit(form, 'form:has(#bring-file)');
      await waitUntil(() => problem(form).startsWith('Vui lòng chọn tệp'));
      await bring(form, await sealed(), 'một câu khác hẳn');
      await waitUntil(() => problem(form).startsWith('Mật khẩu chưa đúng'));
      await bring(form, '{}');
      await waitUntil(() => problem(form).startsWith('Tệp này không phải'));
      await bring(form, (await sealed()).replace('"bkdraft":1', '"bkdraft":2'));
      await waitUntil(() => problem(form).startsWith('Tệp do bản mới hơn ghi'));
      await bring(form, await sealed({ procedure: { code: '2.000635', version: 1 } }));
      await waitUntil(() => problem(form).includes('2.000635'));
      await expectAccessible(form);
      expect(await client.use(draftsPart).list()).to.deep.equal([]);
    });

    for (const level of ['device', 'session'])
      it(`asks first whose device it is, and goes on there at level ${level}`, async () => {
        const client = makeClient({ fetch: server().fetch });
        const form = await formWith(client);
        await bring(form, await sealed());
        await waitUntil(() => problem(form).startsWith('Vui lòng trả lời câu hỏi'));
        await choose(form, 'level', level);
        await bring(form, await sealed());
        await shows(form, '#ofName');
        expect(await client.use(draftsPart).list()).to.have.length(1);
        expect(await client.use(profilesPart).level()).to.equal(level);
      });

    it('asks when the draft is here already, and opens it beside that one', async () => {
      const client = await device(draft());
      const form = await formWith(client);
      await bring(form, await sealed({ answers: { ...answers, count: '9' }, savedAt: NOW - 60_000 }));
      await shows(form, '#bring-ask');
      expect(text(form, '#bring-ask')).to.include('Bản trên máy mới hơn.');
      await expectAccessible(form);
      await press(form, 'Mở bản trong tệp thành một hồ sơ riêng');
      await shows(form, '#ofName');
      expect(await client.use(draftsPart).list()).to.have.length(2);
    });
  });
});
