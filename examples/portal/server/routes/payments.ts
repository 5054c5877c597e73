/**
 * Orders: `POST /payments`, `GET /payments/{id}`, its stream, the payer's word, and
 * another term.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { unlockDossier } from '../domain/dossier-record.js';
import { markSeen, orderFor, orderForBill, readOrder, renewOrder, type Bill } from '../domain/payments.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { secretMatches, sha256 } from '../domain/secrets.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';
import { openStream, type EventStream } from '../http/sse.js';

const FOR_DOSSIER = {
  type: 'object',
  required: ['dossier'],
  additionalProperties: false,
  properties: { dossier: { type: 'string', maxLength: 40 } },
};
const FOR_BILL = {
  type: 'object',
  required: ['service', 'amount', 'payee'],
  additionalProperties: false,
  properties: {
    service: {
      type: 'object',
      required: ['kind', 'customerCode', 'period'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['electricity', 'water', 'sanitation', 'tuition'] },
        customerCode: { type: 'string', pattern: '^[0-9A-Za-z][0-9A-Za-z./-]{0,29}$' },
        period: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
      },
    },
    amount: { type: 'integer', minimum: 1, maximum: 999_999_999_999 },
    payee: { type: 'string', maxLength: 40 },
  },
};

/** Adds the routes. */
export function paymentRoutes(app: FastifyInstance, portal: Portal, backOfficeSecret: string): void {
  const { database, watch, now } = portal;
  const streams = new Set<EventStream>();

  app.post<{ Body: { dossier: string } | Bill }>(
    '/payments',
    { schema: { body: { oneOf: [FOR_DOSSIER, FOR_BILL] } }, config: limit('payments', 'secret') },
    async (request, reply) => {
      const { body } = request;
      const secret = bearer(request);
      if ('dossier' in body) {
        const dossier = await unlockDossier(database, body.dossier.toUpperCase(), secret, now());
        return reply.code(201).send(await orderFor(portal, dossier));
      }
      if (secret === undefined)
        throw new Problem(401, 'secret-needed', 'Send the secret of the back office as a Bearer token');
      if (!secretMatches(secret, sha256(backOfficeSecret)))
        throw new Problem(403, 'wrong-secret', 'This is not the secret of the back office');
      return reply.code(201).send(await orderForBill(portal, body));
    },
  );
  app.get<{ Params: { id: string } }>('/payments/:id', (request) =>
    readOrder(database, request.params.id, now()),
  );
  app.post<{ Params: { id: string } }>('/payments/:id/seen', { config: limit('payments') }, (request) =>
    markSeen(portal, request.params.id),
  );
  app.post<{ Params: { id: string } }>('/payments/:id/renew', { config: limit('payments') }, (request) =>
    renewOrder(portal, request.params.id),
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
