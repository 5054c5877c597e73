/**
 * `POST /counts`: what people agreed to be counted. Anonymous: no key, no secret, no cookie, and nothing of the request
 * is kept but the counters that it adds to.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { count } from '../domain/counts.js';
import type { Portal } from '../domain/portal.js';
import { limit } from '../http/limits.js';

/** How an event looks is checked by the library's own code, which is the same on both sides. */
const COUNTS = {
  type: 'object',
  required: ['events'],
  additionalProperties: false,
  properties: {
    events: { type: 'array', minItems: 1, maxItems: 20, items: { type: 'object', maxProperties: 6 } },
  },
};

/** Twenty events, and room. */
const BODY_LIMIT = 8 * 1024;

/** Adds the route. */
export function countRoutes(app: FastifyInstance, portal: Portal): void {
  app.post<{ Body: { events: readonly unknown[] } }>(
    '/counts',
    { schema: { body: COUNTS }, bodyLimit: BODY_LIMIT, config: limit('counts') },
    async (request) => {
      const { events } = request.body;
      await count(portal, events);
      return { counted: events.length };
    },
  );
}
