/**
 * `POST /feedback`: a satisfaction rating.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { rate, type Rating } from '../domain/ratings.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';

/** What a score may be for. */
const REASONS = ['attitude', 'speed', 'guidance', 'ease', 'visits', 'online'];

const RATING = {
  type: 'object',
  required: ['id', 'kind', 'score', 'source'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', format: 'uuid' },
    kind: { const: 'rating' },
    dossier: { type: 'string', maxLength: 40 },
    score: { type: 'integer', minimum: 1, maximum: 5 },
    comment: { type: 'string', maxLength: 2000, pattern: '^[^\\u0000]*$' },
    items: {
      type: 'object',
      maxProperties: 20,
      additionalProperties: { type: 'integer', minimum: 1, maximum: 5 },
    },
    reasons: { type: 'array', maxItems: 6, uniqueItems: true, items: { enum: REASONS } },
    source: { enum: ['page', 'mail', 'desk', 'helper'] },
  },
};

/** Adds the route. */
export function feedbackRoutes(app: FastifyInstance, portal: Portal): void {
  app.post<{ Body: Rating }>(
    '/feedback',
    { schema: { body: RATING }, config: limit('feedback', 'secret') },
    async (request, reply) => {
      const created = await rate(portal, request.body, bearer(request));
      return reply.code(created ? 201 : 200).send({ id: request.body.id });
    },
  );
}
