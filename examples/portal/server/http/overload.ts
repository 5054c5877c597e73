/**
 * Too much to do: 503 `overloaded` with `Retry-After`, before the body is read, by class of route.
 *
 * Spec: RFC 9110 §15.6.4 (503), §10.2.3 (Retry-After). Why so: docs/decisions/0037-overload.md.
 * @module
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../database/database.js';
import { Problem } from '../domain/problem.js';
import { Admission, type AdmissionSetting, type Leave } from './admission.js';
import { classOf, type RouteClass } from './route-classes.data.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What is going on behind each door; for tests. */
    readonly doors: Readonly<Record<Exclude<RouteClass, 'stays'>, Admission>>;
  }
  interface FastifyRequest {
    routeClass: RouteClass | undefined;
    leave: Leave | undefined;
  }
}

/** What a site may set; see `AdmissionSetting`. */
export interface OverloadSetting {
  /** Most dossiers, petitions … at work at a time: what the database takes at once, less what is kept for the rest. */
  readonly mostAtWork: number;
  readonly mostWaitMs?: number;
  readonly slowMs?: number;
}

/** A second in the row, on top of the work itself: far from the 20 s after which an outbox gives up. */
const MOST_WAIT_MS = 1000;
const SLOW_MS = 250;
/** Lists and figures get two places beside the work. */
const BROWSERS = 2;
/** They go as soon as the work has to wait so long. */
const BROWSE_WAIT_MS = 500;
const UPLOADS = 64;
/** The event loop is asked so often how late it is; later than this on average, they go as well. */
const BEAT_MS = 100;
const LATE_MS = 100;

/** Connections that are left to what stays up, and to pages. */
const KEPT = 4;
/** PGlite does one thing after the other, on this thread: a second one is ready when the first is done. */
const AT_PGLITE = 2;

/** How much work a database can be at: never all its connections. */
export const mostAtWork = ({ kind, connections }: Database): number =>
  kind === 'PGlite' ? AT_PGLITE : Math.max(2, connections - KEPT);

/** Watches the doors; comes before the limits and the routes. */
export function addOverload(app: FastifyInstance, setting: OverloadSetting): void {
  const { mostAtWork, mostWaitMs = MOST_WAIT_MS, slowMs = SLOW_MS } = setting;
  const door = (numbers: Omit<AdmissionSetting, 'clock' | 'random'>) =>
    new Admission({ ...numbers, clock: () => performance.now(), random: Math.random });
  const doors = {
    work: door({ fewest: 1, most: mostAtWork, slowMs, mostWaitMs }),
    browse: door({ fewest: 1, most: BROWSERS, slowMs, mostWaitMs: BROWSE_WAIT_MS }),
    upload: door({ fewest: UPLOADS, most: UPLOADS, slowMs, mostWaitMs: 0 }),
  };
  const isLate = watchLoop(app);
  const isFull = (kind: keyof typeof doors) =>
    doors[kind].isFull || (kind === 'browse' && (doors.work.waitMs > BROWSE_WAIT_MS || isLate()));
  const sendAway = () =>
    new Problem(503, 'overloaded', 'The portal has too much to do; come again later', {
      retryAfterSeconds: doors.work.drawNumber(),
    });

  app.decorate('doors', doors);
  app.decorateRequest('routeClass', undefined);
  app.decorateRequest('leave', undefined);

  app.addHook('onRequest', async (request) => {
    const kind = classOf(request.method, request.routeOptions.url ?? '');
    request.routeClass = kind;
    if (kind !== 'stays' && isFull(kind)) throw sendAway();
  });
  // The place is taken when the body is there: one who sends slowly holds none. Uploads are slow by nature.
  app.addHook('preParsing', async (request, reply) => {
    if (request.routeClass === 'upload') await take('upload', request, reply);
  });
  app.addHook('preValidation', async (request, reply) => {
    const { routeClass } = request;
    if (routeClass === 'work' || routeClass === 'browse') await take(routeClass, request, reply);
  });
  // The work is done when the answer goes out, however slowly it is read.
  app.addHook('onSend', async (request) => {
    if (request.routeClass !== 'upload') request.leave?.();
  });

  async function take(
    kind: keyof typeof doors,
    request: { leave: Leave | undefined },
    reply: FastifyReply,
  ): Promise<void> {
    const { raw } = reply;
    const gone = new AbortController();
    const abort = () => gone.abort();
    raw.once('close', abort);
    const leave = await doors[kind].enter(gone.signal);
    raw.removeListener('close', abort);
    // Nobody reads an answer any more, and no number is used up for it.
    if (!leave && gone.signal.aborted) throw new Problem(503, 'overloaded', 'Gone before its turn');
    if (!leave) throw sendAway();
    request.leave = leave;
    // Whoever leaves in the middle leaves the work behind, and its place with it; a reply that a route has taken
    // over, and that of an upload, ends with its connection.
    const close = () => {
      if (kind === 'upload' || reply.sent) leave();
    };
    if (raw.destroyed) close();
    else raw.once('close', close);
  }
}

/** How late timers are, as a running mean: the one thing that tells of a processor with too much to do. */
function watchLoop(app: FastifyInstance): () => boolean {
  let lateMs = 0;
  let expected = performance.now() + BEAT_MS;
  const beat = setInterval(() => {
    const now = performance.now();
    lateMs += (Math.max(0, now - expected) - lateMs) / 4;
    expected = now + BEAT_MS;
  }, BEAT_MS);
  beat.unref();
  app.addHook('onClose', async () => clearInterval(beat));
  return () => lateMs > LATE_MS;
}
