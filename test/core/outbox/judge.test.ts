import { expect } from '@open-wc/testing';
import { FRESH, type Standing } from '../../../src/core/outbox/governor.js';
import { judged } from '../../../src/core/outbox/judge.js';
import { BkDataError, BkNetworkError } from '../../../src/core/errors.js';
import { NOW } from '../device.js';

const SHAKY: Standing = { ...FRESH, tokens: 3, failures: 2 };
const after = (error: unknown) => judged(SHAKY, { error }, NOW, 0.5);

describe('outbox/judge', () => {
  it('gives a tenth of a repeat back for what was accepted, and none for an answer without', () => {
    expect(judged(SHAKY, { accepted: true }, NOW, 0.5)).to.include({ tokens: 3.1, failures: 0 });
    expect(judged(SHAKY, {}, NOW, 0.5)).to.include({ tokens: 3, failures: 0 });
  });

  for (const status of [400, 404, 409, 413, 422]) {
    it(`takes the refusal ${String(status)} for the answer of a server that works`, () => {
      expect(after(new BkNetworkError('network-status', 'no', { status })).failures).to.equal(0);
    });
  }

  for (const status of [429, 500, 502, 503]) {
    it(`counts ${String(status)} against the server, not against the line`, () => {
      const standing = after(new BkNetworkError('network-status', 'busy', { status }));
      expect([standing.failures, standing.byLine]).to.deep.equal([3, false]);
    });
  }

  for (const error of [
    new BkNetworkError('network-offline', 'no line'),
    new BkNetworkError('network-timeout', 'no time'),
    new BkNetworkError('network-body', 'the page of a Wi-Fi', { status: 200 }),
  ]) {
    it(`counts ${error.code} as a failure of the line`, () => {
      expect([after(error).failures, after(error).byLine]).to.deep.equal([3, true]);
    });
  }

  it('waits as long as a busy server asks for, once the breaker opens', () => {
    const error = new BkNetworkError('network-status', 'busy', { status: 503, retryAfterSeconds: 120 });
    expect(judged({ ...SHAKY, failures: 4 }, { error }, NOW, 0).openUntil).to.equal(NOW + 120_000);
  });

  it('learns nothing from what never left the device', () => {
    for (const error of [
      new BkNetworkError('network-wifi', 'waits'),
      new BkDataError('file-gone', 'gone'),
      'odd',
    ])
      expect(after(error)).to.equal(SHAKY);
  });
});
