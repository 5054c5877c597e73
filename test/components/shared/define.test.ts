import { expect } from '@open-wc/testing';
import { define } from '../../../src/components/shared/define.js';

const CARRIED = Symbol.for('ba-khong.version');

let count = 0;
const freshTag = () => `bk-defined-${++count}`;
const element = () => class extends HTMLElement {};

/** What was warned of while `action` ran. */
function warnings(action: () => void): string[] {
  const { warn } = console;
  const seen: string[] = [];
  console.warn = (text: string) => seen.push(text);
  try {
    action();
  } finally {
    console.warn = warn;
  }
  return seen;
}

describe('shared/define', () => {
  it('defines an element and lets its class carry the version', () => {
    const [tag, ctor] = [freshTag(), element()];
    define(tag, ctor);
    expect(customElements.get(tag)).to.equal(ctor);
    expect(Reflect.get(ctor, CARRIED)).to.match(/^\d+\.\d+\.\d+/);
  });

  it('keeps the first of two copies in silence', () => {
    const [tag, first] = [freshTag(), element()];
    define(tag, first);
    expect(warnings(() => define(tag, element()))).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(first);
  });

  for (const [version, name] of [
    ['999.0.0', 'of another major version'],
    [undefined, 'that is not ours'],
  ]) {
    it(`warns and stays off where the first is a class ${name}`, () => {
      const [tag, first] = [freshTag(), element()];
      if (version) Object.defineProperty(first, CARRIED, { value: version });
      customElements.define(tag, first);
      const [warning, ...more] = warnings(() => define(tag, element()));
      expect(warning).to.contain(`<${tag}>`);
      expect(more).to.deep.equal([]);
      expect(customElements.get(tag)).to.equal(first);
    });
  }
});
