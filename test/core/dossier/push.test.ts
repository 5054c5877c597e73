import { expect } from '@open-wc/testing';
import type { Client } from '../../../src/core/client.js';
import { createClient } from '../../../src/core/create-client.js';
import { pushState, turnPushOff, turnPushOn } from '../../../src/core/dossier/push.js';
import { databaseName, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';
import { json, problem, server } from '../server.js';

const SITE = { key: 'BA', worker: '/ba-khong/push-worker.js?page=/ho-so' };
const CODE = 'BK38-261122-000001-7K';
const OTHER = 'BK38-261122-000002-7K';
const ENDPOINT = 'https://push.example/abc';

/** A browser's notices, as far as the page can see them. */
class Browser {
  permission: NotificationPermission = 'default';
  /** What the person answers. */
  answer: NotificationPermission = 'granted';
  asked = 0;
  registered: string[] = [];
  /** Why it cannot subscribe, once for each time. */
  fails: Error[] = [];
  subscribed = false;
  unsubscribed = 0;

  readonly #subscription = {
    endpoint: ENDPOINT,
    toJSON: () => ({ endpoint: ENDPOINT, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => {
      this.unsubscribed++;
      this.subscribed = false;
      return Promise.resolve(true);
    },
  };
  readonly #registration = {
    scope: new URL('/ba-khong/bk-push/', location.href).href,
    active: {},
    pushManager: {
      getSubscription: () => Promise.resolve(this.subscribed ? this.#subscription : null),
      subscribe: () => {
        const error = this.fails.shift();
        if (error) return Promise.reject(error);
        this.subscribed = true;
        return Promise.resolve(this.#subscription);
      },
    },
  };

  /** Puts itself in the place of the real one. @returns Puts the real one back. */
  stand(): () => void {
    const put = (target: object, name: string, value: unknown) => {
      const before = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, { configurable: true, value });
      return () => {
        if (before) Object.defineProperty(target, name, before);
        else Reflect.deleteProperty(target, name);
      };
    };
    const notification = Object.defineProperty({}, 'permission', { get: () => this.permission });
    const undo = [
      put(globalThis, 'PushManager', class {}),
      put(
        globalThis,
        'Notification',
        Object.assign(notification, {
          requestPermission: () => {
            this.asked++;
            this.permission = this.answer;
            return Promise.resolve(this.answer);
          },
        }),
      ),
      put(navigator, 'serviceWorker', {
        getRegistration: () => Promise.resolve(this.registered.length > 0 ? this.#registration : undefined),
        register: (url: unknown, { scope }: { scope: string }) => {
          this.registered.push(`${String(url)} ${scope}`);
          return Promise.resolve(this.#registration);
        },
      }),
    ];
    return () => {
      for (const back of undo) back();
    };
  }
}

describe('dossier/push', () => {
  let browser: Browser;
  let back: () => void;
  let client: Client;
  let asked: ReturnType<typeof server>['asked'];
  let answer: () => Response;
  beforeEach(async () => {
    browser = new Browser();
    back = browser.stand();
    answer = () => json({ on: true });
    const there = server(() => answer());
    asked = there.asked;
    client = createClient({ databaseName: databaseName(), now: () => NOW, ...there });
    await client.profiles.setLevel('device');
  });
  afterEach(async () => {
    back();
    await forgetDevices();
  });
  const state = (code = CODE) => pushState(client, SITE, code);
  const on = (code = CODE) => turnPushOn(client, SITE, code, 'secret');
  const calls = () => asked.map(({ method, path }) => `${method} ${path}`);

  it('asks nobody for anything before the person has', async () => {
    expect([await state(), await pushState(client, undefined, CODE)]).to.deep.equal(['off', 'none']);
    expect([browser.asked, browser.registered, asked.length]).to.deep.equal([0, [], 0]);
  });

  it('is on for one dossier once browser, push service and site have said so', async () => {
    expect(await on()).to.equal('on');
    expect([await state(), await state(OTHER)]).to.deep.equal(['on', 'off']);
    const worker = new URL(SITE.worker, location.href).href;
    expect(browser.registered).to.deep.equal([
      `${worker} ${new URL('/ba-khong/bk-push/', location.href).href}`,
    ]);
    expect(calls()).to.deep.equal([`POST /dossiers/${CODE}/push`]);
    expect(asked[0]!.authorization).to.equal('Bearer secret');
  });

  for (const [told, after] of [
    ['denied', 'blocked'],
    ['default', 'off'],
  ] as const) {
    it(`registers nothing when the person has ${told === 'denied' ? 'refused' : 'waved the question away'}`, async () => {
      browser.answer = told;
      expect(await on()).to.equal(after);
      expect([browser.registered, asked.length, await state()]).to.deep.equal([[], 0, after]);
    });
  }

  it('is off again when the browser has lost or ended the subscription', async () => {
    await on();
    browser.subscribed = false;
    expect(await state()).to.equal('off');
    expect(await on()).to.equal('on');
    expect(await state()).to.equal('on');
  });

  it('is blocked once the person has forbidden notices in the browser', async () => {
    await on();
    browser.permission = 'denied';
    expect(await state()).to.equal('blocked');
  });

  for (const missing of ['PushManager', 'Notification'] as const) {
    it(`is not to be had in a browser without ${missing}`, async () => {
      Reflect.deleteProperty(globalThis, missing);
      const there = Object.getOwnPropertyDescriptor(globalThis, missing);
      if (!there) expect([await state(), await on()]).to.deep.equal(['unsupported', 'unsupported']);
    });
  }

  it('is not to be had where the worker lies on another origin', async () => {
    const site = { ...SITE, worker: 'https://elsewhere.test/push-worker.js' };
    expect(await pushState(client, site, CODE)).to.equal('unsupported');
  });

  it('leaves nothing on when the site does not take it', async () => {
    answer = () => problem('wrong-secret', 403);
    expect(await rejection(on())).to.include({ code: 'network-status' });
    expect([browser.unsubscribed, await state()]).to.deep.equal([1, 'off']);
  });

  it('keeps the subscription for another dossier when the site does not take this one', async () => {
    await on(OTHER);
    answer = () => problem('wrong-secret', 403);
    await rejection(on());
    expect([browser.unsubscribed, await state(OTHER), await state()]).to.deep.equal([0, 'on', 'off']);
  });

  it('says that the browser failed', async () => {
    browser.fails = [new DOMException('no service', 'AbortError')];
    expect(await rejection(on())).to.include({ code: 'push-failed' });
    expect([await state(), asked.length]).to.deep.equal(['off', 0]);
  });

  it('subscribes anew where the site has another key now', async () => {
    browser.subscribed = true;
    browser.fails = [new DOMException('other key', 'InvalidStateError')];
    expect(await on()).to.equal('on');
    expect(browser.unsubscribed).to.equal(1);
  });

  it('ends at the site, and at the push service with the last dossier', async () => {
    await on();
    await on(OTHER);
    await turnPushOff(client, SITE, CODE, 'secret');
    expect(calls().at(-1)).to.equal(`DELETE /dossiers/${CODE}/push`);
    expect([await state(), await state(OTHER), browser.unsubscribed]).to.deep.equal(['off', 'on', 0]);
    await turnPushOff(client, SITE, OTHER, 'secret');
    expect([await state(OTHER), browser.unsubscribed]).to.deep.equal(['off', 1]);
  });

  it('stays on as it was when the site could not be told that it ends', async () => {
    await on();
    answer = () => problem('overloaded', 500);
    await rejection(turnPushOff(client, SITE, CODE, 'secret'));
    expect([await state(), browser.unsubscribed]).to.deep.equal(['on', 0]);
  });
});
