/**
 * Errors on the wire: `application/problem+json` (RFC 9457), without a trace of what was sent.
 * @module
 */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseBusy } from '../database/database.js';
import { Problem, type ProblemDetail } from '../domain/problem.js';

/** Answers with a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, message, more } = problem;
  retryAfter(reply, problem);
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({ type: `urn:ba-khong:problem:${code}`, title: message, status, errors: more.errors }),
    );
}

/** What whoever met a database without time is told; it should be over soon. */
export const busyDatabase = (): Problem =>
  new Problem(503, 'overloaded', 'The portal has too much to do; come again later', {
    retryAfterSeconds: 10 + Math.floor(Math.random() * 20),
  });

/** Says when to come again, where the problem does. */
export function retryAfter(reply: FastifyReply, { more }: Problem): void {
  if (more.retryAfterSeconds !== undefined) void reply.header('retry-after', more.retryAfterSeconds);
}

/** Turns whatever a route threw into a problem document. */
export function handleError(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Problem) return sendProblem(reply, error);
  if (error instanceof DatabaseBusy) {
    report(error, request);
    return sendProblem(reply, busyDatabase());
  }
  if ('validation' in error && error.validation) {
    const errors = error.validation.map(({ instancePath, keyword }): ProblemDetail => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      code: keyword,
    }));
    return sendProblem(
      reply,
      new Problem(400, 'invalid-body', 'The body does not have the documented shape', { errors }),
    );
  }
  // No id and no code is so long: what is asked for is not there.
  if (error.code === 'FST_ERR_MAX_PARAM_LENGTH')
    return sendProblem(reply, new Problem(404, 'not-found', 'Nothing is here'));
  const status = error.statusCode ?? 500;
  if (status === 413) return sendProblem(reply, new Problem(413, 'too-large', 'The body is too large'));
  if (status === 415) return sendProblem(reply, new Problem(415, 'media-type', 'Send application/json'));
  if (status < 500) return sendProblem(reply, new Problem(400, 'invalid-body', 'The body cannot be read'));
  report(error, request);
  return sendProblem(reply, new Problem(500, 'internal', 'The portal failed; try again later'));
}

/** Prints that a request failed, by its id, and nothing of what it held. */
export function report(
  error: { readonly name: string; readonly code?: string | undefined },
  { id }: FastifyRequest,
): void {
  // No message: that of the database may quote the values of a row.
  const code = /^[\w-]{1,40}$/.exec(String(error.code ?? ''))?.[0] ?? '';
  console.error(`request ${id}: ${error.name} ${code}`);
}
