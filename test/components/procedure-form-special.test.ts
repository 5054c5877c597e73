import { elementUpdated, expect, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/procedure-form/bk-special-fields.js';
import '../../src/components/procedure-form/special-view.js';
import { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import '../../src/components/provider/bk-provider.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import {
  allFields,
  type Answer,
  type Answers,
  type Field,
  type ProcedureDefinition,
  type Row,
} from '../../src/core/procedure/definition.js';
import { draftsPart } from '../../src/core/procedure/drafts.js';
import { steps, type Step } from '../../src/core/procedure/flow.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import { enter, errorText, write } from './support/form.js';
import {
  begin,
  CARD,
  choose,
  DEFINITION,
  field,
  formWith,
  isFocused,
  makeClient,
  screenText,
  send,
  server,
  shows,
  title,
  within,
} from './support/procedure.js';

const TABLE: Field = {
  key: 'members',
  type: 'table',
  label: { vi: 'Người cùng đăng ký' },
  max: 3,
  columns: [
    { key: 'who', type: 'name', label: { vi: 'Họ tên' }, required: true },
    { key: 'born', type: 'date', label: { vi: 'Ngày sinh' } },
    {
      key: 'is',
      type: 'choice',
      label: { vi: 'Là gì' },
      options: [
        { value: 'child', label: { vi: 'Con' } },
        { value: 'other', label: { vi: 'Khác' } },
      ],
    },
    {
      key: 'else',
      type: 'text',
      label: { vi: 'Ghi rõ' },
      required: true,
      visible: { op: 'equals', field: 'is', value: 'other' },
    },
  ],
};
const NAME: Field = { key: 'name', type: 'name', label: { vi: 'Họ và tên' }, fact: 'person.fullName' };
const DIED: Field = { key: 'died', type: 'datetime', label: { vi: 'Lúc chết' }, required: true };
const ACCOUNT: Field = { key: 'account', type: 'account', label: { vi: 'Số tài khoản' } };
const BANK: Field = { key: 'bank', type: 'bank', label: { vi: 'Ngân hàng' } };
const HOLDER: Field = {
  key: 'holder',
  type: 'name',
  label: { vi: 'Chủ tài khoản' },
  derive: { op: 'ascii', of: { op: 'answer', field: 'name' } },
};

/** The small procedure with these fields in one section. */
const asking = (...fields: Field[]): ProcedureDefinition => ({
  ...DEFINITION,
  people: [{ role: 'applicant', name: { vi: 'Người yêu cầu' } }],
  sections: [
    { id: 'one', title: { vi: 'Một phần' }, note: { vi: 'Đọc trước.' }, person: 'applicant', fields },
  ],
});

/** A form at the one section that asks these fields. */
async function at(fields: readonly Field[], how?: Parameters<typeof begin>[1]) {
  const portal = server();
  const client = makeClient({ fetch: portal.fetch });
  const form = await formWith(client, { definition: asking(...fields) });
  await begin(form, how);
  return { portal, client, form };
}

/** Lets the form and what it has just brought render. */
async function settled(form: Element) {
  await elementUpdated(form);
  await new Promise((resolve) => setTimeout(resolve));
}
const press = async (form: Element, text: string) => {
  const found = [...form.shadowRoot!.querySelectorAll('button')].find(
    (each) => each.textContent.trim() === text,
  );
  found!.click();
  await settled(form);
};
const next = async (form: Element) => {
  within(form, '#next')!.click();
  await settled(form);
};
const cell = (form: Element, row: number, column: string) =>
  field(form, CSS.escape(`members/${String(row)}/${column}`));
const part = (of: Element, selector: string) => of.shadowRoot!.querySelector<HTMLInputElement>(selector)!;

/** Types into one control of a field and leaves it. */
async function type(of: FormControl, selector: string, text: string) {
  const input = part(of, selector);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await elementUpdated(of);
}
/** What the server was sent. */
async function sentFrom({ form, portal }: Awaited<ReturnType<typeof at>>): Promise<Answers> {
  await next(form);
  await shows(form, '#send');
  await send(form);
  await waitUntil(() => portal.posts.length === 1, 'it was sent');
  return (portal.posts[0]!.body as { answers: Answers }).answers;
}

beforeEach(() => sessionStorage.clear());

describe('<bk-procedure-form> with a time', () => {
  for (const [time, value] of [
    ['8:15', '2026-11-02T08:15'],
    ['8h15', '2026-11-02T08:15'],
    ['08.15', '2026-11-02T08:15'],
    ['', '2026-11-02'],
  ] as const) {
    it(`sends a day and “${time}”`, async () => {
      const all = await at([DIED]);
      await type(field(all.form, 'died'), '#control', '2/11/2026');
      await type(field(all.form, 'died'), '#time', time);
      expect((await sentFrom(all))['died']).to.equal(value);
    });
  }

  it('shows it again in two fields', async () => {
    const { form } = await at([DIED]);
    const died = field(form, 'died');
    died.value = '2026-11-02T08:15';
    await elementUpdated(died);
    expect(['#control', '#time'].map((id) => part(died, id).value)).to.deep.equal(['02/11/2026', '08:15']);
  });

  it('leaves what is being typed as it is', async () => {
    const { form } = await at([DIED]);
    const died = field(form, 'died');
    for (const text of ['1', '1 T', '1 THÁNG 2']) await write(died, text);
    expect(part(died, '#control').value).to.equal('1 THÁNG 2');
  });

  it('says that a time is none, at the time', async () => {
    const { form } = await at([DIED]);
    const died = field(form, 'died');
    await type(died, '#control', '2/11/2026');
    await type(died, '#time', '25:00');
    expect([errorText(died).slice(0, 14), part(died, '#time').ariaInvalid]).to.deep.equal([
      'Giờ chưa đúng.',
      'true',
    ]);
  });

  it('takes a day ahead only where the procedure does', async () => {
    const { form } = await at([DIED, { ...DIED, key: 'burial', ahead: true }]);
    for (const key of ['died', 'burial']) await type(field(form, key), '#control', '1/1/2100');
    expect(['died', 'burial'].map((key) => errorText(field(form, key)))).to.deep.equal([
      'Ngày này chưa tới. Vui lòng xem lại.',
      '',
    ]);
  });

  it('is checked as a person reads it', async () => {
    const { form } = await at([DIED]);
    await type(field(form, 'died'), '#control', '2/11/2026');
    await type(field(form, 'died'), '#time', '8h15');
    await next(form);
    expect(within(form, 'dd')!.textContent).to.equal('08:15 ngày 02/11/2026');
  });
});

describe('<bk-procedure-form> with an account', () => {
  it('keeps the zeros at its beginning and sends it without blanks', async () => {
    const all = await at([ACCOUNT]);
    await enter(field(all.form, 'account'), '0012 345 678');
    expect((await sentFrom(all))['account']).to.equal('0012345678');
  });

  it('says when it is none', async () => {
    const { form } = await at([ACCOUNT]);
    await enter(field(form, 'account'), '12');
    expect(errorText(field(form, 'account'))).to.contain('từ 4 đến 19 ký tự');
  });

  it('chooses a bank by name, sends its BIN, and shows its name', async () => {
    const all = await at([BANK]);
    const options = [...field(all.form, 'bank').shadowRoot!.querySelectorAll('option')];
    const agribank = options.find(({ label }) => label.startsWith('Agribank'))!;
    await type(field(all.form, 'bank'), 'select', agribank.value);
    await next(all.form);
    expect(within(all.form, 'dd')!.textContent).to.equal(
      'Agribank: Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
    );
    await send(all.form);
    await waitUntil(() => all.portal.posts.length === 1);
    expect((all.portal.posts[0]!.body as { answers: Answers }).answers['bank']).to.equal('970405');
  });

  it('keeps a BIN that is not in the list', async () => {
    const { form } = await at([BANK]);
    const bank = field(form, 'bank');
    bank.value = '999999';
    await elementUpdated(bank);
    expect(part(bank, 'select').value).to.equal('999999');
  });
});

describe('<bk-procedure-form> with a table', () => {
  it('adds a row and moves the focus there', async () => {
    const { form } = await at([TABLE]);
    await press(form, 'Thêm dòng');
    expect([cell(form, 0, 'who').label, cell(form, 0, 'who').matches(':focus-within')]).to.deep.equal([
      'Họ tên',
      true,
    ]);
  });

  it('sends its rows, without what is hidden in them', async () => {
    const all = await at([TABLE]);
    await press(all.form, 'Thêm dòng');
    await press(all.form, 'Thêm dòng');
    await enter(cell(all.form, 0, 'who'), 'Nguyễn Thị Con');
    await enter(cell(all.form, 1, 'who'), 'Nguyễn Văn Cháu');
    await choose(all.form, CSS.escape('members/1/is'), 'other');
    await enter(cell(all.form, 1, 'else'), 'Cháu họ');
    await choose(all.form, CSS.escape('members/1/is'), 'child');
    expect((await sentFrom(all))['members']).to.deep.equal([
      { who: 'Nguyễn Thị Con' },
      { who: 'Nguyễn Văn Cháu', is: 'child' },
    ]);
  });

  it('removes the row that its button names, and what was wrong with it', async () => {
    const { form } = await at([TABLE]);
    await press(form, 'Thêm dòng');
    await press(form, 'Thêm dòng');
    await enter(cell(form, 0, 'born'), 'hôm qua');
    await enter(cell(form, 1, 'who'), 'Nguyễn Văn Cháu');
    await press(form, 'Xóa dòng 1');
    const { value } = cell(form, 0, 'who');
    expect([value, errorText(cell(form, 0, 'born')), within(form, '#members\\/1\\/who')]).to.deep.equal([
      'Nguyễn Văn Cháu',
      '',
      null,
    ]);
    expect(isFocused(form, '#members\\/add')).to.equal(true);
  });

  it('shows what is wrong at the cell, and a link leads there', async () => {
    const { form } = await at([TABLE]);
    await press(form, 'Thêm dòng');
    await press(form, 'Thêm dòng');
    await enter(cell(form, 0, 'who'), 'Nguyễn Thị Con');
    await next(form);
    const links = [...form.shadowRoot!.querySelectorAll<HTMLElement>('#summary a')];
    links[0]!.click();
    expect([links.map((link) => link.textContent.trim()), errorText(cell(form, 1, 'who'))]).to.deep.equal([
      ['Dòng 2, Họ tên: Vui lòng điền mục này.'],
      'Vui lòng điền mục này.',
    ]);
    expect(cell(form, 1, 'who').matches(':focus-within')).to.equal(true);
  });

  it('drops what was wrong with a cell, and only that, when it is typed anew', async () => {
    const { form } = await at([TABLE]);
    await press(form, 'Thêm dòng');
    await press(form, 'Thêm dòng');
    await next(form);
    await enter(cell(form, 0, 'who'), 'Nguyễn Thị Con');
    await settled(form);
    expect([0, 1].map((row) => errorText(cell(form, row, 'who')))).to.deep.equal([
      '',
      'Vui lòng điền mục này.',
    ]);
  });

  it('offers no more rows than it takes, and keeps as many as it needs', async () => {
    const { form } = await at([{ ...TABLE, min: 2 }]);
    const removing = () =>
      [...form.shadowRoot!.querySelectorAll('button')].filter((each) => each.textContent.includes('Xóa dòng'))
        .length;
    const before = removing();
    await press(form, 'Thêm dòng');
    const add = within<HTMLButtonElement>(form, '#members\\/add')!;
    expect([before, removing(), add.disabled, screenText(form).includes('Đã đủ 3 dòng.')]).to.deep.equal([
      0,
      3,
      true,
      true,
    ]);
  });

  it('is required as any field, and a link leads to it', async () => {
    const { form } = await at([{ ...TABLE, required: true }]);
    await next(form);
    within(form, '#summary a')!.click();
    expect(isFocused(form, '#members')).to.equal(true);
  });

  it('shows its rows with their labels at the check', async () => {
    const { form } = await at([TABLE]);
    await press(form, 'Thêm dòng');
    await enter(cell(form, 0, 'who'), 'Nguyễn Thị Con');
    await choose(form, CSS.escape('members/0/is'), 'child');
    await next(form);
    expect(screenText(within(form, 'dd')!)).to.contain('Dòng 1 Họ tên Nguyễn Thị Con Là gì Con');
  });

  it('goes on with its rows', async () => {
    const { client, form } = await at([TABLE], { level: 'device' });
    await press(form, 'Thêm dòng');
    await enter(cell(form, 0, 'who'), 'Nguyễn Thị Con');
    form.remove();
    const drafts = client.use(draftsPart);
    const rows = async () =>
      (await drafts.list(DEFINITION.code))[0]?.answers['members'] as readonly Row[] | undefined;
    await waitUntil(async () => (await rows())?.[0]?.['who'] === 'Nguyễn Thị Con');
    const again = await formWith(client, { definition: asking(TABLE) });
    await shows(again, '.resume');
    await press(again, 'Làm tiếp');
    await shows(again, '#members');
    await settled(again);
    expect(cell(again, 0, 'who').value).to.equal('Nguyễn Thị Con');
  });
});

describe('<bk-procedure-form> with what follows from answers', () => {
  it('shows it as the value, says where from, and sends it', async () => {
    const all = await at([NAME, HOLDER]);
    await enter(field(all.form, 'name'), 'Nguyễn Văn Mẫu');
    await settled(all.form);
    const { value, origin } = field(all.form, 'holder');
    expect([value, origin]).to.deep.equal(['NGUYEN VAN MAU', 'Lấy từ các câu trên']);
    expect((await sentFrom(all))['holder']).to.equal('NGUYEN VAN MAU');
  });

  it('leaves room to type something else, and comes back when that is emptied', async () => {
    const { form } = await at([NAME, HOLDER]);
    await enter(field(form, 'name'), 'Nguyễn Văn Mẫu');
    await settled(form);
    await write(field(form, 'holder'), '');
    await settled(form);
    const emptied = field(form, 'holder').value;
    await enter(field(form, 'holder'), 'CONG TY MAU');
    await settled(form);
    const typed = field(form, 'holder').value;
    await enter(field(form, 'holder'), '');
    await settled(form);
    expect([emptied, typed, field(form, 'holder').value]).to.deep.equal([
      '',
      'CONG TY MAU',
      'NGUYEN VAN MAU',
    ]);
  });

  it('shows what is locked and does not ask it', async () => {
    const { form } = await at([NAME, { ...HOLDER, locked: true }]);
    const before = within(form, '#holder')!.localName;
    await enter(field(form, 'name'), 'Nguyễn Văn Mẫu');
    await settled(form);
    const text = screenText(within(form, '#holder')!).trim();
    expect([before, text]).to.deep.equal([
      'bk-name-field',
      'Chủ tài khoản NGUYEN VAN MAU Lấy từ các câu trên',
    ]);
  });

  it('asks what is locked where it follows from answers and is wrong', async () => {
    const { form } = await at([NAME, { ...HOLDER, locked: true }]);
    await enter(field(form, 'name'), '123');
    await settled(form);
    expect(within(form, '#holder')!.localName).to.equal('bk-name-field');
  });

  it('does not ask what is locked and came from a card', async () => {
    const { form } = await at([{ ...NAME, locked: true }], { card: CARD });
    expect(screenText(within(form, '#name')!)).to.match(/Họ và tên NGUYỄN VĂN MẪU Từ thẻ căn cước/);
  });

  it('asks what is locked and came from elsewhere', async () => {
    const { form } = await at([{ ...NAME, locked: true }]);
    expect(within(form, '#name')!.localName).to.equal('bk-name-field');
  });
});

describe('<bk-procedure-form> with names in parts', () => {
  it('fills them from the full name', async () => {
    const { form } = await at(
      (['surname', 'middleName', 'givenName'] as const).map((key) => ({
        ...NAME,
        key,
        fact: `person.${key}` as const,
      })),
      { card: CARD },
    );
    const values = ['surname', 'middleName', 'givenName'].map((key) => field(form, key).value);
    expect(values).to.deep.equal(['NGUYỄN', 'VĂN', 'MẪU']);
  });
});

describe('<bk-procedure-form> with what only some procedures ask', () => {
  it('shows the note of a section', async () => {
    const { form } = await at([NAME]);
    expect(within(form, '.note')!.textContent).to.equal('Đọc trước.');
  });

  it('is accessible in a section', async () => {
    const { form } = await at([
      NAME,
      DIED,
      ACCOUNT,
      BANK,
      TABLE,
      HOLDER,
      { ...HOLDER, key: 'is', locked: true },
    ]);
    await enter(field(form, 'name'), 'Nguyễn Văn Mẫu');
    await press(form, 'Thêm dòng');
    await expectAccessible(form);
  });

  it('is accessible with errors', async () => {
    const { form } = await at([DIED, ACCOUNT, { ...BANK, required: true }, { ...TABLE, min: 2 }]);
    await next(form);
    await expectAccessible(form);
  });

  it('is accessible at the check', async () => {
    const { form } = await at([TABLE, DIED]);
    await press(form, 'Thêm dòng');
    await enter(cell(form, 0, 'who'), 'Nguyễn Thị Con');
    await type(field(form, 'died'), '#control', '2/11/2026');
    await next(form);
    await expectAccessible(form);
  });

  it('says so when it cannot be fetched, and does not begin', async () => {
    const load = BkProcedureForm.loadSpecial!;
    BkProcedureForm.loadSpecial = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const form = await formWith(makeClient({ fetch: server().fetch }), { definition: asking(BANK) });
      await choose(form, 'level', 'session');
      await choose(form, 'who', 'self');
      within(form, '#begin')!.click();
      await waitUntil(() => screenText(form).includes('mạng'), 'it says that there is no line');
      expect(within(form, '#next') === null).to.equal(true);
    } finally {
      BkProcedureForm.loadSpecial = load;
    }
  });

  it('fetches nothing of it for other procedures', async () => {
    const load = BkProcedureForm.loadSpecial!;
    let asked = 0;
    BkProcedureForm.loadSpecial = () => {
      asked++;
      return load();
    };
    try {
      await at([NAME]);
      const before = asked;
      sessionStorage.clear(); // another tab
      await at([BANK]);
      expect([before, asked > 0]).to.deep.equal([0, true]);
    } finally {
      BkProcedureForm.loadSpecial = load;
    }
  });
});

/** Every box ticked, and of every list the option at this place, so that other fields show. */
const answering = (definition: ProcedureDefinition, option: number | undefined): Answers =>
  option === undefined
    ? {}
    : Object.fromEntries(
        allFields(definition).flatMap(({ key, type, options, columns }): [string, Answer][] => {
          if (type === 'toggle') return [[key, true]];
          if (columns) return [[key, [{}]]];
          return options ? [[key, options.at(option)!.value]] : [];
        }),
      );

/** What is missing on the page of one section. */
async function missingIn(definition: ProcedureDefinition, answers: Answers, { section, fields }: Step) {
  const client = makeClient({ fetch: server().fetch });
  await client.use(profilesPart).setLevel('device');
  await client.use(draftsPart).save({
    id: crypto.randomUUID(),
    procedure: { code: definition.code, version: definition.version },
    answers,
    origins: {},
    people: {},
    step: section.id,
  });
  const form = await formWith(client, { definition });
  await shows(form, '.resume');
  await press(form, 'Làm tiếp');
  await shows(form, '#next');
  await settled(form);
  const missing = title(form) === section.title.vi ? [] : [section.id];
  const paths = fields.flatMap(({ key, label, rowName, columns = [] }) => [
    { path: key, label: rowName ? { vi: `Danh sách ${rowName.vi}` } : label },
    ...columns
      .filter(() => answers[key] !== undefined)
      .map((column) => ({ path: `${key}/0/${column.key}`, label: column.label })),
  ]);
  for (const { path, label } of paths) {
    const element = within(form, `#${CSS.escape(path)}`);
    const isThere = element && (!element.localName.includes('-') || element.matches(':defined'));
    if (!isThere || !screenText(element).includes(label.vi.replace(/\s+/g, ' '))) missing.push(path);
  }
  form.remove();
  return missing;
}

describe('<bk-procedure-form> for each procedure', () => {
  for (const code of ['1.001731', '1.004222', '2.002913', '3.000722']) {
    for (const [how, option] of [
      ['at first', undefined],
      ['with every first option', 0],
      ['with every last option', -1],
    ] as const) {
      it(`shows every field of ${code} with its label, ${how}`, async function () {
        this.timeout(20_000);
        const url = new URL(`../../src/procedures/${code}.json`, import.meta.url);
        const definition = (await (await fetch(url)).json()) as ProcedureDefinition;
        const answers = answering(definition, option);
        const missing: string[] = [];
        for (const step of steps(definition, answers))
          missing.push(...(await missingIn(definition, answers, step)));
        expect(missing).to.deep.equal([]);
      });
    }
  }
});
