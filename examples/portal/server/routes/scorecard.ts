/**
 * `GET /scorecard`: the counts of the model as JSON, or as a file for a spreadsheet.
 * @module
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { scorecardCsv } from '../domain/scorecard/csv.js';
import { FIGURES } from '../domain/scorecard/figures.data.js';
import { scorecard, type Scorecard } from '../domain/scorecard/scorecard.js';
import { SMALLEST } from '../domain/scorecard/small-numbers.js';
import { GOAL_MINUTES } from '../domain/scorecard/tallies.js';

interface Asked {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Adds the route. */
export function scorecardRoutes(app: FastifyInstance, portal: Portal): void {
  app.get<{ Querystring: Asked }>('/scorecard', async (request, reply) => {
    const { from, to } = request.query;
    const card = await scorecard(portal, from, to);
    void reply.header('vary', 'Accept');
    if (wantsCsv(request.headers.accept)) return sendCsv(reply, card);
    const meanings = Object.fromEntries(
      Object.entries(FIGURES).map(([id, { title, numerator, denominator }]) => [
        id,
        { title, numerator, denominator },
      ]),
    );
    return { ...card, smallest: SMALLEST, goalMinutes: GOAL_MINUTES, meanings };
  });
}

/** Answers with the file. */
export function sendCsv(reply: FastifyReply, card: Scorecard): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="so-lieu-${card.from}-${card.to}.csv"`)
    .send(scorecardCsv(card));
}

/** Whoever takes anything gets JSON. */
const wantsCsv = (accept = ''): boolean =>
  /\btext\/csv\b/i.test(accept) && !/application\/json/i.test(accept);
