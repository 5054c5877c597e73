import { expect } from '@open-wc/testing';
import { parseHealthCard } from '../../../src/core/identity/health-card.js';
import vectors from '../../vectors/identity-numbers.json' with { type: 'json' };

describe('identity/health-card', () => {
  for (const { text, expected } of vectors.healthCards) {
    it(`reads ${text}`, () => expect(parseHealthCard(text)).to.deep.equal(expected));
  }

  for (const text of vectors.wrongHealthCards) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseHealthCard(text))
        .to.throw()
        .and.include({ name: 'BkDataError', code: 'health-card-format' });
    });
  }
});
