/**
 * Tells the pages which key signs the definitions: a script of the site's own, as the library wants it, not an
 * attribute that content of a page could bring along.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Signer } from '../domain/signing.js';

/** Adds the route. */
export function trustRoute(app: FastifyInstance, { trust }: Signer): void {
  const script = `const trust = ${JSON.stringify(trust)};
for (const provider of document.querySelectorAll('bk-provider')) provider.trust = trust;
`;
  app.get('/portal/trust.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  );
}
