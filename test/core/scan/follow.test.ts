import { expect } from '@open-wc/testing';
import type { Decode } from '../../../src/core/scan/decode.js';
import { Follower } from '../../../src/core/scan/follow.js';
import { toPixels } from '../../../src/core/scan/grey.js';

const BUDGET_MS = 90;
const image = () => toPixels({ data: new Uint8Array(300 * 300).fill(128), width: 300, height: 300 });
const yes = () => true;
const reads =
  (text: string): Decode =>
  () =>
    Promise.resolve([text]);

describe('scan/follow', () => {
  it('takes a decoder in that joins while a card is followed', async () => {
    const follower = new Follower(BUDGET_MS, [() => Promise.resolve([])]);
    expect(await follower.look(image(), yes)).to.equal(undefined);
    follower.decoders = [reads('card'), ...follower.decoders];
    expect(await follower.look(image(), yes)).to.equal('card');
  });

  it('begins a photo again when a decoder joins', async () => {
    const sides: number[] = [];
    const follower = new Follower(BUDGET_MS);
    const blind: Decode = ({ width }) => {
      if (sides.push(width) === 2) follower.decoders = [reads('card'), blind];
      return Promise.resolve([]);
    };
    follower.decoders = [blind];
    expect(await follower.lookLong(image(), yes)).to.equal('card');
    expect(sides).to.deep.equal([300, 150]);
  });

  it('says that a photo is not read as it is, before it goes on', async () => {
    const log: (number | string)[] = [];
    const follower = new Follower(BUDGET_MS, [
      async ({ width }) => (log.push(width), log.length > 3 ? ['card'] : []),
    ]);
    expect(await follower.lookLong(image(), yes, () => log.push('stuck'))).to.equal('card');
    expect(log).to.deep.equal([300, 150, 'stuck', 256]);
  });

  it('asks about a refused text once for each card', async () => {
    const asked: string[] = [];
    const refuse = (text: string) => (asked.push(text), false);
    const follower = new Follower(BUDGET_MS, [reads('poster')]);
    await follower.look(image(), refuse);
    await follower.look(image(), refuse);
    follower.forget();
    await follower.look(image(), refuse);
    expect(asked).to.deep.equal(['poster', 'poster']);
  });
});
