/**
 * The catalogue: `GET /procedures`, `GET /procedures/{code}`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { listed } from '../domain/procedures.js';

/** For whoever can check a signature; others get the very bytes of the file. */
const SIGNED = 'application/vnd.ba-khong.signed+json';

/** Adds the routes. */
export function procedureRoutes(app: FastifyInstance, { procedures, signer, opener, now }: Portal): void {
  app.get('/procedures', () => ({
    procedures: [...procedures.values()].map(({ definition }) => listed(definition)),
  }));
  app.get<{ Params: { code: string } }>('/procedures/:code', (request, reply) => {
    const procedure = procedures.get(request.params.code);
    if (!procedure) throw new Problem(404, 'unknown-procedure', 'The site has no procedure with this code');
    void reply.header('vary', 'accept');
    const { definition, text } = procedure;
    if (!request.headers.accept?.includes(SIGNED)) return reply.type('application/json').send(text);
    const { code, version } = definition;
    // Only under the signature: a key in what is not signed could be anybody's.
    const body = { ...(JSON.parse(text) as object), ...(opener && { recipient: opener.recipient }) };
    const signed = signer.sign('bk-def+1', `procedure/${code}`, version, body, now());
    return reply.type(SIGNED).send({ signed });
  });
}
