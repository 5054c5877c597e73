/**
 * The look-up secret of a request.
 * @module
 */
import type { FastifyRequest } from 'fastify';

/** The token of `Authorization: Bearer <token>` (RFC 6750 §2.1); `undefined` when there is none. */
export function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w~+/.=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}
