import { expect } from '@open-wc/testing';
import {
  allowedAt,
  answered,
  asked,
  asStanding,
  failedOnce,
  FRESH,
  lineBack,
  type Standing,
} from '../../../src/core/outbox/governor.js';
import { Standings } from '../../../src/core/outbox/standings.js';
import { clock, NOW } from '../device.js';

/** A server that failed so often in a row. */
const failing = (times: number, standing: Standing = FRESH, byLine = false) =>
  Array.from({ length: times }).reduce<Standing>((is) => failedOnce(is, NOW, 0.5, byLine), standing);

describe('outbox/governor', () => {
  it('closes a server after 5 failures in a row, and not after 4 (§4)', () => {
    expect(allowedAt(failing(4), false)).to.equal(0);
    expect(allowedAt(failing(5), false)).to.equal(NOW + 30_000);
  });

  it('forgets failures with an answer that makes sense, also with a refusal', () => {
    expect(allowedAt(failing(1, answered(failing(4), false)), false)).to.equal(0);
  });

  for (const [times, random, wait] of [
    [5, 0, 15_000],
    [5, 1, 45_000],
    [6, 0.5, 60_000],
    [7, 0.5, 120_000],
    [12, 0.5, 600_000],
    [30, 1, 900_000],
  ] as const) {
    it(`waits ${String(wait)} ms after failure ${String(times)} with random ${String(random)} (§4: 30 s to 10 min ± 50 %)`, () => {
      const before = failing(times - 1);
      expect(allowedAt(failedOnce(before, NOW, random, false), false) - NOW).to.equal(wait);
    });
  }

  it('opens for as long as the server asks, up to an hour (§4)', () => {
    const open = (seconds: number) =>
      allowedAt(failedOnce(failing(4), NOW, 0.5, false, seconds), false) - NOW;
    expect(open(10)).to.equal(30_000);
    expect(open(120)).to.equal(120_000);
    expect(open(86_400)).to.equal(3_600_000);
  });

  it('lets one probe through at a time', () => {
    const open = failing(5);
    const later = allowedAt(open, false);
    const probing = asked(open, false, later, 0.5);
    expect(allowedAt(probing, false)).to.equal(later + 30_000);
    expect(allowedAt(answered(probing, true), false)).to.equal(0);
  });

  it('lets the next probe go at once when the line is back, where only that was missing', () => {
    expect(allowedAt(lineBack(failing(5, FRESH, true)), false)).to.equal(0);
    expect(allowedAt(lineBack(failing(5)), false)).to.equal(NOW + 30_000);
  });

  it('has ten repeats; first tries cost nothing (§4)', () => {
    let standing = FRESH;
    for (let n = 0; n < 100; n++) standing = asked(standing, false, NOW, 0.5);
    expect(standing.tokens).to.equal(10);
    for (let n = 0; n < 10; n++) {
      expect(allowedAt(standing, true)).to.equal(0);
      standing = asked(standing, true, NOW, 0.5);
    }
    expect(standing.tokens).to.equal(0);
    // The eleventh goes as well, and those after it only now and then.
    standing = asked(standing, true, NOW, 0.5);
    expect(allowedAt(standing, true)).to.equal(NOW + 30_000);
    expect(allowedAt(standing, false)).to.equal(0);
  });

  it('gives a tenth of a repeat back with each success, and never more than ten (§4)', () => {
    let standing: Standing = { ...FRESH, tokens: 0 };
    for (let n = 0; n < 10; n++) standing = answered(standing, true);
    expect(standing.tokens).to.equal(1);
    expect(answered(standing, false).tokens).to.equal(1);
    for (let n = 0; n < 200; n++) standing = answered(standing, true);
    expect(standing.tokens).to.equal(10);
  });

  for (const [what, value] of [
    ['nothing', undefined],
    ['a text', 'open'],
    ['half of it', { tokens: 3 }],
    ['what is no number', { ...FRESH, failures: 'many' }],
    ['less than nothing', { ...FRESH, openUntil: -1 }],
  ] as const) {
    it(`takes ${what} for a server of which nothing is known`, () => {
      expect(asStanding(value, NOW)).to.deep.equal(FRESH);
    });
  }

  it('is not held up for years by a clock that was put back', () => {
    expect(asStanding({ ...FRESH, openUntil: NOW + 10 ** 12 }, NOW).openUntil).to.equal(NOW + 3_600_000);
  });
});

describe('outbox/standings', () => {
  const { now } = clock();
  afterEach(() => localStorage.clear());

  it('shares budget and breaker with other tabs and visits, by server (§4)', () => {
    new Standings('/api', now).write(failing(5), true);
    expect(new Standings('/api', now).read(true)).to.deep.equal(failing(5));
    expect(new Standings('/other', now).read(true)).to.deep.equal(FRESH);
  });

  it('leaves nothing behind in a session, and still goes by it', () => {
    const here = new Standings('/api', now);
    here.write(failing(5), false);
    expect(localStorage).to.have.length(0);
    expect(here.read(false)).to.deep.equal(failing(5));
  });

  it('forgets everything with a wipe', () => {
    const here = new Standings('/api', now);
    here.write(failing(5), true);
    here.forget();
    expect(here.read(true)).to.deep.equal(FRESH);
    expect(localStorage).to.have.length(0);
  });

  it('takes what it cannot read for nothing', () => {
    for (const text of ['{', 'null', '[]', '7']) {
      localStorage.setItem('bk.outbox', text);
      expect(new Standings('/api', now).read(true)).to.deep.equal(FRESH);
    }
  });
});
