/**
 * Listens at every way by which data leaves an element without being asked for: attributes, events, messages,
 * storage, addresses, the console, errors, the title.
 */
import { foldVietnamese } from '../../../dist/index.js';

/** Events that carry personal data because that is what they are for; they say so in their documentation. */
const DOCUMENTED = ['bk-card-scanned', 'bk-submit'];

/** Runs in the page before anything else. What it records stands in `globalThis.watched` as `[channel, where, text]`. */
function watchInPage(documented) {
  const watched = (globalThis.watched = []);
  /** Data three levels deep; nodes and functions say nothing. */
  const text = (value, depth = 3) => {
    if (value instanceof Node || typeof value === 'function' || value === globalThis) return '';
    if (typeof value !== 'object' || value === null) return String(value);
    if (depth === 0) return '';
    return Reflect.ownKeys(value)
      .map((key) => `${String(key)}: ${text(value[key], depth - 1)}`)
      .join(', ');
  };
  const spy = (owner, method, record) => {
    const native = owner[method];
    owner[method] = function (...args) {
      record(this, args);
      return native.apply(this, args);
    };
  };
  spy(EventTarget.prototype, 'dispatchEvent', (_target, [event]) => {
    if (documented.includes(event.type)) return;
    watched.push(['event', event.type, `${text(event)} ${text(event.detail)} ${text(event.data)}`]);
  });
  spy(Element.prototype, 'setAttribute', ({ localName }, [name, value]) =>
    watched.push(['attribute', `<${localName} ${name}>`, String(value)]),
  );
  for (const sender of [BroadcastChannel, MessagePort, Worker, Window]) {
    const owner = sender === Window ? window : sender.prototype;
    spy(owner, 'postMessage', (_target, [message]) => watched.push(['message', sender.name, text(message)]));
  }
  spy(Storage.prototype, 'setItem', (_store, [key, value]) => watched.push(['storage', key, String(value)]));
  for (const change of ['pushState', 'replaceState'])
    spy(History.prototype, change, (_history, args) => watched.push(['address', change, text(args)]));
  for (const kind of ['error', 'unhandledrejection']) {
    addEventListener(kind, ({ message, reason }) =>
      watched.push(['error', kind, `${message ?? ''} ${reason?.stack ?? text(reason)}`]),
    );
  }
}

/** Runs in the page: what stands there now. */
function lookInPage() {
  const seen = [];
  const walk = (node) => {
    for (const { name, value } of node.attributes ?? [])
      seen.push(['attribute', `<${node.localName} ${name}>`, value]);
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) walk(child);
  };
  walk(document.documentElement);
  for (const store of [localStorage, sessionStorage])
    for (const [key, value] of Object.entries(store)) seen.push(['storage', key, value]);
  seen.push(
    ['address', 'location', location.href],
    ['address', 'history', JSON.stringify(history.state) ?? ''],
  );
  for (const { name } of performance.getEntries()) seen.push(['address', 'performance entry', name]);
  seen.push(['title', 'document.title', document.title], ['storage', 'cookie', document.cookie]);
  return [...seen, ...globalThis.watched.splice(0)];
}

const squeeze = (text) => text.normalize('NFC').toLowerCase().replace(/\s/g, '');
const plain = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign of its own
  }
};

/** Whether a text holds another, however it is spaced, cased, accented or escaped. */
export function holds(text, seed) {
  return [text, plain(text)].some(
    (one) =>
      squeeze(one).includes(squeeze(seed)) ||
      squeeze(foldVietnamese(one)).includes(squeeze(foldVietnamese(seed))),
  );
}

/**
 * Watches a page of Playwright; call it before the page goes anywhere.
 *
 * @param {Record<string, string>} seeds - What must not be met, by name.
 * @returns {Promise<() => Promise<string[]>>} Looks at the page as it is now and at what happened since the last
 *   look. Each finding says what, by which channel and where, without the text.
 */
export async function watch(page, seeds) {
  const heard = [];
  page.on('console', (message) => heard.push(['console', message.type(), message.text()]));
  page.on('pageerror', (error) => heard.push(['error', 'uncaught', `${error.message} ${error.stack}`]));
  page.on('request', (request) => {
    const url = new URL(request.url());
    heard.push(['address', `${request.method()} to ${url.origin}`, request.url()]);
  });
  await page.addInitScript(watchInPage, DOCUMENTED);
  return async () => {
    const all = [...(await page.evaluate(lookInPage)), ...heard.splice(0)];
    const findings = all.flatMap(([channel, where, text]) =>
      Object.entries(seeds)
        .filter(([, seed]) => holds(text, seed))
        .map(([name]) => `${name} by ${channel}, ${where}`),
    );
    return [...new Set(findings)];
  };
}
