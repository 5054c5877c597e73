import { expect } from '@open-wc/testing';
import { clearMark, hasMark, writeMark } from '../../../src/core/storage/mark.js';
import { NOW } from '../device.js';

const NAME = 'bk-vault';
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
    writeMark(NAME, mark);
    expect(hasMark(NAME)).to.equal(true);
    expect(JSON.parse(localStorage.getItem('bk.vault')!)).to.deep.equal({ v: 1, ...mark });
  });

  it('is gone after it was cleared', () => {
    writeMark(NAME, mark);
    clearMark(NAME);
    expect(hasMark(NAME)).to.equal(false);
    expect(localStorage).to.have.length(0);
  });

  it('has one mark for each database, the usual one under the plain name', () => {
    writeMark(NAME, mark);
    writeMark('thu-2', mark);
    expect(Object.keys(localStorage).sort()).to.deep.equal(['bk.vault', 'bk.vault:thu-2']);
    clearMark('thu-2');
    expect([hasMark(NAME), hasMark('thu-2')]).to.deep.equal([true, false]);
  });

  for (const text of ['', 'x', 'null', '1', '{}', '{"v":2,"vid8":"a","level":"pin","at":1}'])
    it(`takes ${text || 'an empty text'} for no mark`, () => {
      localStorage.setItem('bk.vault', text);
      expect(hasMark(NAME)).to.equal(false);
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
      writeMark(NAME, mark);
      clearMark(NAME);
      expect(hasMark(NAME)).to.equal(false);
    });
});
