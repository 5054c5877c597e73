import { expect } from '@open-wc/testing';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import shipped from '../../../src/procedures/2.000635.json' with { type: 'json' };
import { CASES_MS } from '../cases.js';
import { small, source } from './fixture.js';
import { mutate } from './mutate.js';

const codeOf = (json: unknown): string | undefined => {
  try {
    parseProcedure(json);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
};
const condition = (op: string, extra: object) => ({ op, ...extra });
const present = (field: string) => condition('present', { field });
const nested = (depth: number): unknown =>
  depth === 0 ? present('f0') : condition('not', { of: nested(depth - 1) });

describe('procedure/parse', () => {
  it('takes 2.000635 as it ships, as a value and as text', () => {
    expect(parseProcedure(shipped).code).to.equal('2.000635');
    expect(JSON.stringify(parseProcedure(JSON.stringify(shipped)))).to.equal(JSON.stringify(shipped));
  });

  it('gives a copy, in objects without prototype (§5.3)', () => {
    const parsed = parseProcedure(small());
    expect(Object.getPrototypeOf(parsed)).to.equal(null);
    expect(Object.getPrototypeOf(parsed.sections[0]?.fields[0])).to.equal(null);
  });

  for (const text of ['', '{', 'undefined', '{"format":1,}', '\u0000']) {
    it(`refuses what is no JSON: ${JSON.stringify(text)}`, () => {
      expect(codeOf(text)).to.equal('procedure-json');
    });
  }

  for (const [what, json] of [
    ['a text of more than 512 KiB', `"${'x'.repeat(512 * 1024)}"`],
    ['a value with more than 512 KiB of text', { notes: ['x'.repeat(300 * 1024), 'y'.repeat(300 * 1024)] }],
    ['a value 33 deep', nested(33)],
    ['a text 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a value that holds itself', circular()],
    ['5,001 nodes', Array.from({ length: 5001 }, () => 0)],
  ] as const) {
    it(`refuses ${what} (§5.3)`, () => expect(codeOf(json)).to.equal('procedure-limits'));
  }

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    it(`refuses the key ${key} anywhere (§5.3)`, () => {
      for (const text of [`{"${key}":{}}`, `{"sections":[{"fields":[{"${key}":1}]}]}`])
        expect(codeOf(text)).to.equal('procedure-key');
      expect(codeOf(JSON.parse(`{"people":[{"${key}":null}]}`))).to.equal('procedure-key');
    });
  }

  for (const [what, json] of [
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['nothing but a format', { format: 1 }],
    ['another format', small([{}], { format: 2 })],
    ['a key that it does not know', small([{}], { script: 'x' })],
    ['a code of another shape', small([{}], { code: '2.0635' })],
    ['a version of 0', small([{}], { version: 0 })],
    ['an unknown type', small([{ type: 'html' as 'text' }])],
    ['an unknown operator', small([{ visible: condition('eval', { field: 'f0' }) as never }])],
    [
      'an operator with the operands of another',
      small([{ visible: condition('present', { of: [] }) as never }]),
    ],
    ['a link without TLS', small([{}], { links: { national: 'http://dichvucong.gov.vn/' } })],
    ['a link to elsewhere', small([{}], { links: { national: 'https://gov.vn.example.com/' } })],
    ['a link with a user', small([{}], { links: { national: 'https://dichvucong.gov.vn@evil.example/' } })],
    ['a fraction of a fee', small([{}], { fees: [{ id: 'a', name: { vi: 'a' }, amount: 0.5, basis: 'x' }] })],
    ['an empty label', small([{ label: { vi: '' } }])],
    ['a label without Vietnamese', small([{ label: { en: 'x' } as never }])],
    ['no people', small([{}], { people: [] })],
    ['no fields', small([])],
  ] as const) {
    it(`refuses ${what}`, () => expect(codeOf(json)).to.equal('procedure-schema'));
  }

  it('names the place that does not fit as a JSON Pointer (RFC 6901)', () => {
    const json = small([{}, { type: 'html' as 'text' }]);
    expect(() => parseProcedure(json)).to.throw('/sections/0/fields/1/type');
    expect(() => parseProcedure(small([{}], { 'a/b~c': 1 }))).to.throw('/a~1b~0c');
  });

  for (const [change, place] of [
    [{ validFrom: '2026-99-99' }, '/validFrom'],
    [{ validFrom: '2026-02-29' }, '/validFrom'],
    [{ asOf: '2026-00-00' }, '/asOf'],
    [{ validTo: '2026-06-31' }, '/validTo'],
    [{ validTo: '2025-12-31' }, '/validTo'],
  ] as const) {
    it(`refuses ${JSON.stringify(change)}, and names the place`, () => {
      const json = small([{}], change);
      expect(codeOf(json)).to.equal('procedure-schema');
      expect(() => parseProcedure(json)).to.throw(place);
    });
  }

  it('takes a leap day, and a procedure that is valid for a day', () => {
    const days = { asOf: '2024-02-29', validTo: small().validFrom };
    expect(parseProcedure(small([{}], days))).to.include(days);
  });

  for (const [what, json] of [
    ['a condition on a field that is not there', small([{ visible: present('gone') as never }])],
    [
      'a nested condition on a field that is not there',
      small([{ required: condition('any', { of: [condition('not', { of: present('gone') })] }) as never }]),
    ],
    [
      'a fee by a field that is not there',
      small([{}], { fees: [{ id: 'a', name: { vi: 'a' }, amount: 1, quantityField: 'gone', basis: 'x' }] }),
    ],
    [
      'a document by a field that is not there',
      small([{}], { documents: [{ id: 'a', name: { vi: 'a' }, required: present('gone') }] }),
    ],
    ['two fields of one key', small([{ key: 'a' }, { key: 'a' }])],
    ['two sections of one id', small([{}], { sections: [section('a', 'f0'), section('a', 'f1')] })],
    ['two people of one role', small([{}], { people: [person('applicant'), person('applicant')] })],
    [
      'a section about a person who is not there',
      small([{}], { sections: [{ ...section('a', 'f0'), person: 'gone' }] }),
    ],
    ['a relation of a person who is not there', small([{ relation: { of: 'applicant', to: 'gone' } }])],
    [
      'sameAs a person who is not there',
      small([{}], { people: [{ ...person('applicant'), sameAs: [{ role: 'gone', when: present('f0') }] }] }),
    ],
    ['a fact that is not in the catalogue', small([{ fact: 'person.secret' as never }])],
    ['a choice without options', small([{ type: 'choice' }])],
    ['options of what is no choice', small([{ options: [{ value: 'a', label: { vi: 'a' } }] }])],
    [
      'a condition in a table of questions on a field that is not there',
      small([{}], {
        eligibility: {
          questions: [
            {
              key: 'q',
              type: 'table',
              label: { vi: 'q' },
              columns: [{ key: 'c', type: 'text', label: { vi: 'c' }, visible: present('gone') }],
            },
          ],
          outcomes: [{ entitled: 'ask', text: { vi: 'x' } }],
        },
      }),
    ],
    ['a least that is more than the most', small([{ type: 'integer', min: 3, max: 2 }])],
    [
      'a table that has to have more rows than one can',
      small([{ type: 'table', min: 21, columns: [{ key: 'c', type: 'text', label: { vi: 'c' } }] }]),
    ],
    ['rows of what is no table', small([{ rowName: { vi: 'người' } }])],
    ['an age of what is no day', small([{ youngerThan: 6 }])],
    ['a declaration that fills itself', small([{ type: 'declaration', fact: 'person.fullName' }])],
    ['a declaration with a default', small([{ type: 'declaration', default: { from: 'site.unit' } }])],
    ['a field named as every object has it', small([{ key: 'constructor' }])],
    ['a field named toString', small([{ key: 'toString' }])],
    [
      'a person named as every object has it',
      small([{}], { people: [person('applicant'), person('valueOf')] }),
    ],
    [
      'a paper to a field that is not there',
      small([{}], { paper: { to: { label: 'x', fields: ['gone'] } } }),
    ],
    [
      'a paper signed by a field that is not there',
      small([{}], { paper: { signatures: [{ field: 'gone' }] } }),
    ],
    [
      'boxes for a field that is not there',
      small([{}], { paper: { fields: [{ key: 'gone', as: 'boxes' }] } }),
    ],
    ['a heading left out of a section that is not there', small([{}], { paper: { unheaded: ['gone'] } })],
    [
      'a field that stands on paper twice',
      small([{}], { paper: { to: { label: 'x', fields: ['f0'] }, signatures: [{ field: 'f0' }] } }),
    ],
    ['a paper signed by a toggle', small([{ type: 'toggle' }], { paper: { signatures: [{ field: 'f0' }] } })],
  ] as const) {
    it(`refuses ${what}`, () => expect(codeOf(json)).to.equal('procedure-reference'));
  }

  it('throws nothing but its own errors for 2,000 mutated definitions, and pollutes nothing', () => {
    const codes = new Map<string, number>();
    const original = source();
    for (let seed = 1; seed <= 2000; seed++) {
      const code = codeOf(mutate(original, seed)) ?? 'taken';
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()]).to.include.members([
      'taken',
      'procedure-schema',
      'procedure-reference',
      'procedure-key',
    ]);
    expect([...codes.keys()].every((code) => code === 'taken' || code.startsWith('procedure-'))).to.equal(
      true,
    );
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  }).timeout(CASES_MS);
});

function circular(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

function section(id: string, key: string) {
  return { id, title: { vi: id }, fields: [{ key, type: 'text', label: { vi: key } }] };
}

function person(role: string) {
  return { role, name: { vi: role } };
}
