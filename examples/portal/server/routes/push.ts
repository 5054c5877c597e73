/**
 * Notices while no page is open: `POST` and `DELETE /dossiers/{code}/push`, both with the look-up secret.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { subscribe, unsubscribe, type Subscription } from '../domain/push.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';

const ENDPOINT = { type: 'string', maxLength: 1000 };
const SUBSCRIPTION = {
  type: 'object',
  required: ['endpoint', 'keys'],
  additionalProperties: false,
  properties: {
    endpoint: ENDPOINT,
    keys: {
      type: 'object',
      required: ['p256dh', 'auth'],
      additionalProperties: false,
      properties: { p256dh: { type: 'string', maxLength: 100 }, auth: { type: 'string', maxLength: 40 } },
    },
  },
};
const WHICH = {
  type: 'object',
  required: ['endpoint'],
  additionalProperties: false,
  properties: { endpoint: ENDPOINT },
};

interface OfDossier {
  readonly Params: { readonly code: string };
}

/** Adds the routes. */
export function pushRoutes(app: FastifyInstance, portal: Portal): void {
  app.post<OfDossier & { Body: Subscription }>(
    '/dossiers/:code/push',
    { schema: { body: SUBSCRIPTION }, config: limit('secret') },
    async (request, reply) => {
      await subscribe(portal, request.params.code.toUpperCase(), bearer(request), request.body);
      return reply.code(201).send({ on: true });
    },
  );
  app.delete<OfDossier & { Body: { readonly endpoint: string } }>(
    '/dossiers/:code/push',
    { schema: { body: WHICH }, config: limit('secret') },
    async (request) => {
      await unsubscribe(portal, request.params.code.toUpperCase(), bearer(request), request.body.endpoint);
      return { on: false };
    },
  );
}
