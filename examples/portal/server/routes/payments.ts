/**
 * Orders: `POST /payments`, `GET /payments/{id}`, its stream, and the payer's word.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { unlockDossier } from '../domain/dossier-record.js';
import { markSeen, orderFor, readOrder } from '../domain/payments.js';
import type { Portal } from '../domain/portal.js';
import { bearer } from '../http/bearer.js';
import { openStream, type EventStream } from '../http/sse.js';

const ASKED = {
  type: 'object',
  required: ['dossier'],
  additionalProperties: false,
  properties: { dossier: { type: 'string', maxLength: 40 } },
};

/** Adds the routes. */
export function paymentRoutes(app: FastifyInstance, portal: Portal): void {
  const { database, watch, now } = portal;
  const streams = new Set<EventStream>();

  app.post<{ Body: { dossier: string } }>(
    '/payments',
    { schema: { body: ASKED } },
    async (request, reply) => {
      const dossier = await unlockDossier(database, request.body.dossier.toUpperCase(), bearer(request));
      return reply.code(201).send(await orderFor(portal, dossier));
    },
  );
  app.get<{ Params: { id: string } }>('/payments/:id', (request) =>
    readOrder(database, request.params.id, now()),
  );
  app.post<{ Params: { id: string } }>('/payments/:id/seen', (request) =>
    markSeen(portal, request.params.id),
  );
  // A HEAD of a stream would stay open without ever saying anything.
  const route = { exposeHeadRoute: false };
  app.get<{ Params: { id: string } }>('/payments/:id/events', route, async (request, reply) => {
    const order = await readOrder(database, request.params.id, now());
    const stream = openStream(reply, () => {
      unsubscribe();
      streams.delete(stream);
    });
    streams.add(stream);
    const unsubscribe = watch.subscribe(order, (newer) => stream.send('payment', newer.version, newer));
    stream.send('payment', order.version, order);
    return reply;
  });
  // An open stream would hold the server back from stopping; the browser opens it again elsewhere.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
}
