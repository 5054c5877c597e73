import { expect } from '@open-wc/testing';
import type { Answer, Field } from '../../../src/core/procedure/definition.js';
import { validateAnswer } from '../../../src/core/procedure/validate.js';
import { fields as texts } from '../../../src/core/text/locales/vi/fields.js';
import { field } from './fixture.js';

const TODAY = '2026-11-22';
const check = (change: Partial<Field>, answer: Answer) => validateAnswer(field(change), answer, TODAY);
const options = [{ value: 'a', label: { vi: 'A' } }];

describe('procedure/validate', () => {
  for (const [change, answer, code] of [
    [{ type: 'name' }, 'Lê Thị Hoa', undefined],
    [{ type: 'name' }, 'Hoa'.normalize('NFD'), undefined],
    [{ type: 'name' }, 'NGUYỄN'.normalize('NFD'), undefined],
    [{ type: 'name' }, "H'Mông Y-Blơ", undefined],
    [{ type: 'name' }, 'Hoa 2', 'name-characters'],
    [{ type: 'name' }, '<b>', 'name-characters'],
    [{ type: 'name' }, '-Hoa', 'name-characters'],
    [{ type: 'citizenId' }, '038195012319', undefined],
    [{ type: 'citizenId' }, '03819501231', 'citizen-id-format'],
    [{ type: 'phone' }, '0912 345 678', undefined],
    [{ type: 'phone' }, '01234567890', 'phone-old-11'],
    [{ type: 'phone' }, '12', 'phone-format'],
    [{ type: 'email' }, 'hoa@vidu.vn', undefined],
    [{ type: 'email' }, 'hoa@vidu', 'email-format'],
    [{ type: 'email' }, 'hoa vidu@x.vn', 'email-format'],
    [{ type: 'email' }, 'hoa@.vn', 'email-format'],
    [{ type: 'date' }, '1995-08-15', undefined],
    [{ type: 'date' }, '15/08/1995', undefined],
    [{ type: 'date' }, '1995', 'date-incomplete'],
    [{ type: 'date' }, '31/02/1995', 'date-format'],
    [{ type: 'date' }, '1/2/20', 'date-year'],
    [{ type: 'partialDate' }, '1.2.50', 'date-year'],
    [{ type: 'date', youngerThan: 6 }, '2020-11-23', undefined],
    [{ type: 'date', youngerThan: 6 }, TODAY.replace('2026', '2020'), 'date-age'],
    [{ type: 'date', youngerThan: 6 }, '1950-01-01', 'date-age'],
    [{ type: 'date', youngerThan: 6 }, 'abc', 'date-format'],
    [{ type: 'date' }, TODAY, undefined],
    [{ type: 'date' }, '2026-11-23', 'date-future'],
    [{ type: 'partialDate' }, '1995', undefined],
    [{ type: 'partialDate' }, '08/1995', undefined],
    [{ type: 'partialDate' }, '2026', undefined],
    [{ type: 'partialDate' }, '2026-12', 'date-future'],
    [{ type: 'partialDate' }, '2027', 'date-future'],
    [{ type: 'choice', options }, 'a', undefined],
    [{ type: 'choice', options }, 'b', 'choice-unknown'],
    [{ type: 'choice', options }, '', 'choice-unknown'],
    [{ type: 'integer', min: 1, max: 50 }, '2', undefined],
    [{ type: 'integer', min: 1, max: 50 }, 2, undefined],
    [{ type: 'integer', min: 1, max: 50 }, '0', 'integer-range'],
    [{ type: 'integer', min: 1, max: 50 }, '51', 'integer-range'],
    [{ type: 'integer' }, '-1', 'integer-format'],
    [{ type: 'integer' }, '1,5', 'integer-format'],
    [{ type: 'integer' }, '1e3', 'integer-format'],
    [{ type: 'integer' }, '12345678901', 'integer-format'],
    [{ type: 'text' }, 'x'.repeat(500), undefined],
    [{ type: 'text' }, 'x'.repeat(501), 'text-long'],
    [{ type: 'date' }, `1${' '.repeat(200_000)}1`, 'text-long'],
    [{ type: 'address' }, { asWritten: 'Thôn 1' }, undefined],
    [{ type: 'address' }, { asWritten: 'x'.repeat(501) }, 'text-long'],
    [{ type: 'agency' }, 'UBND xã X', undefined],
    [{ type: 'toggle' }, true, undefined],
    [{ type: 'declaration' }, true, undefined],
  ] as const) {
    const shown = JSON.stringify(answer).slice(0, 40);
    it(`finds ${code ?? 'nothing wrong'} in ${shown} as ${change.type}`, () => {
      expect(check(change, answer)[0]?.code).to.equal(code);
      if (code) expect(texts).to.have.property(`issue.${code}`);
    });
  }

  it('says where, within which limits, and never what was typed', () => {
    expect(check({ key: 'soLuong', type: 'integer', min: 1, max: 50 }, '777')).to.deep.equal([
      { path: 'soLuong', code: 'integer-range', params: { min: 1, max: 50 } },
    ]);
  });
});
