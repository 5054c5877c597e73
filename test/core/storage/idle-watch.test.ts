import { expect } from '@open-wc/testing';
import { IdleWatch } from '../../../src/core/storage/idle-watch.js';
import { clock } from '../device.js';

const MINUTE = 60_000;

/** A watch whose timers run when the test says so. */
function watch(until?: number) {
  const time = clock();
  const heard: string[] = [];
  let timer: { work: () => void; at: number } | undefined;
  const watched = new IdleWatch({
    ...(until !== undefined && { until: time.now() + until }),
    changed: () => heard.push(watched.countdown ? String(watched.countdown.secondsLeft) : 'called off'),
    over: (why) => heard.push(why),
    now: time.now,
    timers: {
      setTimeout: (work, ms) => (timer = { work, at: time.now() + ms }),
      clearTimeout: (given) => {
        if (given === timer) timer = undefined;
      },
    },
  });
  watched.start();
  /** Time goes by, and timers fire when they are due. */
  const pass = (ms: number) => {
    const end = time.now() + ms;
    while (timer && timer.at <= end) {
      const { work, at } = timer;
      time.advance(at - time.now());
      timer = undefined;
      work();
    }
    time.advance(end - time.now());
  };
  return { watched, heard, pass, sleep: time.advance };
}

describe('storage/idle-watch', () => {
  let { watched, heard, pass, sleep } = watch();
  const begin = (until?: number) => {
    watched.stop();
    ({ watched, heard, pass, sleep } = watch(until));
  };
  beforeEach(() => begin());
  afterEach(() => watched.stop());

  it('is silent for 5 minutes, counts down 60 seconds, and is over (§2.5)', () => {
    pass(5 * MINUTE - 1);
    expect(heard).to.deep.equal([]);
    pass(1);
    expect(heard).to.deep.equal(['60']);
    pass(MINUTE);
    expect(heard).to.have.length(61);
    expect(heard.slice(-2)).to.deep.equal(['1', 'idle']);
  });

  for (const type of ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'scroll', 'input']) {
    it(`calls the countdown off at ${type}, however late`, () => {
      pass(5 * MINUTE + 59_000);
      globalThis.dispatchEvent(new Event(type));
      expect(heard.at(-1)).to.equal('called off');
      pass(5 * MINUTE - 1);
      expect(heard.at(-1)).to.equal('called off');
    });
  }

  it('is over at the first sign of life after a sleep, which changes nothing any more', () => {
    sleep(6 * MINUTE);
    globalThis.dispatchEvent(new Event('pointerdown'));
    expect(heard).to.deep.equal(['idle']);
  });

  it('looks at the clock when a page that slept is seen again', () => {
    sleep(7 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(heard).to.deep.equal(['idle']);
  });

  it('is over when the page is left: the browser may keep it for "back"', () => {
    globalThis.dispatchEvent(new Event('pagehide'));
    expect(heard).to.deep.equal(['left']);
  });

  it('ends at the agreed time, however busy, and not a second before', () => {
    begin(30 * MINUTE);
    for (let minute = 0; minute < 29; minute++) {
      pass(MINUTE);
      globalThis.dispatchEvent(new Event('keydown'));
    }
    expect(watched.countdown).to.deep.equal({ why: 'time', secondsLeft: 60 });
    pass(MINUTE - 1);
    globalThis.dispatchEvent(new Event('keydown'));
    expect(heard).not.to.include('time');
    pass(1);
    expect(heard.at(-1)).to.equal('time');
  });

  it('moves the agreed time', () => {
    begin(MINUTE);
    pass(59_000);
    watched.extend(10 * MINUTE);
    expect(watched.countdown).to.equal(undefined);
    pass(5 * MINUTE + MINUTE);
    expect(heard.at(-1)).to.equal('idle');
  });
});
