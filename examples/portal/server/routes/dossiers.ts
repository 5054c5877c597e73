/**
 * Sending and following: `POST /dossiers`, `GET /submissions/{key}`, `GET /dossiers/{code}`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { fileDossier, type Filing } from '../domain/file-dossier.js';
import { followDossier } from '../domain/follow-dossier.js';
import type { Portal } from '../domain/portal.js';
import { parseKey, submissionState } from '../domain/submissions.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';

const FILING = {
  type: 'object',
  required: ['procedure', 'answers'],
  additionalProperties: false,
  properties: {
    procedure: {
      type: 'object',
      required: ['code', 'version'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', maxLength: 20 },
        version: { type: 'integer', minimum: 1 },
      },
    },
    answers: { type: 'object', maxProperties: 200 },
  },
};

/** Adds the routes. */
export function dossierRoutes(app: FastifyInstance, portal: Portal): void {
  app.post<{ Body: Filing }>(
    '/dossiers',
    { schema: { body: FILING }, config: limit('dossiers') },
    async (request, reply) => {
      const key = parseKey(request.headers['idempotency-key']);
      const { answer, replayed } = await fileDossier(portal, key, request.body);
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer);
    },
  );
  app.get<{ Params: { key: string } }>('/submissions/:key', (request) =>
    submissionState(portal.database, parseKey(request.params.key), portal.now()),
  );
  app.get<{ Params: { code: string } }>('/dossiers/:code', { config: limit('secret') }, (request) =>
    followDossier(portal, request.params.code.toUpperCase(), bearer(request)),
  );
}
