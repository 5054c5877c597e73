import { elementUpdated, expect, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/procedure-form/bk-special-fields.js';
import type { BkNamePartsField } from '../../src/components/procedure-form/name-parts-field.js';
import type { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import '../../src/components/provider/bk-provider.js';
import type { Field, ProcedureDefinition } from '../../src/core/procedure/definition.js';
import { draftsPart } from '../../src/core/procedure/drafts.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { expectAccessible } from './support/accessible.js';
import { control, enter, errorText, write } from './support/form.js';
import {
  begin,
  CARD,
  DEFINITION,
  field,
  formWith,
  isFocused,
  makeClient,
  next,
  screenText,
  server,
  shows,
  title,
  within,
} from './support/procedure.js';

async function start(properties: Partial<BkProcedureForm> = {}, how?: Parameters<typeof begin>[1]) {
  const client = makeClient({ fetch: server().fetch });
  const form = await formWith(client, { definition: DEFINITION, ...properties });
  await begin(form, how);
  return { client, form };
}
const atQuestions = (how?: Parameters<typeof begin>[1]) => start({ pace: 'question' }, how);
/** Keys of the fields on screen. */
const asked = (form: Element) =>
  [...form.shadowRoot!.querySelectorAll('[name]')].map(({ id }) => id).filter((id) => !id.includes('/'));
const press = async (form: Element, selector: string) => {
  within(form, selector)!.click();
  await elementUpdated(form);
};
const back = async (form: Element) => {
  const buttons = [...form.shadowRoot!.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === 'Quay lại')!.click();
  await elementUpdated(form);
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.removeItem('bk.pace');
});
after(() => localStorage.removeItem('bk.pace'));

describe('<bk-procedure-form> with a question at a time', () => {
  it('is accessible at a question, with an error, and at what was filled in', async () => {
    const { form } = await atQuestions({ card: CARD });
    await expectAccessible(form);
    await next(form);
    await next(form);
    await expectAccessible(form);
  });

  it('asks one, and says which of how many', async () => {
    const { form } = await atQuestions({ who: 'new' });
    expect(asked(form)).to.deep.equal(['name']);
    expect(title(form)).to.equal('Câu 1 / 9');
  });

  it('gathers what was filled in on one screen, to be looked over and corrected', async () => {
    const { form } = await atQuestions({ card: CARD });
    expect(asked(form)).to.deep.equal(['name', 'number', 'relation']);
    expect(title(form)).to.contain('Đã điền sẵn: kiểm tra');
    await enter(field(form, 'name'), 'Nguyễn Văn Khác');
    await elementUpdated(form);
    expect(asked(form)).to.deep.equal(['name', 'number', 'relation']);
  });

  it('says where every value came from that was filled in', async () => {
    const { form } = await atQuestions({ card: CARD });
    const origins = asked(form).map((key) => field(form, key).origin !== '');
    expect(origins).to.deep.equal([true, true, true]);
  });

  it('counts again when an answer brings a question', async () => {
    const { form } = await atQuestions();
    await next(form); // what is known: the relation
    const total = () => Number(/\/ (\d+)/.exec(title(form)!)![1]);
    while (asked(form)[0] !== 'noNumber') {
      if (asked(form)[0] === 'name') await enter(field(form, 'name'), 'Lê Thị Hoa');
      await next(form);
    }
    const before = total();
    control(field(form, 'noNumber')).click();
    await elementUpdated(form);
    expect(total()).to.equal(before + 1);
    await next(form);
    expect(asked(form)).to.deep.equal(['paper']);
  });

  it('stays at what is wrong, with one line that leads there', async () => {
    const { form } = await atQuestions({ who: 'new' });
    await next(form);
    expect(isFocused(form, '#summary')).to.equal(true);
    expect(form.shadowRoot!.querySelectorAll('#summary li')).to.have.length(1);
    await press(form, '#summary a');
    expect(isFocused(form, '#name')).to.equal(true);
    expect(errorText(field(form, 'name'))).to.equal('Vui lòng điền mục này.');
  });

  it('moves the focus to the title of the next question, and goes back with the answer kept', async () => {
    const { form } = await atQuestions({ who: 'new' });
    await enter(field(form, 'name'), 'Lê Thị Hoa');
    await next(form);
    expect([asked(form), isFocused(form, 'h2')]).to.deep.equal([['number'], true]);
    await back(form);
    expect(field(form, 'name').value).to.equal('Lê Thị Hoa');
  });

  it('goes on with a draft at its question', async () => {
    const { client, form } = await atQuestions({ level: 'device', who: 'new' });
    await enter(field(form, 'name'), 'Lê Thị Hoa');
    await next(form);
    await waitUntil(
      async () => (await client.use(draftsPart).list(DEFINITION.code))[0]?.question === 'number',
    );
    form.remove();
    const again = await formWith(client, { definition: DEFINITION, pace: 'question' });
    await shows(again, '.resume');
    await press(again, '.resume .primary, .resume button');
    await shows(again, '#next');
    expect(asked(again)).to.deep.equal(['number']);
  });

  it('changes one answer from the check, and is back there with the next step', async () => {
    const { form } = await atQuestions({ card: CARD });
    while (within(form, '#next')) {
      const key = asked(form)[0]!;
      if (key === 'count') await enter(field(form, 'count'), '2');
      if (key === 'pledge') control(field(form, 'pledge')).click();
      await next(form);
    }
    const change = within(form, '[aria-label="Sửa: Số bản"]')!;
    change.click();
    await elementUpdated(form);
    expect(asked(form)).to.deep.equal(['count']);
    await enter(field(form, 'count'), '3');
    await next(form);
    expect(title(form)).to.equal('Kiểm tra lại trước khi gửi');
  });
});

describe('<bk-procedure-form> and how much the person wants at a time', () => {
  it('changes in the middle, and keeps place and answers', async () => {
    const { form } = await start({}, { who: 'new' });
    await enter(field(form, 'name'), 'Lê Thị Hoa');
    await write(field(form, 'phone'), '0912');
    await press(form, '#pace');
    expect(asked(form)).to.deep.equal(['phone']);
    expect(field(form, 'phone').value).to.equal('0912');
    await press(form, '#pace');
    await waitUntil(() => isFocused(form, '#phone'), 'the question has the focus');
    expect(field(form, 'name').value).to.equal('Lê Thị Hoa');
  });

  it('is remembered on a device of one’s own', async () => {
    const { form } = await start({}, { level: 'device', who: 'new' });
    await press(form, '#pace');
    const { form: later } = await start({}, { level: 'device', who: 'new' });
    expect(asked(later)).to.deep.equal(['name']);
  });

  it('is neither kept nor read on a shared device', async () => {
    const { form } = await start({}, { who: 'new' });
    await press(form, '#pace');
    expect(localStorage.getItem('bk.pace')).to.equal(null);
    localStorage.setItem('bk.pace', 'question');
    sessionStorage.clear(); // another tab
    const { form: later } = await start({}, { who: 'new' });
    expect(asked(later).length).to.be.above(1);
  });

  it('goes with a wipe', async () => {
    const { client, form } = await start({}, { level: 'device', who: 'new' });
    await press(form, '#pace');
    await client.use(vaultPart).wipe();
    await waitUntil(() => localStorage.getItem('bk.pace') === null, 'it is forgotten');
  });
});

const parts = (['surname', 'middleName', 'givenName'] as const).map((key): Field => ({
  key,
  type: 'name',
  label: { vi: { surname: 'Họ', middleName: 'Chữ đệm', givenName: 'Tên' }[key] },
  required: key !== 'middleName',
  fact: `person.${key}`,
}));
const NAMED: ProcedureDefinition = {
  ...DEFINITION,
  people: [{ role: 'applicant', name: { vi: 'Người yêu cầu' } }],
  sections: [{ id: 'one', title: { vi: 'Một phần' }, person: 'applicant', fields: parts }],
};

describe('<bk-procedure-form> with a name in parts', () => {
  const atName = async (how?: Parameters<typeof begin>[1]) => {
    const { form } = await start({ definition: NAMED }, how);
    return { form, whole: within<BkNamePartsField>(form, 'bk-name-parts-field')! };
  };
  const values = (form: Element) => parts.map(({ key }) => field(form, key).value);
  const buttons = (whole: Element) => [...whole.shadowRoot!.querySelectorAll<HTMLElement>('dl button')];
  const move = async (form: Element, whole: BkNamePartsField, label: string) => {
    buttons(whole)
      .find((button) => button.ariaLabel === label)!
      .click();
    await elementUpdated(form);
    await elementUpdated(whole);
  };

  it('is accessible, with its parts and with errors', async () => {
    const { form, whole } = await atName();
    await enter(whole, 'Tôn Nữ Thị Hoa');
    within<HTMLDetailsElement>(form, 'details')!.open = true;
    await expectAccessible(form);
    await enter(whole, '');
    await next(form);
    await expectAccessible(form);
  });

  it('divides what is typed once', async () => {
    const { form, whole } = await atName();
    await enter(whole, 'Tôn Nữ Thị Hoa');
    await elementUpdated(form);
    expect(values(form)).to.deep.equal(['Tôn', 'Nữ Thị', 'Hoa']);
  });

  it('moves a boundary by a button, and says how it stands', async () => {
    const { form, whole } = await atName();
    await enter(whole, 'Tôn Nữ Thị Hoa');
    await elementUpdated(form);
    await move(form, whole, 'Thêm từ vào họ');
    expect(values(form)).to.deep.equal(['Tôn Nữ', 'Thị', 'Hoa']);
    expect(whole.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(
      'Họ: Tôn Nữ; chữ đệm: Thị; tên: Hoa',
    );
  });

  it('keeps the boundary while the name is corrected', async () => {
    const { form, whole } = await atName();
    await enter(whole, 'Tôn Nữ Thị Hoa');
    await elementUpdated(form);
    await move(form, whole, 'Thêm từ vào họ');
    await enter(whole, 'Tôn Nữ Thị Hòa');
    await elementUpdated(form);
    expect(values(form)).to.deep.equal(['Tôn Nữ', 'Thị', 'Hòa']);
  });

  it('keeps the focus on a button that has no more to move', async () => {
    const { form, whole } = await atName();
    await enter(whole, 'Âu Dương Hoa');
    await elementUpdated(form);
    buttons(whole)[0]!.focus();
    await move(form, whole, 'Thêm từ vào họ');
    expect(buttons(whole)[0]!.matches(':focus')).to.equal(true);
    expect(buttons(whole)[0]!.ariaDisabled).to.equal('true');
  });

  it('follows the parts where they are typed by themselves', async () => {
    const { form, whole } = await atName();
    await enter(field(form, 'surname'), 'Tôn Nữ');
    await enter(field(form, 'givenName'), 'Hoa');
    await elementUpdated(form);
    await elementUpdated(whole);
    expect(whole.value).to.equal('Tôn Nữ Hoa');
    expect(whole.parts.surname).to.equal('Tôn Nữ');
  });

  it('is divided beforehand, says so, and drops that once it is moved', async () => {
    const { form, whole } = await atName({ card: CARD });
    expect([whole.value, values(form)]).to.deep.equal(['NGUYỄN VĂN MẪU', ['NGUYỄN', 'VĂN', 'MẪU']]);
    expect(whole.origin).to.match(/^Từ|^Tự chia/);
    await move(form, whole, 'Thêm từ vào họ');
    expect(values(form)).to.deep.equal(['NGUYỄN VĂN', '', 'MẪU']);
  });

  it('leaves what is being composed as it is', async () => {
    const { form, whole } = await atName();
    const input = control(whole);
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    // Telex, with a blank too many and a tone that comes later.
    for (const text of ['T', 'To', 'Tô', 'Tôn', 'Tôn ', 'Tôn  ', 'Tôn  N', 'Tôn  Nu', 'Tôn  Nư', 'Tôn  Nữ']) {
      input.value = text;
      input.dispatchEvent(
        new CompositionEvent('compositionupdate', { bubbles: true, composed: true, data: text }),
      );
      input.dispatchEvent(
        new InputEvent('input', {
          bubbles: true,
          composed: true,
          isComposing: true,
          inputType: 'insertCompositionText',
        }),
      );
      await elementUpdated(form);
      await elementUpdated(whole);
      expect(input.value).to.equal(text);
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await elementUpdated(form);
    expect(values(form)).to.deep.equal(['Tôn', '', 'Nữ']);
  });

  it('leads from the summary to a part, folded away or not', async () => {
    const { form } = await atName();
    await next(form);
    await press(form, '#summary a');
    expect(isFocused(form, '#surname')).to.equal(true);
  });
});

describe('<bk-procedure-form> with a long list', () => {
  const LONG: ProcedureDefinition = {
    ...NAMED,
    sections: [
      {
        id: 'one',
        title: { vi: 'Một phần' },
        fields: [
          {
            key: 'is',
            type: 'choice',
            label: { vi: 'Quan hệ' },
            required: true,
            options: Array.from({ length: 8 }, (_, n) => ({
              value: `v${String(n)}`,
              label: { vi: `Loại ${String(n)}` },
            })),
          },
        ],
      },
    ],
  };

  it('offers a native list, which is checked as radio buttons are', async () => {
    const { form } = await start({ definition: LONG });
    await next(form);
    expect(errorText(field(form, 'is'))).to.equal('Vui lòng chọn một mục.');
    await expectAccessible(form);
    const list = field(form, 'is').shadowRoot!.querySelector('select')!;
    list.value = 'v3';
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await next(form);
    expect(screenText(form)).to.contain('Loại 3');
  });
});

describe('<bk-procedure-form> with rows that have a name', () => {
  const ROWS: ProcedureDefinition = {
    ...NAMED,
    sections: [
      {
        id: 'one',
        title: { vi: 'Một phần' },
        fields: [
          {
            key: 'rows',
            type: 'table',
            label: { vi: 'TT; Họ tên' },
            rowName: { vi: 'người' },
            columns: [{ key: 'who', type: 'name', label: { vi: 'Họ tên' }, required: true }],
          },
        ],
      },
    ],
  };

  it('calls them so', async () => {
    const { form } = await start({ definition: ROWS });
    const add = within(form, CSS.escape('rows/add').replace(/^/, '#'))!;
    expect(add.textContent.trim()).to.equal('Thêm người');
    add.click();
    await elementUpdated(form);
    expect(screenText(form))
      .to.contain('Người 1')
      .and.to.contain('Xóa người 1')
      .and.not.to.contain('TT; Họ tên');
    await next(form);
    expect(within(form, '#summary')!.textContent).to.contain('Người 1, Họ tên');
  });
});
