import { expect } from '@open-wc/testing';
import type { Condition, ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import type { Site, SiteFee } from '../../../src/core/procedure/procedures.js';
import { conditionWords, procedureHref, siteFees } from '../../../src/core/procedure/public-facts.js';

const site = (...fees: Omit<SiteFee, 'code'>[]): Site => ({
  name: 'Xã',
  unit: { name: 'Xã' },
  receives: [],
  fees: [
    ...fees.map((fee) => ({ code: '1.004222', ...fee })),
    { code: '9.999999', channel: 'online', amount: 1 },
  ],
});
const due = (fees: Parameters<typeof siteFees>[0], at?: Site) =>
  siteFees(fees, '1.004222', at, '2026-11-22').map(({ amount, channel }) => [amount, channel]);

describe('procedure/public-facts', () => {
  it('takes the national fees where the site says none', () => {
    for (const at of [undefined, site()])
      expect(due([{ amount: 8000 }], at)).to.deep.equal([[8000, undefined]]);
  });

  it('puts the fee of the site in their place, for its way', () => {
    const national = [
      { amount: 20000, channel: 'counter' as const },
      { amount: 10000, channel: 'online' as const },
    ];
    expect(due(national, site({ channel: 'online', amount: 0 }))).to.deep.equal([
      [20000, 'counter'],
      [0, 'online'],
    ]);
  });

  it('makes two of a fee that differs by the way, and one of a fee that does not', () => {
    const both = [
      { channel: 'online', amount: 5000 },
      { channel: 'counter', amount: 5000 },
    ];
    expect(due([{ amount: 8000 }], site(...both))).to.deep.equal([[5000, undefined]]);
    expect(due([{ amount: 8000 }], site(both[0]!))).to.deep.equal([
      [5000, 'online'],
      [8000, 'counter'],
    ]);
  });

  it('knows from when and until when a fee of the site holds', () => {
    const fee = { channel: 'online', amount: 0 };
    const national = [{ amount: 10000, channel: 'online' as const }];
    for (const days of [{ from: '2026-12-01' }, { to: '2026-11-21' }])
      expect(due(national, site({ ...fee, ...days }))).to.deep.equal([[10000, 'online']]);
    expect(due(national, site({ ...fee, from: '2026-11-22', to: '2026-11-22' }))).to.deep.equal([
      [0, 'online'],
    ]);
  });

  it('makes addresses out of a pattern', () => {
    const href = (pattern: string) => procedureHref(pattern, '1.004222', 'https://xa.example/trang/');
    expect(href('/thu-tuc/{code}')).to.equal('https://xa.example/thu-tuc/1.004222');
    expect(href('?ma={code}#{code}')).to.equal('https://xa.example/trang/?ma=1.004222#1.004222');
    expect(href('http://khac.example/')).to.equal('http://khac.example/');
    expect(href('')).to.equal('');
    expect(procedureHref('/{code}', '../../x?y', 'https://xa.example')).to.equal(
      'https://xa.example/..%2F..%2Fx%3Fy',
    );
  });

  it('refuses what is no http(s) address', () => {
    for (const pattern of ['javascript:alert(1)', ' JaVaScRiPt:{code}', 'data:,{code}', 'https://', 'blob:x'])
      expect(() => procedureHref(pattern, '1', 'https://xa.example'), pattern)
        .to.throw()
        .with.property('code', 'procedure-href');
  });

  it('says conditions in the words of the form, and nothing rather than a guess', () => {
    const definition = {
      sections: [
        {
          fields: [
            {
              key: 'group',
              label: { vi: 'Nhóm' },
              options: [
                { value: 'a', label: { vi: 'Nhóm A' } },
                { value: 'b', label: { vi: 'Nhóm B' } },
              ],
            },
            { key: 'old', label: { vi: 'Trên 80 tuổi' } },
          ],
        },
      ],
    } as unknown as ProcedureDefinition;
    const group = (value: string): Condition => ({ op: 'equals', field: 'group', value });
    const old: Condition = { op: 'equals', field: 'old', value: true };
    const words = (when: Condition) =>
      conditionWords(
        definition,
        when,
        ({ vi }) => vi,
        (text) => `không: ${text}`,
      );
    expect(words(group('a'))).to.equal('Nhóm A');
    expect(words(old)).to.equal('Trên 80 tuổi');
    expect(words({ op: 'all', of: [group('a'), old] })).to.equal('Nhóm A; Trên 80 tuổi');
    expect(words({ op: 'any', of: [group('a'), old] })).to.equal('Nhóm A / Trên 80 tuổi');
    expect(words({ op: 'in', field: 'group', values: ['a', 'b'] })).to.equal('Nhóm A / Nhóm B');
    expect(words({ op: 'not', of: old })).to.equal('không: Trên 80 tuổi');
    for (const unsaid of [
      group('z'),
      { op: 'present', field: 'old' },
      { op: 'equals', field: 'old', value: false },
      { op: 'equals', field: 'gone', value: true },
      { op: 'atLeast', field: 'old', value: 3 },
      { op: 'not', of: { op: 'all', of: [old] } },
      { op: 'all', of: [old, { op: 'present', field: 'group' }] },
      { op: 'in', field: 'group', values: ['a', 'z'] },
    ] as const)
      expect(words(unsaid), JSON.stringify(unsaid)).to.equal(undefined);
  });
});
