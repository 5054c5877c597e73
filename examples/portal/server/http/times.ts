/**
 * How long a connection may take. Whoever sends a byte now and then holds a connection and no work (`overload.ts`); for
 * so long, and so many of them.
 * @module
 */

import type { FastifyInstance } from 'fastify';

/** In milliseconds. */
export const TIMES = {
  headersMs: 10_000,
  /** The whole request; a piece of an upload over a slow line takes this long. */
  requestMs: 120_000,
  /** Between two requests; longer than the minute after which a proxy gives up an idle connection. */
  idleMs: 72_000,
  /** How often the first two are looked at. */
  checkMs: 5000,
};

/** Connections at a time; further ones are closed at once. */
export const MOST_CONNECTIONS = 5000;

/**
 * Lets a portal stop as soon as it has answered: a connection whose last answer goes out while it stops would be kept
 * for {@link TIMES}.idleMs.
 */
export function endConnections(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) void reply.header('connection', 'close');
  });
}
