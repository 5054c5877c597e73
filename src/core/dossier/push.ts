/**
 * Notices about a dossier while no page is open (Web Push). Nothing is asked of the browser before the person has said
 * yes here, and nothing is asked of the push service before the browser has let it.
 *
 * Spec: W3C, "Push API"; IETF, RFC 8030 (the protocol), RFC 8291 (encryption), RFC 8292 (VAPID).
 * @module
 */
import { BkDataError, BkStorageError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import type { PartHost } from '../part.js';
import { fromBase64 } from '../storage/base64.js';
import { vaultPart } from '../storage/vault.js';
import { ownScript } from '../trust/own-script.js';

/** What a site needs for it: `push` of `GET /site`. */
export interface SitePush {
  /** Public key of the site for push services (VAPID), base64url. */
  readonly key: string;
  /** Address of its copy of `push-worker.js`, on the origin of the page. */
  readonly worker: string;
}

/**
 * `none`: the site has no notices. `unsupported`: this browser has none, or only for an app on the home screen.
 * `blocked`: the person has forbidden this site to show notices, in the browser. `off`, `on`: for this dossier, on
 * this device.
 */
export type PushState = 'none' | 'unsupported' | 'blocked' | 'off' | 'on';

const KIND = 'dossier-push';
/** A scope of its own: a worker of the site, if it has one, keeps the pages. */
const SCOPE = 'bk-push/';
const START_MS = 10_000;

/** How things stand for one dossier; asks nobody for anything. */
export async function pushState(
  host: PartHost,
  site: SitePush | undefined,
  code: string,
): Promise<PushState> {
  if (!site) return 'none';
  if (!isSupported(site)) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  const subscription = await (await registered(site))?.pushManager.getSubscription();
  const isOn =
    subscription != null && Notification.permission === 'granted' && (await codes(host)).includes(code);
  return isOn ? 'on' : 'off';
}

/**
 * Turns notices on for one dossier: to be called in the tap of the person who has read what it means, since it may make
 * the browser ask.
 *
 * @returns `on`; `blocked` when the browser was told no, `off` when its question was waved away.
 * @throws {BkNetworkError} when the site did not take it; {@link BkStorageError} `push-failed` when the browser or its
 *   push service failed. Nothing is on then.
 */
export async function turnPushOn(
  host: PartHost,
  site: SitePush,
  code: string,
  secret: string,
): Promise<PushState> {
  if (!isSupported(site)) return 'unsupported';
  // First of all, while the tap still counts.
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'blocked' : 'off';
  const subscription = await subscribe(site);
  const { endpoint, keys } = subscription.toJSON();
  const before = await codes(host);
  try {
    await new Transport(host.options).request(`/dossiers/${encodeURIComponent(code)}/push`, {
      method: 'POST',
      body: { endpoint, keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] } },
      headers: { authorization: `Bearer ${secret}` },
    });
    await setCodes(host, [...new Set([...before, code])]);
  } catch (error) {
    if (before.length === 0) await subscription.unsubscribe().catch(() => false);
    throw error;
  }
  return 'on';
}

/**
 * Turns them off for one dossier: at the site first, then, when no other dossier has them, at the push service.
 *
 * @throws {BkNetworkError} when the site could not be told. It is on then, as it was.
 */
export async function turnPushOff(
  host: PartHost,
  site: SitePush,
  code: string,
  secret: string,
): Promise<void> {
  const subscription = await (await registered(site))?.pushManager.getSubscription();
  if (subscription) {
    await new Transport(host.options).request(`/dossiers/${encodeURIComponent(code)}/push`, {
      method: 'DELETE',
      body: { endpoint: subscription.endpoint },
      headers: { authorization: `Bearer ${secret}` },
    });
  }
  const left = (await codes(host)).filter((one) => one !== code);
  await setCodes(host, left);
  // Whatever the push service still sends finds no subscription at the site.
  if (left.length === 0) await subscription?.unsubscribe().catch(() => false);
}

function isSupported({ worker }: SitePush): boolean {
  return (
    'serviceWorker' in (globalThis.navigator ?? {}) &&
    'PushManager' in globalThis &&
    'Notification' in globalThis &&
    addressOf(worker)?.origin === globalThis.location.origin
  );
}

function addressOf(worker: string): URL | undefined {
  try {
    return new URL(worker, globalThis.document.baseURI);
  } catch {
    return undefined;
  }
}

const scopeOf = (worker: URL) => new URL(SCOPE, worker).href;

async function registered({ worker }: SitePush): Promise<ServiceWorkerRegistration | undefined> {
  const scope = scopeOf(addressOf(worker)!);
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

async function subscribe(site: SitePush): Promise<PushSubscription> {
  const address = addressOf(site.worker)!;
  try {
    const registration = await navigator.serviceWorker.register(ownScript(address), {
      scope: scopeOf(address),
    });
    await active(registration);
    const wish = { userVisibleOnly: true, applicationServerKey: fromBase64(site.key) };
    try {
      return await registration.pushManager.subscribe(wish);
    } catch (error) {
      // The site has another key now: what the old one was for is gone.
      const old = await registration.pushManager.getSubscription();
      if (!old || (error as Error).name !== 'InvalidStateError') throw error;
      await old.unsubscribe();
      return await registration.pushManager.subscribe(wish);
    }
  } catch (cause) {
    throw new BkStorageError('push-failed', 'The browser could not subscribe to notices', { cause });
  }
}

/** `serviceWorker.ready` waits for a worker of the page itself, which this one is not. */
async function active(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new BkDataError('push-worker', 'The worker does not start')),
      START_MS,
    );
    worker?.addEventListener('statechange', () => {
      if (worker.state !== 'activated' && worker.state !== 'redundant') return;
      clearTimeout(late);
      if (worker.state === 'activated') resolve();
      else reject(new BkDataError('push-worker', 'The worker was refused'));
    });
  });
}

async function record(host: PartHost) {
  const { records } = await (await host.use(vaultPart).store()).list();
  return records.find(({ data }) => data.kind === KIND);
}

async function codes(host: PartHost): Promise<readonly string[]> {
  const list = (await record(host))?.data['codes'];
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}

async function setCodes(host: PartHost, list: readonly string[]): Promise<void> {
  const id = (await record(host))?.id ?? crypto.randomUUID();
  const store = await host.use(vaultPart).store();
  await store.put(id, () => (list.length === 0 ? null : { kind: KIND, codes: list }));
}
