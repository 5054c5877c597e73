/**
 * Notices about a dossier to browsers that no page is open in (Web Push).
 *
 * Spec: IETF, RFC 8030 (the protocol), RFC 8291 (the message is encrypted for the browser: the push service cannot read
 * it), RFC 8292 (VAPID: who sends). The message holds code and status alone.
 * @module
 */
import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Queryable } from '../database/database.js';
import { unlockDossier } from './dossier-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { PUSH_HOSTS } from './push-hosts.data.js';
import { DAY_MS } from './time.js';

/** What the portal is to push services. */
export interface PushSetting {
  /** VAPID keys, base64url, as `npx web-push generate-vapid-keys` prints them. */
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service can write to: `mailto:` or `https:`. */
  readonly subject: string;
  /** Address of the worker on the portal's origin. */
  readonly worker: string;
  /** Replaces the list of push services; for tests alone. */
  readonly allows?: (endpoint: URL) => boolean;
}

/** A subscription as the browser gives it. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

interface DueRow {
  readonly dossier_code: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly tries: number;
  readonly status: string;
  readonly version: number;
}

/** Of one dossier; the oldest makes room. */
const MOST_BROWSERS = 5;
const TIMEOUT_MS = 10_000;
/** What a browser has not fetched by then is of no use. */
const KEPT_SECONDS = 3 * 86_400;
const MOST_TRIES = 6;
const RETRY_MS = 60_000;
/** At a time: a slow push service holds up no more than these. */
const BATCH = 20;

/** Whether an address is one of a push service. */
export function isPushEndpoint(text: string, { allows }: Pick<PushSetting, 'allows'> = {}): boolean {
  if (text.length > 1000 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (allows) return allows(url);
  const { protocol, hostname, port, username, password } = url;
  const isKnown = PUSH_HOSTS.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  return protocol === 'https:' && port === '' && username === '' && password === '' && isKnown;
}

const needed = ({ push }: Portal): PushSetting => {
  if (!push) throw new Problem(404, 'no-push', 'The site sends no notices');
  return push;
};

/**
 * Notes that a browser wants to be told of changes from now on. Twice is once.
 *
 * @throws {Problem} 404 `no-push`, `unknown-dossier`; 401 `secret-needed`, 403 `wrong-secret`; 400 `push-endpoint` for
 *   an address that is of no push service, `push-keys` for keys that cannot be.
 */
export async function subscribe(
  portal: Portal,
  code: string,
  secret: string | undefined,
  { endpoint, keys: { p256dh, auth } }: Subscription,
): Promise<void> {
  const push = needed(portal);
  const { database, now } = portal;
  await unlockDossier(database, code, secret, now());
  if (!isPushEndpoint(endpoint, push))
    throw new Problem(400, 'push-endpoint', 'This is not the address of a push service that is known here');
  const [point, salt] = [p256dh, auth].map((key) => Buffer.from(key, 'base64url'));
  // RFC 8291 §3.1: an uncompressed point of P-256; §3.2: 16 bytes.
  if (point?.length !== 65 || point[0] !== 4 || salt?.length !== 16)
    throw new Problem(400, 'push-keys', 'The keys of the subscription are not what RFC 8291 says');
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into push_subscriptions (dossier_code, endpoint, p256dh, auth, told_version, created_at)
       select code, $2, $3, $4, version, $5 from dossiers where code = $1
       on conflict (dossier_code, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth`,
      [code, endpoint, p256dh, auth, now()],
    );
    await tx.query(
      `delete from push_subscriptions where dossier_code = $1 and endpoint not in
         (select endpoint from push_subscriptions where dossier_code = $1 order by created_at desc limit $2)`,
      [code, MOST_BROWSERS],
    );
  });
}

/** Forgets a browser; one that is not known is forgotten already. @throws {Problem} as {@link subscribe}. */
export async function unsubscribe(
  portal: Portal,
  code: string,
  secret: string | undefined,
  endpoint: string,
): Promise<void> {
  needed(portal);
  await unlockDossier(portal.database, code, secret, portal.now());
  await forget(portal.database, code, endpoint);
}

async function forget(db: Queryable, code: string, endpoint: string): Promise<void> {
  await db.query('delete from push_subscriptions where dossier_code = $1 and endpoint = $2', [
    code,
    endpoint,
  ]);
}

/**
 * Tells every browser that has not heard of the newest version yet: of one dossier, or of all. Two processes may do so
 * at once; each message is taken by one of them, and one that the push service did not take is tried again later.
 *
 * @returns How many were told.
 */
export async function tellBrowsers(portal: Portal, code?: string): Promise<number> {
  const { push, database, now } = portal;
  if (!push) return 0;
  // Taken by the same statement that finds them: at most once, and never with a lock held over the network.
  const due = await database.query<DueRow>(
    `update push_subscriptions s set told_version = d.version, retry_at = null
     from dossiers d
     where d.code = s.dossier_code and (s.told_version < d.version or s.retry_at <= $1)
       and (s.retry_at is null or s.retry_at <= $1) and ($2::text is null or s.dossier_code = $2)
       and s.endpoint in (select endpoint from push_subscriptions p join dossiers q on q.code = p.dossier_code
                          where (p.told_version < q.version or p.retry_at <= $1)
                            and ($2::text is null or p.dossier_code = $2) limit $3)
     returning s.dossier_code, s.endpoint, s.p256dh, s.auth, s.tries, d.status, d.version`,
    [now(), code ?? null, BATCH],
  );
  const told = await Promise.all(due.map((one) => tell(portal, push, one)));
  return told.filter(Boolean).length;
}

async function tell({ database, now }: Portal, push: PushSetting, row: DueRow): Promise<boolean> {
  const { dossier_code: code, endpoint, tries } = row;
  const status = await send(push, row);
  if (status >= 200 && status < 300) {
    await database.query(
      'update push_subscriptions set tries = 0 where dossier_code = $1 and endpoint = $2 and tries > 0',
      [code, endpoint],
    );
    return true;
  }
  // RFC 8030 §7.3: it has ended. What the push service calls a fault of ours is not mended by trying again.
  const isOver = status === 404 || status === 410 || tries + 1 >= MOST_TRIES;
  if (isOver) await forget(database, code, endpoint);
  else
    await database.query(
      `update push_subscriptions set tries = tries + 1, retry_at = $3 where dossier_code = $1 and endpoint = $2`,
      [code, endpoint, new Date(now().getTime() + RETRY_MS * 2 ** tries)],
    );
  return false;
}

/** @returns The status of the push service; 0 when it did not answer in time. */
async function send(push: PushSetting, row: DueRow): Promise<number> {
  const { dossier_code: code, endpoint, p256dh, auth, status } = row;
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ code, status }),
      {
        vapidDetails: push,
        TTL: KEPT_SECONDS,
        contentEncoding: 'aes128gcm',
        urgency: 'normal',
        // §5.4: a newer message about the dossier takes the place of one that waits. The topic is read by the service.
        topic: createHash('sha256').update(`${endpoint} ${code}`).digest('base64url').slice(0, 32),
      },
    );
    // A redirect would lead away from the hosts that are allowed.
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Subscriptions of dossiers that were over with a month ago say nothing any more; and none is kept over a year. */
export async function forgetOldSubscriptions(db: Queryable, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.query(
    `delete from push_subscriptions where created_at < $1 or dossier_code in
       (select d.code from dossiers d where d.status in ('returned', 'refused')
          and not exists (select 1 from dossier_events e where e.dossier_code = d.code and e.at >= $2))`,
    [ago(365), ago(30)],
  );
}

/**
 * Tells browsers of each change made in this process, and every minute of those that another one left untold.
 *
 * @returns Ends it; what is under way ends by itself within ten seconds.
 */
export function keepTelling(portal: Portal, everyMs = 60_000): () => Promise<void> {
  if (!portal.push) return () => Promise.resolve();
  let running = Promise.resolve();
  const tellAll = (code?: string) => {
    // One after the other; a database that fails now is asked again at the next turn.
    running = running.then(() =>
      tellBrowsers(portal, code).then(
        () => undefined,
        () => undefined,
      ),
    );
  };
  const timer = setInterval(() => tellAll(), everyMs);
  timer.unref();
  const stop = portal.dossierWatch.onChange(tellAll);
  return () => {
    clearInterval(timer);
    stop();
    return running;
  };
}
