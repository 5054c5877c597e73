/**
 * How often one address may ask: 429 `too-many` with `Retry-After`. The numbers stand in `limits.data.ts`.
 *
 * Spec: RFC 6585 §4 (429), RFC 9110 §10.2.3 (Retry-After in seconds).
 * @module
 */
import rateLimit, { normalizeIP, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.js';
import { Problem } from '../domain/problem.js';
import { Blocked } from './blocked.js';
import { limits, type Limit, type LimitName } from './limits.data.js';
import { countsInTable } from './limits-table.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Each of them has to let a request pass. */
    readonly limits?: readonly LimitName[];
  }
}

/** What the limits need of the portal. */
export interface LimitSetting {
  readonly database: Database;
  readonly now: () => Date;
  /** Multiplies every number, such as 10 for a site whose proxy hides many people behind one address. */
  readonly factor: number;
}

/** Addresses that one limit remembers in one process; the one not heard of for longest is forgotten first. */
const MOST_ADDRESSES = 20_000;
/** Of an IPv6 address, what a provider gives to one household. */
const IPV6_NETWORK = 64;
const REFUSALS = new Set([401, 403, 404]);

type Count = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * The setting of a route that is limited: `app.post(path, { config: limit('dossiers') }, …)`. Several names are several
 * limits, each with its own count; routes with the same name share one.
 */
export const limit = (...names: LimitName[]): { readonly limits: readonly LimitName[] } => ({
  limits: names,
});

/**
 * Counts for every route that names a limit; comes before the routes.
 *
 * @throws {RangeError} when the factor is no positive number: a limit that lets all through must not look set.
 */
export async function addLimits(app: FastifyInstance, setting: LimitSetting): Promise<void> {
  const { database, now, factor } = setting;
  if (!(factor > 0)) throw new RangeError('The factor of the limits has to be a positive number');
  const inProcess = await counting(app, undefined);
  // An embedded database has one process: what is counted in memory is the whole count already.
  const shared = database.kind === 'PGlite' ? inProcess : await counting(app, countsInTable(database, now));

  const blocked = new Blocked(MOST_ADDRESSES);
  const counts = new Map<LimitName, Count>();
  for (const [name, one] of Object.entries(limits) as [LimitName, Limit][]) {
    const make = one.counted === 'shared' ? shared : inProcess;
    counts.set(name, make(name, { ...one, most: Math.max(1, Math.round(one.most * factor)) }));
  }
  /** Counts one request; gives the seconds until the window ends when fewer than `room` more may come. */
  const count = async (name: LimitName, request: FastifyRequest, room: 0 | 1): Promise<number> => {
    const counted = await counts.get(name)?.(request);
    if (!counted || counted.isAllowed) return 0;
    const full = room === 0 ? counted.isExceeded : counted.remaining === 0;
    return full ? Math.max(1, counted.ttlInSeconds) : 0;
  };

  app.addHook('onRequest', async (request) => {
    for (const name of request.routeOptions.config.limits ?? []) {
      const seconds = isForRefusals(name)
        ? blocked.secondsLeft(keyOf(name, request), now())
        : await count(name, request, 0);
      if (seconds > 0)
        throw new Problem(429, 'too-many', 'Too many requests from this address', {
          retryAfterSeconds: seconds,
        });
    }
  });
  // Refusals cost a statement when they happen, and nothing before: whoever asks for what is theirs waits for no count.
  // Before the answer leaves, so that the next guess meets it.
  app.addHook('onSend', async (request, reply) => {
    if (!REFUSALS.has(reply.statusCode)) return;
    for (const name of request.routeOptions.config.limits ?? []) {
      if (!isForRefusals(name)) continue;
      const seconds = await count(name, request, 1);
      if (seconds > 0) blocked.add(keyOf(name, request), now(), seconds);
    }
  });
}

const isForRefusals = (name: LimitName) => 'refusalsOnly' in limits[name];
const keyOf = (name: LimitName, { ip }: FastifyRequest) => `${name} ${normalizeIP(ip, IPV6_NETWORK)}`;

/**
 * One plugin has one kind of store, so each kind is registered in a scope of its own.
 *
 * @returns Makes the count of one limit.
 */
async function counting(app: FastifyInstance, store: FastifyRateLimitStoreCtor | undefined) {
  let scope: FastifyInstance | undefined;
  await app.register(async (own) => {
    await own.register(rateLimit, { global: false, ipv6Subnet: IPV6_NETWORK, ...(store && { store }) });
    scope = own;
  });
  return (name: LimitName, { most, windowSeconds }: Limit): Count => {
    if (!scope) throw new Error('the limits are not set up');
    const options = { max: most, timeWindow: windowSeconds * 1000, cache: MOST_ADDRESSES, name };
    return scope.createRateLimit(options);
  };
}
