/**
 * The service worker that shows a notice about a dossier while no page is open. Its build is one file without imports
 * (`push-worker.js`), which stands on the origin of the pages; its address may say which page a tap opens:
 * `/ba-khong/push-worker.js?page=/ho-so`.
 *
 * Spec: W3C, "Push API", §10; WHATWG, "Notifications API", §2. It keeps nothing, fetches nothing and controls no page.
 * @module
 */
import { pushNotice as texts } from '../text/locales/vi/push-notice.js';
import { formatMessage, type Messages } from '../text/messages.js';

/** As far as a service worker is used here; the types of the page know none. */
interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly PageClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void;
}
interface PageClient {
  readonly url: string;
  focus(): Promise<unknown>;
}
interface Extendable {
  waitUntil(done: Promise<unknown>): void;
}
interface PushEvent extends Extendable {
  readonly data: { json(): unknown } | null;
}
interface NotificationClick extends Extendable {
  readonly notification: { close(): void };
}

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('push', (event) => event.waitUntil(show(event.data)));

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open());
});

/** A browser wants to see a notice for every message, also for one that cannot be read. */
function show(data: PushEvent['data']): Promise<void> {
  const { code, status } = read(data);
  const words: Messages = texts;
  return worker.registration.showNotification(
    code === '' ? words['push.changed']! : formatMessage(words['push.title']!, { code }),
    {
      body: (Object.hasOwn(words, `push.${status}`) ? words[`push.${status}`] : words['push.changed'])!,
      lang: 'vi',
      // One notice for each dossier: a newer one takes the place of the one that nobody has looked at.
      tag: `bk-${code}`,
    },
  );
}

function read(data: PushEvent['data']): { code: string; status: string } {
  try {
    const { code, status } = (data?.json() ?? {}) as { code?: unknown; status?: unknown };
    const isCode = typeof code === 'string' && /^[\w./-]{1,60}$/.test(code);
    return { code: isCode ? code : '', status: typeof status === 'string' ? status : '' };
  } catch {
    return { code: '', status: '' };
  }
}

/** The page that is open already, else a new one. The code is not in the address: the list of the device has it. */
async function open(): Promise<void> {
  const { location, clients } = worker;
  const page = new URL(new URL(location.href).searchParams.get('page') ?? '/', location.href);
  const target = page.origin === location.origin ? page.href : location.origin;
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find(({ url }) => url.split('#')[0] === target);
  await (there ? there.focus() : clients.openWindow(target));
}
