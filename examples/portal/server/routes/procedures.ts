/**
 * The catalogue: `GET /procedures`, `GET /procedures/{code}`.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { listed } from '../domain/procedures.js';

/** Adds the routes. */
export function procedureRoutes(app: FastifyInstance, { procedures }: Portal): void {
  app.get('/procedures', () => ({
    procedures: [...procedures.values()].map(({ definition }) => listed(definition)),
  }));
  app.get<{ Params: { code: string } }>('/procedures/:code', (request, reply) => {
    const procedure = procedures.get(request.params.code);
    if (!procedure) throw new Problem(404, 'unknown-procedure', 'The site has no procedure with this code');
    // The very bytes of the file: a signature over them must stay checkable.
    return reply.type('application/json').send(procedure.text);
  });
}
