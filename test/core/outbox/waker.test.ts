import { expect } from '@open-wc/testing';
import { Waker } from '../../../src/core/outbox/waker.js';

describe('outbox/waker', () => {
  let heard: string[];
  let waker: Waker;
  beforeEach(() => {
    heard = [];
    waker = new Waker({ wake: () => heard.push('wake'), lineBack: () => heard.push('line') });
  });
  afterEach(() => waker.stop());
  const see = () => document.dispatchEvent(new Event('visibilitychange'));
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('takes the start for a line that is back, and hears of the line and of eyes until it stops', () => {
    see();
    waker.start();
    see();
    window.dispatchEvent(new Event('online'));
    waker.stop();
    see();
    window.dispatchEvent(new Event('online'));
    expect(heard).to.deep.equal(['line', 'wake', 'line']);
  });

  it('wakes at the time that was asked for last, never in a tight circle', async () => {
    waker.start();
    waker.schedule(0);
    waker.schedule(-5000);
    await later(100);
    expect(heard).to.deep.equal(['line']);
    await later(400);
    expect(heard).to.deep.equal(['line', 'wake']);
  });

  it('plans nothing for never, before the start, and after the end', async () => {
    waker.schedule(1);
    waker.start();
    waker.schedule(1);
    waker.schedule(Infinity);
    await later(350);
    waker.schedule(1);
    waker.stop();
    waker.schedule(1);
    await later(350);
    expect(heard).to.deep.equal(['line']);
  });

  it('can wait longer than a timer of a browser holds', async () => {
    waker.start();
    waker.schedule(2 ** 40);
    await later(350);
    expect(heard).to.deep.equal(['line']);
  });
});
