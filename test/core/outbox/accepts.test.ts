import { expect } from '@open-wc/testing';
import { accepts } from '../../../src/core/outbox/accepts.js';
import { accepted } from '../server.js';

describe('outbox/accepts', () => {
  for (const [kind, answer, fits] of [
    ['dossier', accepted(), true],
    ['dossier', { ...accepted(), payment: null }, true],
    ['dossier', { id: 'x' }, false],
    ['dossier', null, false],
    ['dossier', { ...accepted(), payment: 'pay-1' }, false],
    ['dossier', { ...accepted(), receivedAt: 1_795_000_000_000 }, false],
    ['rating', { id: 'x' }, true],
    ['rating', {}, false],
    ['rating', true, false],
    ['rating', null, false],
    ['rating', { id: 1 }, false],
    ['constructor', {}, true],
    ['of-the-page', 'ok', true],
  ] as const) {
    it(`${fits ? 'takes' : 'does not take'} ${JSON.stringify(answer)} as receipt of a ${kind}`, () => {
      expect(accepts(kind, answer)).to.equal(fits);
    });
  }
});
