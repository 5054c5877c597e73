import { expect } from '@open-wc/testing';
import { prove, withProof } from '../../../src/core/feedback/proof.js';
import { rejection } from '../rejection.js';

/** Solved by the first key that begins with 0: every sixteenth. */
const challenge = (change: object = {}) => ({
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00112233445566778899aabbccddeeff',
    salt: 'ffeeddccbbaa99887766554433221100',
    cost: 10,
    keyLength: 32,
    keyPrefix: '0',
    ...change,
  },
  signature: 'ab',
});

describe('feedback/proof', () => {
  it('finds a counter whose key begins as asked, and gives the challenge back as it came', async () => {
    const { challenge: back, solution } = JSON.parse(
      atob(await prove(challenge({ data: { until: 1 } }))),
    ) as {
      challenge: unknown;
      solution: { counter: number; derivedKey: string };
    };
    expect(back).to.deep.equal(challenge({ data: { until: 1 } }));
    expect(solution.derivedKey).to.match(/^0[0-9a-f]{63}$/);
    expect(solution.counter).to.be.at.least(0);
  });

  it('adds the proof to what is sent, with a challenge of this moment', async () => {
    const asked: string[] = [];
    const get = (path: string) => {
      asked.push(path);
      return Promise.resolve(challenge());
    };
    const body = (await withProof({ text: 'x' }, get)) as { text: string; proof: string };
    expect(body.text).to.equal('x');
    expect(body.proof).to.match(/^[\w+/]+=*$/);
    expect(asked).to.deep.equal(['/petitions/challenge']);
  });

  for (const [what, change] of [
    ['of another algorithm', { algorithm: 'SHA-256' }],
    ['that would take a phone for hours', { cost: 1_000_000 }],
    ['with a salt that is no hex', { salt: 'zz' }],
    ['without a prefix', { keyPrefix: '' }],
    ['with a key of a megabyte', { keyLength: 1_000_000 }],
  ] as const) {
    it(`refuses a challenge ${what}`, async () => {
      expect(await rejection(prove(challenge(change)))).to.include({ code: 'network-body' });
    });
  }

  it('refuses what is no challenge at all', async () => {
    for (const answer of [null, undefined, 'x', {}, { parameters: null }, []])
      expect(await rejection(prove(answer))).to.include({ code: 'network-body' });
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort();
    expect(await rejection(prove(challenge({ keyPrefix: 'ffffffffff' }), stopped))).to.have.property(
      'name',
      'AbortError',
    );
  });
});
