/**
 * `/so-lieu`: the counts of the model in tables, complete without a script, and `/so-lieu.csv`, the same as a file.
 * Where scripts run, `client/scorecard.js` draws what the tables say.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { parseSpan } from '../domain/scorecard/months.js';
import { scorecard, type Scorecard } from '../domain/scorecard/scorecard.js';
import type { Pages } from '../http/page.js';
import { sendCsv } from './scorecard.js';
import { scorecardPage } from './scorecard-page.html.js';

interface Asked {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly procedure?: unknown;
}

/** Adds the page and the file. */
export function scorecardPageRoutes(app: FastifyInstance, portal: Portal, pages: Pages): void {
  app.get<{ Querystring: Asked }>('/so-lieu', async ({ query }, reply) => {
    const typed = { from: textOf(query.from), to: textOf(query.to) };
    const span = parseSpan(typed.from || undefined, typed.to || undefined, portal.now());
    const card = await scorecard(portal, span?.from, span?.to);
    const procedures = proceduresOf(card);
    const code = textOf(query.procedure);
    if (!span) void reply.code(400);
    return pages.send(
      reply,
      '/so-lieu',
      'Số liệu',
      scorecardPage({
        card: only(card, procedures.has(code) ? code : undefined),
        procedures,
        code: procedures.has(code) ? code : '',
        typed: span ?? typed,
        wrong: !span,
      }),
    );
  });
  app.get<{ Querystring: Asked }>('/so-lieu.csv', async ({ query }, reply) => {
    const card = await scorecard(portal, textOf(query.from) || undefined, textOf(query.to) || undefined);
    const code = textOf(query.procedure);
    return sendCsv(reply, code === '' ? card : only(card, code));
  });
}

/** A field that is not there was left empty; one that is there twice says nothing. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What a person may choose: whatever was counted in these months, by code. */
const proceduresOf = ({ rows }: Scorecard): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ procedure }) => (procedure ? [[procedure.code, procedure.name] as const] : [])));

/** The rows of one procedure, or those of all together. */
const only = (card: Scorecard, code: string | undefined): Scorecard => ({
  ...card,
  rows: card.rows.filter(({ procedure }) => procedure?.code === code),
});
