/** What the check says follows from what will leave the device, and from the amounts that hold today. */
import { expect } from '@open-wc/testing';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/procedure-form/bk-special-fields.js';
import '../../src/components/provider/bk-provider.js';
import type { Condition, ProcedureDefinition } from '../../src/core/procedure/definition.js';
import {
  begin,
  DEFINITION,
  field,
  formWith,
  makeClient,
  screenText,
  server,
  shows,
} from './support/procedure.js';

const isInner: Condition = { op: 'equals', field: 'inner', value: true };
const definition: ProcedureDefinition = {
  ...DEFINITION,
  people: [{ role: 'applicant', name: { vi: 'Người yêu cầu' } }],
  documents: [{ id: 'p', name: { vi: 'Giấy ủy quyền' }, required: isInner }],
  fees: [
    { id: 'a', name: { vi: 'Phí' }, amount: 2000, basis: 'Thông tư thử' },
    { id: 'b', name: { vi: 'Phí thêm' }, amount: 1000, basis: 'Thông tư thử', when: isInner },
  ],
  sections: [
    {
      id: 'one',
      title: { vi: 'Một phần' },
      fields: [
        { key: 'outer', type: 'toggle', label: { vi: 'Ngoài' } },
        {
          key: 'inner',
          type: 'toggle',
          label: { vi: 'Trong' },
          visible: { op: 'equals', field: 'outer', value: true },
        },
      ],
    },
  ],
};

type SiteFee = Readonly<Record<string, unknown>>;

async function sectionOf(fees: readonly SiteFee[] = [], more: object = {}) {
  const site = { name: 'Cổng thử', unit: { name: 'UBND' }, receives: [DEFINITION.code], fees, ...more };
  const form = await formWith(makeClient({ fetch: server({ '/api/site': site }).fetch }), { definition });
  await begin(form);
  return form;
}

async function tick(form: Element, key: string) {
  await shows(form, `#${key}`);
  field(form, key).shadowRoot!.querySelector('input')!.click();
  await (form as Awaited<ReturnType<typeof sectionOf>>).updateComplete;
}

async function check(form: Element) {
  form.shadowRoot!.querySelector<HTMLButtonElement>('#next')!.click();
  await shows(form, '#send');
  return screenText(form);
}

beforeEach(() => sessionStorage.clear());

describe('the check of <bk-procedure-form>', () => {
  it('asks for no paper and no fee because of an answer that is hidden', async () => {
    const form = await sectionOf();
    for (const key of ['outer', 'inner', 'outer']) await tick(form, key);
    const text = await check(form);
    expect(text).to.not.include('Giấy ủy quyền');
    expect(text).to.match(/2\.000\s₫/);
  });

  it('says of a box that was unticked that the answer is no', async () => {
    const form = await sectionOf();
    for (const key of ['outer', 'outer']) await tick(form, key);
    await check(form);
    const rows = [...form.shadowRoot!.querySelectorAll('dl div')].map((row) => row.textContent);
    expect(rows.join()).to.match(/Ngoài\s+Không/);
  });

  it('takes the amount of the site that holds today', async () => {
    const row = { code: DEFINITION.code, channel: 'online' };
    const form = await sectionOf([
      { ...row, amount: 7000, to: '2025-12-31' },
      { ...row, amount: 3000, from: '2026-01-01' },
    ]);
    expect(await check(form)).to.match(/3\.000\s₫/);
  });

  it('offers to hand over as well where the site says that both are right', async () => {
    const form = await sectionOf([], { handsOver: [DEFINITION.code] });
    await check(form);
    form.shadowRoot!.querySelector<HTMLButtonElement>('#handover')!.click();
    await shows(form, 'bk-handover');
  });

  it('offers nothing but sending where it does not', async () => {
    const form = await sectionOf();
    await check(form);
    expect(form.shadowRoot!.querySelector('#handover')).to.equal(null);
  });
});
