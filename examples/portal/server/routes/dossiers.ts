/**
 * Sending and following: `POST /dossiers`, `GET /submissions/{key}`, `GET /dossiers/{code}`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { fileDossier, type Filing } from '../domain/file-dossier.js';
import { followDossier } from '../domain/follow-dossier.js';
import type { Portal } from '../domain/portal.js';
import { resultFor } from '../domain/results.js';
import { parseKey, submissionState } from '../domain/submissions.js';
import { answerSupplement, type SupplementAnswer } from '../domain/supplements.js';
import { fileRefs, MOST_FILES } from '../domain/uploads.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';
import { sendFile } from '../http/send-file.js';

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
    files: fileRefs(MOST_FILES),
  },
};

const ANSWER = {
  type: 'object',
  required: ['texts', 'files'],
  additionalProperties: false,
  properties: {
    texts: { type: 'object', maxProperties: 10, additionalProperties: { type: 'string', maxLength: 5000 } },
    files: fileRefs(MOST_FILES),
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
  app.post<{ Params: { code: string; id: string }; Body: SupplementAnswer }>(
    '/dossiers/:code/supplements/:id',
    { schema: { body: ANSWER }, config: limit('dossiers', 'secret') },
    async (request, reply) => {
      const key = parseKey(request.headers['idempotency-key']);
      const { code, id } = request.params;
      const asked = { code: code.toUpperCase(), id, secret: bearer(request) };
      const { answer, replayed } = await answerSupplement(portal, key, asked, request.body);
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer);
    },
  );
  app.get<{ Params: { code: string; id: string } }>(
    '/dossiers/:code/results/:id',
    { config: limit('secret') },
    async (request, reply) => {
      const { code, id } = request.params;
      const file = await resultFor(portal, code.toUpperCase(), id, bearer(request));
      return sendFile(reply, file, `ket-qua-${code.toUpperCase()}`);
    },
  );
}
