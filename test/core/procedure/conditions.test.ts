import { expect } from '@open-wc/testing';
import { holds, isPresent } from '../../../src/core/procedure/conditions.js';
import type { Answer, Condition } from '../../../src/core/procedure/definition.js';

const yes = { op: 'equals', field: 'a', value: 'x' } as const;
const no = { op: 'equals', field: 'a', value: 'y' } as const;

describe('procedure/conditions', () => {
  for (const [answer, present] of [
    [undefined, false],
    ['', false],
    ['x', true],
    [0, true],
    [true, true],
    [{ asWritten: ' ' }, false],
    [{ asWritten: 'Thôn 1' }, true],
  ] as [Answer | undefined, boolean][]) {
    it(`${present ? 'counts' : 'does not count'} ${JSON.stringify(answer)} as an answer`, () => {
      expect(isPresent(answer)).to.equal(present);
    });
  }

  for (const [condition, expected] of [
    [yes, true],
    [no, false],
    [{ op: 'equals', field: 'n', value: '2' }, false],
    [{ op: 'equals', field: 'n', value: 2 }, true],
    [{ op: 'equals', field: 'gone', value: false }, false],
    [{ op: 'present', field: 'a' }, true],
    [{ op: 'present', field: 'gone' }, false],
    [{ op: 'not', of: no }, true],
    [{ op: 'not', of: { op: 'not', of: yes } }, true],
    [{ op: 'all', of: [yes, yes] }, true],
    [{ op: 'all', of: [yes, no] }, false],
    [{ op: 'any', of: [no, yes] }, true],
    [{ op: 'any', of: [no] }, false],
  ] as [Condition, boolean][]) {
    it(`finds ${JSON.stringify(condition)} ${expected ? 'true' : 'false'}`, () => {
      expect(holds(condition, { a: 'x', n: 2 })).to.equal(expected);
    });
  }
});
