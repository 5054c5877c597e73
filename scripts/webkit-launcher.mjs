/**
 * Runs @web/test-runner in WebKitGTK through its own WebDriver, with real keys, mouse and viewport.
 * The published WebDriver launcher brings 216 packages and neither viewport nor key-down.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Code points of keys that are no character. Spec: W3C WebDriver 2, §15.4.2 "Keyboard actions". */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Backspace: '\uE003',
  Delete: '\uE017',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

/** WebKitGTK's own small browser, or undefined. It lies outside PATH, below the machine's triplet. */
export function findMiniBrowser() {
  if (!existsSync('/usr/lib')) return undefined;
  const triplets = ['', ...readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))];
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return triplets
    .flatMap((triplet) => versions.map((version) => `/usr/lib/${triplet}/${version}/MiniBrowser`))
    .find((file) => existsSync(file));
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A WebDriver server at `base`: sends a command, returns its value. */
const webDriver = (base) => async (method, path, body) => {
  const response = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
};

/** What sendKeys, sendMouse and setViewport of @web/test-runner-commands call. */
function createPage(command) {
  const keys = (...steps) =>
    command('/actions', {
      actions: [
        {
          type: 'key',
          id: 'k',
          actions: steps.map(([type, key]) => ({ type: `key${type}`, value: KEYS[key] ?? key })),
        },
      ],
    });
  const mouse = (...actions) =>
    command('/actions', {
      actions: [{ type: 'pointer', id: 'm', parameters: { pointerType: 'mouse' }, actions }],
    });
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  const button = (type, options) => ({
    type,
    button: { left: 0, middle: 1, right: 2 }[options?.button ?? 'left'],
  });
  const size = () =>
    command('/execute/sync', {
      script: 'return [innerWidth, innerHeight, outerWidth, outerHeight]',
      args: [],
    });

  return {
    keyboard: {
      press: (key) => keys(['Down', key], ['Up', key]),
      type: (text) =>
        keys(
          ...[...text].flatMap((key) => [
            ['Down', key],
            ['Up', key],
          ]),
        ),
      down: (key) => keys(['Down', key]),
      up: (key) => keys(['Up', key]),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y, options) =>
        mouse(move(x, y), button('pointerDown', options), button('pointerUp', options)),
      down: (options) => mouse(button('pointerDown', options)),
      up: (options) => mouse(button('pointerUp', options)),
    },
    async setViewport({ width, height }) {
      const [inner, innerHeight, outer, outerHeight] = await size();
      await command('/window/rect', {
        width: width + outer - inner,
        height: height + outerHeight - innerHeight,
      });
      // The window manager answers before it has done it.
      for (let i = 0; i < 40; i++) {
        const [nowWidth, nowHeight] = await size();
        if (nowWidth === width && nowHeight === height) return;
        await sleep(25);
      }
    },
  };
}

/** A browser launcher for @web/test-runner; its one window shows one test file after the other. */
export function webkitLauncher({ binary = findMiniBrowser() } = {}) {
  const active = new Map();
  const children = [];
  let call, session, starting;

  const child = (...command) => {
    const started = spawn(...command);
    started.on('error', () => {}); // a server that does not start shows as one that does not answer
    children.push(started);
    return started;
  };
  const reap = () => {
    for (const started of children.splice(0).reverse()) started.kill();
  };
  process.once('exit', reap);

  const command = (path, body) => call('POST', `/session/${session}${path}`, body);
  const page = createPage(command);

  const startDisplay = async () => {
    const server = child('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await new Promise((resolve, reject) => {
      server.stdio[3].once('data', (data) => resolve(String(data).trim()));
      server.once('exit', () => reject(new Error('Xvfb did not start')));
    });
    return `:${number}`;
  };

  async function start() {
    const env = {
      ...process.env,
      DISPLAY: process.env.DISPLAY || (await startDisplay()),
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    const port = await freePort();
    call = webDriver(`http://127.0.0.1:${port}`);
    child('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
    for (let tries = 0; ; tries++) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await sleep(50);
      }
    }
    const browser = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: browser } });
    session = sessionId;
  }

  return {
    name: 'WebKit',
    type: 'puppeteer', // the commands plugins speak to `getPage` under this name
    concurrency: 1,
    initialize() {},
    getPage: () => page,
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async startSession(id, url) {
      await (starting ??= start());
      active.set(id, url);
      await command('/url', { url });
    },
    async stopSession(id) {
      active.delete(id);
      await command('/url', { url: 'about:blank' }).catch(() => {});
      return {};
    },
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      reap();
    },
    startDebugSession() {
      throw new Error('not supported');
    },
  };
}
