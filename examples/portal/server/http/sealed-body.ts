/**
 * Bodies that were sealed to the agency: opened before a route sees them, and checked there like any other.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../domain/problem.js';
import type { Opener, SealedText } from '../domain/sealed.js';
import { parseKey } from '../domain/submissions.js';

const TYPE = 'application/vnd.ba-khong.sealed+json';

/** Adds the content type to a scope. @param prefix - What stands before the paths of the contract. */
export function acceptSealed(scope: FastifyInstance, opener: Opener, prefix: string): void {
  scope.addContentTypeParser(TYPE, { parseAs: 'string' }, async (request: FastifyRequest, text: string) => {
    const key = parseKey(request.headers['idempotency-key']);
    const path = request.url.slice(prefix.length).split('?')[0] ?? '';
    const { sealed } = (parsed(text) ?? {}) as { sealed?: SealedText };
    return parsed(await opener.open(sealed as SealedText, key, path));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('forbidden key');
      return value;
    });
  } catch {
    throw new Problem(400, 'sealed-body', 'The sealed body holds no JSON');
  }
}
