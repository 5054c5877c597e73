/**
 * Headers that every answer carries.
 * @module
 */
import type { FastifyInstance } from 'fastify';

/** What pages may do: own files only, no inline code or style, no string turned into code. */
export const PAGE_CSP = [
  "default-src 'self'",
  // Photos that a person has just taken are shown from memory.
  "img-src 'self' blob:",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types bk',
].join('; ');

/** What every answer carries. */
export const SECURITY_HEADERS = {
  'content-security-policy': PAGE_CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
  'x-frame-options': 'DENY',
};

/** What programs on other origins may do with the API. */
export const CORS_OF_API = {
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Digest, Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset',
  'access-control-max-age': '600',
};

/** What they may read of an answer; those of tus are in `routes/uploads.ts`. */
const EXPOSED = [
  'Retry-After',
  'Idempotency-Replayed',
  'Location',
  'Tus-Resumable',
  'Tus-Version',
  'Tus-Extension',
  'Tus-Max-Size',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
].join(', ');

/**
 * Sets the headers, and opens what embedding sites on other origins need: the library's files and the
 * API. The API knows no cookies, so another page can do no more with it than any program could.
 */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    const api = request.url.startsWith('/api/');
    if (api) void reply.header('cache-control', 'no-store');
    if (!api && !request.url.startsWith('/ba-khong/')) return;
    void reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': EXPOSED,
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
  app.options('/api/*', (_request, reply) => reply.headers(CORS_OF_API).code(204).send());
}
