/**
 * Petitions: `GET /petitions/challenge`, `POST /petitions`, `GET /petitions`, `GET /petitions/{code}`,
 * `POST /petitions/{code}/verdict`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { followPetition, listPublic, type PublicSearch } from '../domain/follow-petition.js';
import { giveVerdict, receivePetition, type NewPetition, type NewVerdict } from '../domain/petitions.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { MOST_PHOTOS } from '../domain/site.data.js';
import { parseKey } from '../domain/submissions.js';
import { fileRefs } from '../domain/uploads.js';
import { bearer } from '../http/bearer.js';
import { limit } from '../http/limits.js';

const TEXT = { type: 'string', pattern: '^[^\\u0000]*$' };

const PETITION = {
  type: 'object',
  required: ['topic', 'text', 'public', 'proof'],
  additionalProperties: false,
  properties: {
    topic: { type: 'string', maxLength: 60 },
    text: { ...TEXT, minLength: 1, maxLength: 5000 },
    place: {
      type: 'object',
      additionalProperties: false,
      properties: {
        commune: { type: 'string', pattern: '^\\d{5}$' },
        note: { ...TEXT, minLength: 1, maxLength: 300 },
        point: {
          type: 'object',
          required: ['lat', 'lng', 'accuracyM'],
          additionalProperties: false,
          properties: {
            lat: { type: 'number', minimum: -90, maximum: 90 },
            lng: { type: 'number', minimum: -180, maximum: 180 },
            accuracyM: { type: 'number', minimum: 0, maximum: 1_000_000 },
          },
        },
      },
    },
    contact: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: { ...TEXT, minLength: 1, maxLength: 120 },
        phone: { type: 'string', pattern: '^[0-9+ ().-]{6,20}$' },
        email: { ...TEXT, minLength: 3, maxLength: 200 },
      },
    },
    public: { type: 'boolean' },
    files: fileRefs(MOST_PHOTOS),
    dossier: { type: 'string', pattern: '^[A-Z]{2}\\d{2}-\\d{6}-\\d{6}-[0-9A-Z]{2}$' },
    proof: { type: 'string', minLength: 1, maxLength: 4000 },
  },
};

const VERDICT = {
  type: 'object',
  required: ['verdict'],
  additionalProperties: false,
  properties: {
    verdict: { enum: ['resolved', 'partly', 'unresolved', 'disagree'] },
    comment: { ...TEXT, maxLength: 2000 },
    reopen: { type: 'boolean' },
  },
};

/** Adds the routes. */
export function petitionRoutes(app: FastifyInstance, portal: Portal): void {
  app.get('/petitions/challenge', { config: limit('challenge') }, () => portal.proofs.challenge());
  app.post<{ Body: NewPetition }>(
    '/petitions',
    { schema: { body: PETITION }, config: limit('petitions') },
    async (request, reply) => {
      const key = parseKey(request.headers['idempotency-key']);
      const { answer, replayed } = await receivePetition(portal, key, request.body);
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer);
    },
  );
  app.get<{ Querystring: Record<string, unknown> }>('/petitions', (request) =>
    listPublic(portal, searchOf(request.query)),
  );
  app.get<{ Params: { code: string } }>('/petitions/:code', { config: limit('secret') }, (request) =>
    followPetition(portal, request.params.code.toUpperCase(), bearer(request)),
  );
  app.post<{ Params: { code: string }; Body: NewVerdict }>(
    '/petitions/:code/verdict',
    { schema: { body: VERDICT }, config: limit('feedback', 'secret') },
    async (request, reply) => {
      const key = parseKey(request.headers['idempotency-key']);
      const code = request.params.code.toUpperCase();
      const { answer, replayed } = await giveVerdict(portal, key, code, bearer(request), request.body);
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(answer);
    },
  );
}

/** @throws {Problem} 400 `invalid-search`: a name that comes twice is a list, and no text. */
function searchOf({ q, topic, page = '1' }: Record<string, unknown>): PublicSearch {
  if (!isWord(q) || !isWord(topic) || typeof page !== 'string' || !/^[1-9]\d{0,4}$/.test(page))
    throw new Problem(400, 'invalid-search', 'Search with q and topic of at most 500 characters, and a page');
  return { q, topic, page: Number(page) };
}

const isWord = (text: unknown): text is string | undefined =>
  text === undefined || (typeof text === 'string' && text.length <= 500 && !text.includes('\0'));
