/**
 * A dossier that tells when it changes: `GET /dossiers/{code}/events`. Public things only, so that an `EventSource`,
 * which can send no secret, may follow it; whoever holds the secret reads the rest again.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import { readDossier } from '../domain/dossier-record.js';
import { readStandings } from '../domain/dossier-watch.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { openStream, type EventStream } from '../http/sse.js';

/** More would hold more memory than a small portal has; whoever is turned away asks now and then instead. */
const MOST_STREAMS = 2000;
const LATER_SECONDS = 30;

/** Adds the route. */
export function dossierEventRoutes(app: FastifyInstance, { database, dossierWatch }: Portal): void {
  const streams = new Set<EventStream>();
  // A HEAD of a stream would stay open without ever saying anything.
  const route = { exposeHeadRoute: false };
  app.get<{ Params: { code: string } }>('/dossiers/:code/events', route, async (request, reply) => {
    const code = request.params.code.toUpperCase();
    await readDossier(database, code);
    const [standing] = await readStandings(database, [code]);
    if (!standing) throw new Problem(404, 'unknown-dossier', 'No dossier has this code');
    if (streams.size >= MOST_STREAMS)
      throw new Problem(503, 'overloaded', 'Too many streams are open', { retryAfterSeconds: LATER_SECONDS });
    const stream = openStream(reply, () => {
      unsubscribe();
      streams.delete(stream);
    });
    streams.add(stream);
    const unsubscribe = dossierWatch.subscribe(standing, (newer) =>
      stream.send('dossier', newer.version, newer),
    );
    stream.send('dossier', standing.version, standing);
    return reply;
  });
  // An open stream would hold the server back from stopping; the browser opens it again elsewhere.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
}
