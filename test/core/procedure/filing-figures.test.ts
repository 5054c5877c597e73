import { expect } from '@open-wc/testing';
import { filingFigures } from '../../../src/core/procedure/filing-figures.js';
import type { Step } from '../../../src/core/procedure/flow.js';
import type { Origin } from '../../../src/core/procedure/prefill.js';

const steps = (...keys: string[]) =>
  [keys.slice(0, 2), keys.slice(2)].map((some) => ({
    fields: some.map((key) => ({ key })),
  })) as unknown as Step[];
const of = (profileId: string) => ({ profileId }) as Origin;

describe('procedure/filing-figures', () => {
  it('counts what was asked, what was known, and what of that was changed', () => {
    const before = { name: of('a'), born: of('a'), phone: of('a') };
    const { phone: _changed, ...now } = before;
    expect(filingFigures(steps('name', 'born', 'phone', 'email', 'empty'), before, now)).to.deep.equal({
      shown: 5,
      filled: 3,
      changed: 1,
    });
  });

  it('counts no field that is not asked at the end, whatever filled it', () => {
    const before = { name: of('a'), gone: of('a') };
    expect(filingFigures(steps('name'), before, {})).to.deep.equal({ shown: 1, filled: 1, changed: 1 });
  });

  it('counts as filled nothing that the site knows of itself', () => {
    const before = { name: of('a'), office: of('') };
    expect(filingFigures(steps('name', 'office'), before, before)).to.include({
      shown: 2,
      filled: 1,
      changed: 0,
    });
  });

  it('rounds the time up, and tells none that is not known', () => {
    expect(filingFigures([], {}, {}, 61_000)).to.have.property('minutes', 2);
    expect(filingFigures([], {}, {}, -5)).to.not.have.property('minutes');
    expect(filingFigures([], {}, {})).to.deep.equal({ shown: 0, filled: 0, changed: 0 });
  });
});
