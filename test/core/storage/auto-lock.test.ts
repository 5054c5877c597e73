import { expect } from '@open-wc/testing';
import { AutoLock } from '../../../src/core/storage/auto-lock.js';
import { clock } from '../device.js';

const MINUTE = 60_000;

/** A watch whose timers run when the test says so. */
function watch() {
  const time = clock();
  const heard: string[] = [];
  let timer: { work: () => void; at: number } | undefined;
  const lock = new AutoLock({
    idleMs: 15 * MINUTE,
    hiddenMs: 5 * MINUTE,
    onIdle: () => heard.push('idle'),
    onHidden: () => heard.push('hidden'),
    onLeave: () => heard.push('leave'),
    now: time.now,
    timers: {
      setTimeout: (work, ms) => (timer = { work, at: time.now() + ms }),
      clearTimeout: (given) => {
        if (given === timer) timer = undefined;
      },
    },
  });
  /** Time goes by, and timers fire when they are due. */
  const pass = (ms: number) => {
    const until = time.now() + ms;
    while (timer && timer.at <= until) {
      const { work, at } = timer;
      time.advance(at - time.now());
      timer = undefined;
      work();
    }
    time.advance(until - time.now());
  };
  return { lock, heard, pass, time, waits: () => timer !== undefined };
}

const show = (visibilityState: string) => {
  Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('storage/auto-lock', () => {
  let { lock, heard, pass, time, waits } = watch();
  beforeEach(() => {
    ({ lock, heard, pass, time, waits } = watch());
    lock.start();
  });
  afterEach(() => {
    lock.stop();
    delete (document as { visibilityState?: unknown }).visibilityState;
  });

  it('tells after 15 minutes without a touch, once (§5)', () => {
    pass(15 * MINUTE - 1);
    expect(heard).to.deep.equal([]);
    pass(1);
    pass(60 * MINUTE);
    expect(heard).to.deep.equal(['idle']);
  });

  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input']) {
    it(`counts anew after ${type}`, () => {
      pass(14 * MINUTE);
      dispatchEvent(new Event(type));
      expect(lock.idleAt).to.equal(time.now() + 15 * MINUTE);
      pass(14 * MINUTE);
      expect(heard).to.deep.equal([]);
      pass(MINUTE);
      expect(heard).to.deep.equal(['idle']);
    });
  }

  it('tells after 5 minutes out of sight', () => {
    show('hidden');
    pass(5 * MINUTE);
    expect(heard).to.deep.equal(['hidden']);
  });

  it('lets a person look into the app of the bank', () => {
    show('hidden');
    pass(5 * MINUTE - 1);
    show('visible');
    pass(5 * MINUTE);
    expect(heard).to.deep.equal([]);
  });

  it('tells when the page comes back though its timers slept', () => {
    show('hidden');
    time.advance(5 * MINUTE);
    show('visible');
    expect(heard).to.deep.equal(['hidden']);
    expect(waits()).to.equal(false);
  });

  it('does not take the first touch after a sleep for a sign that nobody was away', () => {
    time.advance(15 * MINUTE);
    dispatchEvent(new Event('pointerdown'));
    expect(heard).to.deep.equal(['idle']);
  });

  it('tells when the page is left', () => {
    dispatchEvent(new Event('pagehide'));
    expect(heard).to.deep.equal(['leave']);
  });

  it('says nothing any more once stopped', () => {
    lock.stop();
    pass(60 * MINUTE);
    dispatchEvent(new Event('pagehide'));
    show('hidden');
    expect([heard, waits()]).to.deep.equal([[], false]);
  });
});
