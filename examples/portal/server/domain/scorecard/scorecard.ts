/**
 * The counts of a site for the criteria of the "3 không" model: shares with what stands above and below the line, by
 * month and procedure. Nothing in it is about one person (`small-numbers.ts`), and it is no official score.
 * @module
 */
import type { Portal } from '../portal.js';
import { Problem } from '../problem.js';
import { FIGURE_IDS, type FigureId } from './figures.data.js';
import { addMonths, MOST_MONTHS, monthOf, monthsOf, parseSpan, startOf, type Span } from './months.js';
import { shownGroups } from './small-numbers.js';
import { readTallies, type Tally } from './tallies.js';

/**
 * Why there is no share: `few` people stand behind it; `none`, nothing of the kind happened; `unknown`, nobody knows
 * the denominator; `running`, it is told when the month is over.
 */
export type WhyNot = 'few' | 'none' | 'unknown' | 'running';

/** One figure of one month and procedure. */
export interface Cell {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 0 to 1, four decimals. */
  readonly share: number | null;
  /** `null` where there is a share. */
  readonly why: WhyNot | null;
  /** Of `minutes`: upper edge of the bucket in which the middle, and the ninth of ten, lies; `more` than an hour. */
  readonly median?: number | 'more' | null;
  readonly p90?: number | 'more' | null;
  /** Of `onTime`: on time only after an apology with a new date; late with and without one. */
  readonly afterApology?: number | null;
  readonly lateWithApology?: number | null;
  readonly lateWithoutApology?: number | null;
}

/** The figures of one month, for all procedures or one of them. */
export interface ScorecardRow {
  /** `YYYY-MM`, in Việt Nam time. */
  readonly month: string;
  /** `null` for all procedures together, with what belongs to none. */
  readonly procedure: { readonly code: string; readonly name: string } | null;
  readonly figures: Readonly<Record<FigureId, Cell>>;
}

/** The counts of a site. */
export interface Scorecard extends Span {
  readonly rows: readonly ScorecardRow[];
}

/**
 * Counts what a span of months has.
 *
 * @param from - First month, `YYYY-MM`; both as a query gives them, and twelve months to now where it does not.
 * @throws {Problem} 400 `invalid-months`.
 */
export async function scorecard(portal: Portal, from: unknown, to: unknown): Promise<Scorecard> {
  const now = portal.now();
  const span = parseSpan(from, to, now);
  if (!span)
    throw new Problem(400, 'invalid-months', `Give months as YYYY-MM, ${MOST_MONTHS} of them at most`);
  const period = { start: startOf(span.from), end: startOf(addMonths(span.to, 1)), now };
  const tallies = await readTallies(portal.database, period);
  const codes = [...new Set(tallies.map(({ procedure }) => procedure))].filter((code) => code !== '').sort();
  const names = await readNames(portal, codes);
  const running = monthOf(now);
  const rows = monthsOf(span).flatMap((month) => {
    const ofMonth = tallies.filter((tally) => tally.month === month);
    const cells = Object.fromEntries(
      FIGURE_IDS.map((id) => [
        id,
        cellsOf(id, sumUp(ofMonth.filter(({ figure }) => figure === id)), month >= running),
      ]),
    ) as Record<FigureId, (code: string) => Cell>;
    return ['all', ...codes].map((code): ScorecardRow => ({
      month,
      procedure: code === 'all' ? null : { code, name: names.get(code) ?? code },
      figures: Object.fromEntries(FIGURE_IDS.map((id) => [id, cells[id](code)])) as Record<FigureId, Cell>,
    }));
  });
  return { ...span, rows };
}

/** What a procedure is called; one that the catalogue has no more, as its dossiers called it. */
async function readNames({ database, procedures }: Portal, codes: readonly string[]) {
  const names = new Map(codes.map((code) => [code, procedures.get(code)?.definition.shortName.vi]));
  const gone = codes.filter((code) => names.get(code) === undefined);
  if (gone.length === 0) return names;
  const rows = await database.query<{ code: string; name: string }>(
    'select procedure_code as code, max(procedure_name) as name from dossiers where procedure_code = any($1) group by 1',
    [gone],
  );
  for (const { code, name } of rows) names.set(code, name);
  return names;
}

type Sum = Omit<Tally, 'month' | 'figure'>;

/** One sum for each procedure: what comes from two sources is put together. */
function sumUp(tallies: readonly Tally[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const tally of tallies) {
    const before = sums.get(tally.procedure);
    sums.set(tally.procedure, before ? add(before, tally, Math.max(before.people, tally.people)) : tally);
  }
  return sums;
}

function add(a: Sum, b: Sum, people: number): Sum {
  const parts = { ...a.parts };
  for (const [name, n] of Object.entries(b.parts ?? {})) parts[name] = (parts[name] ?? 0) + n;
  return {
    procedure: a.procedure,
    people,
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    parts,
  };
}

/** What may be shown of one figure in one month, by procedure code or `all`. */
function cellsOf(id: FigureId, sums: Map<string, Sum>, running: boolean): (code: string) => Cell {
  const groups = [...sums.values()];
  const shown = shownGroups(groups);
  const [first, ...others] = groups;
  const all = first && others.reduce((sum, one) => add(sum, one, sum.people + one.people), first);
  return (code) => {
    const sum = code === 'all' ? all : sums.get(code);
    if (id === 'satisfied' && running) return empty(id, 'running');
    if (!sum || sum.people === 0) return empty(id, 'none');
    return shown.has(code) ? cellOf(id, sum) : empty(id, 'few');
  };
}

function cellOf(id: FigureId, { numerator, denominator, parts = {} }: Sum): Cell {
  // What was counted on the device, of results of an earlier month, may be more than this month had.
  const known = id !== 'filedOnline' && denominator > 0 && numerator <= denominator;
  const share = known ? Math.round((numerator / denominator) * 10_000) / 10_000 : null;
  return {
    numerator,
    denominator: denominator > 0 ? denominator : null,
    share,
    why: known ? null : 'unknown',
    ...(id === 'minutes' && { median: quantile(parts, 0.5), p90: quantile(parts, 0.9) }),
    ...(id === 'onTime' && parts),
  };
}

const empty = (id: FigureId, why: WhyNot): Cell => ({
  numerator: why === 'none' ? 0 : null,
  denominator: why === 'none' && id !== 'filedOnline' ? 0 : null,
  share: null,
  why,
  ...(id === 'minutes' && { median: null, p90: null }),
  ...(id === 'onTime' && { afterApology: null, lateWithApology: null, lateWithoutApology: null }),
});

/** The edge of the bucket in which so large a part of all lies. @param buckets - By upper edge, `more` for the rest. */
export function quantile(buckets: Readonly<Record<string, number>>, part: number): number | 'more' | null {
  const edges = Object.keys(buckets)
    .filter((edge) => edge !== 'more')
    .map(Number)
    .sort((a, b) => a - b);
  const total = Object.values(buckets).reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const edge of edges) {
    seen += buckets[edge] ?? 0;
    if (seen >= Math.ceil(total * part)) return edge;
  }
  return 'more';
}
