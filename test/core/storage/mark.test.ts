import { expect } from '@open-wc/testing';
import { clearMark, hasMark, writeMark } from '../../../src/core/storage/mark.js';
import { NOW } from '../device.js';

const mark = { vid8: '0a1b2c3d', level: 'pin', at: NOW } as const;
const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
const theirs = () => original.get!.call(globalThis) as Storage;
let storage: () => unknown = theirs;

describe('storage/mark', () => {
  // Once, and before anybody reads it: WebKit may go on reading what a property was when its code became hot.
  before(() =>
    Object.defineProperty(globalThis, 'localStorage', { get: () => storage(), configurable: true }),
  );
  after(() => Object.defineProperty(globalThis, 'localStorage', original));
  afterEach(() => {
    storage = theirs;
    localStorage.clear();
  });

  it('reads back what was written, under the name and in the form of §7', () => {
    writeMark(mark);
    expect(hasMark()).to.equal(true);
    expect(JSON.parse(localStorage.getItem('bk.vault')!)).to.deep.equal({ v: 1, ...mark });
  });

  it('is gone after it was cleared', () => {
    writeMark(mark);
    clearMark();
    expect(hasMark()).to.equal(false);
    expect(localStorage).to.have.length(0);
  });

  for (const text of ['', 'x', 'null', '1', '{}', '{"v":2,"vid8":"a","level":"pin","at":1}'])
    it(`takes ${text || 'an empty text'} for no mark`, () => {
      localStorage.setItem('bk.vault', text);
      expect(hasMark()).to.equal(false);
    });

  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const [what, get] of [
    ['throws', denied],
    ['is missing', () => undefined],
    ['is full', () => ({ getItem: () => null, setItem: denied, removeItem: denied })],
  ] as const)
    it(`throws nothing when storage ${what}`, () => {
      storage = get;
      writeMark(mark);
      clearMark();
      expect(hasMark()).to.equal(false);
    });
});
