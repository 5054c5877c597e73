import { expect } from '@open-wc/testing';
import { heardCount, HEARD_EVENTS } from '../../../src/core/counts/heard-count.js';

const heard = (type: string, carried: object = {}) => heardCount(Object.assign(new Event(type), carried));
const figures = { shown: 12, filled: 9, changed: 1, minutes: 4 };
const procedure = '2.000635';

describe('counts/heard-count', () => {
  const COUNTED: [string, object, object][] = [
    ['bk-started', { procedure }, { name: 'form-started', procedure }],
    [
      'bk-submitted',
      { procedure, figures, code: 'BK38-261125-000001-00' },
      { name: 'form-sent', procedure, ...figures },
    ],
    ['bk-handed-over', { procedure }, { name: 'handed-over', procedure }],
    ['bk-result-read', { procedure }, { name: 'result-read', procedure }],
    ['bk-paid', { id: 'p1' }, { name: 'paid' }],
    ['bk-feedback-sent', { kind: 'rating' }, { name: 'rated' }],
    ['bk-feedback-sent', { kind: 'petition' }, { name: 'petition-sent' }],
  ];
  for (const [type, carried, count] of COUNTED)
    it(`counts ${type} as ${JSON.stringify(count)}, and nothing else of it`, () => {
      expect(heard(type, carried)).to.deep.equal(count);
    });

  it('has no count that it does not hear', () => {
    expect([...new Set(COUNTED.map(([type]) => type))]).to.deep.equal(HEARD_EVENTS);
  });

  for (const [what, type, carried] of [
    ['of another name', 'bk-draft-saved', {}],
    ['named like what every object has', 'toString', {}],
    ['without a procedure', 'bk-started', {}],
    ['with words for one', 'bk-started', { procedure: 'của bà Mẫu' }],
    ['without figures', 'bk-submitted', { procedure }],
    ['with words among them', 'bk-submitted', { procedure, figures: { ...figures, name: 'Hoa', note: 'x' } }],
  ] as const)
    it(`counts no event ${what}`, () => expect(heard(type, carried)).to.equal(undefined));
});
