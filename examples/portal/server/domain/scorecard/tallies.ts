/**
 * The raw numbers behind the scorecard, by month and procedure, as one statement for each source counts them.
 * Months are those of Việt Nam.
 * @module
 */
import type { Queryable } from '../../database/database.js';
import { MINUTES } from '../../library.js';
import type { FigureId } from './figures.data.js';

/** One figure of one month and procedure, before anything is left out. */
export interface Tally {
  readonly figure: FigureId;
  readonly month: string;
  /** Empty for what belongs to no procedure. */
  readonly procedure: string;
  /** How many people it is made of, for `small-numbers.ts`. */
  readonly people: number;
  readonly numerator: number;
  /** 0 where it is not known. */
  readonly denominator: number;
  /** Numbers of this figure alone. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Whatever is counted: from the first moment to before the last. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
  readonly now: Date;
}

/** The goal of the model: from start to sending. */
export const GOAL_MINUTES = 5;

const monthOf = (column: string) => `to_char((${column} at time zone 'UTC') + interval '7 hours', 'YYYY-MM')`;
/** When a dossier was finished, one way or the other; nothing that comes after makes it later. */
const FINISHED = `(select min(e.at) from dossier_events e
  where e.dossier_code = d.code and e.state in ('done', 'returned', 'refused'))`;

/** Everything that a period has. */
export async function readTallies(db: Queryable, period: Period): Promise<Tally[]> {
  const read = [counted, received, due, finished, rated, petitioned];
  return (await Promise.all(read.map((one) => one(db, period)))).flat();
}

/** What people agreed to be counted. */
async function counted(db: Queryable, { start, end }: Period): Promise<Tally[]> {
  const rows = await db.query<{ month: string; procedure: string; name: string; n: number }>(
    `select to_char(day, 'YYYY-MM') as month, procedure_code as procedure, name, sum(n)::bigint as n
     from daily_counts
     where day >= ${dayOf('$1')} and day < ${dayOf('$2')}
     group by 1, 2, 3`,
    [start, end],
  );
  const groups = new Map<string, { month: string; procedure: string; n: Record<string, number> }>();
  for (const { month, procedure, name, n } of rows) {
    const key = `${month} ${procedure}`;
    const group = groups.get(key) ?? { month, procedure, n: {} };
    group.n[name] = n;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ month, procedure, n }): Tally[] => {
    const parts = Object.fromEntries(
      [...MINUTES, 'more'].map((edge) => [edge, n[`sent-within/${edge}`] ?? 0]),
    );
    const timed = Object.values(parts).reduce((sum, one) => sum + one, 0);
    const within = MINUTES.filter((edge) => edge <= GOAL_MINUTES).reduce(
      (sum, edge) => sum + (parts[edge] ?? 0),
      0,
    );
    const place = { month, procedure };
    return [
      {
        ...place,
        figure: 'machineFilled',
        people: n['form-sent'] ?? 0,
        numerator: (n['fields-filled'] ?? 0) - (n['fields-changed'] ?? 0),
        denominator: n['fields-shown'] ?? 0,
      },
      { ...place, figure: 'minutes', people: timed, numerator: within, denominator: timed, parts },
      {
        ...place,
        figure: 'visitsAvoided',
        people: n['result-read'] ?? 0,
        numerator: n['result-read'] ?? 0,
        denominator: 0,
      },
    ];
  });
}

/** The civil day in Việt Nam of a moment. */
const dayOf = (moment: string) => `((${moment}::timestamptz at time zone 'UTC') + interval '7 hours')::date`;

/** Dossiers by the month in which they came, and what was paid for them. */
async function received(db: Queryable, { start, end }: Period): Promise<Tally[]> {
  const rows = await db.query<{ month: string; procedure: string; n: number; payable: number; paid: number }>(
    `select month, procedure, count(*) as n, count(*) filter (where fee > 0 and (paid or not refunded)) as payable,
            count(*) filter (where paid) as paid
     from (
       select ${monthOf('d.received_at')} as month, d.procedure_code as procedure, d.fee,
              exists (select 1 from payments p where p.dossier_code = d.code and p.state in ('paid', 'overpaid')) as paid,
              exists (select 1 from payments p where p.dossier_code = d.code and p.state = 'refunded') as refunded
       from dossiers d where d.received_at >= $1 and d.received_at < $2
     ) as one
     group by 1, 2`,
    [start, end],
  );
  return rows.flatMap(({ month, procedure, n, payable, paid }): Tally[] => [
    { figure: 'filedOnline', month, procedure, people: n, numerator: n, denominator: 0 },
    { figure: 'paidWithoutCash', month, procedure, people: payable, numerator: paid, denominator: payable },
  ]);
}

/** Dossiers by the month in which they were promised; a promise that was put off counts by its new day. */
async function due(db: Queryable, { start, end, now }: Period): Promise<Tally[]> {
  const rows = await db.query<{
    month: string;
    procedure: string;
    n: number;
    kept: number;
    put_off: number;
    sorry: number;
  }>(
    `select month, procedure, count(*) as n, count(*) filter (where kept) as kept,
            count(*) filter (where kept and sorry) as put_off,
            count(*) filter (where sorry and not kept) as sorry
     from (
       select month, procedure, sorry, coalesce(at <= due_at, false) as kept
       from (
         select ${monthOf('d.due_at')} as month, d.procedure_code as procedure, d.due_at, ${FINISHED} as at,
                exists (select 1 from dossier_apologies a where a.dossier_code = d.code) as sorry
         from dossiers d where d.due_at >= $1 and d.due_at < $2
       ) as promised
       where at is not null or due_at < $3
     ) as one
     group by 1, 2`,
    [start, end, now],
  );
  return rows.map(({ month, procedure, n, kept, put_off, sorry }) => ({
    figure: 'onTime',
    month,
    procedure,
    people: n,
    numerator: kept,
    denominator: n,
    parts: { afterApology: put_off, lateWithApology: sorry, lateWithoutApology: n - kept - sorry },
  }));
}

/** Dossiers by the month in which they had a result. */
async function finished(db: Queryable, { start, end }: Period): Promise<Tally[]> {
  const rows = await db.query<{ month: string; procedure: string; n: number }>(
    `select ${monthOf('at')} as month, procedure, count(*) as n
     from (
       select d.procedure_code as procedure, min(e.at) as at
       from dossier_events e join dossiers d on d.code = e.dossier_code
       where e.state = 'done' group by d.code, d.procedure_code
     ) as one
     where at >= $1 and at < $2
     group by 1, 2`,
    [start, end],
  );
  return rows.map(({ month, procedure, n }) => ({
    figure: 'visitsAvoided',
    month,
    procedure,
    people: n,
    numerator: 0,
    denominator: n,
  }));
}

/** Ratings by the month in which they were first given; those of no dossier belong to no procedure. */
async function rated(db: Queryable, { start, end }: Period): Promise<Tally[]> {
  const rows = await db.query<{ month: string; procedure: string; n: number; good: number }>(
    `select ${monthOf('r.created_at')} as month, coalesce(d.procedure_code, '') as procedure, count(*) as n,
            count(*) filter (where r.score >= 4) as good
     from ratings r left join dossiers d on d.code = r.dossier_code
     where r.created_at >= $1 and r.created_at < $2
     group by 1, 2`,
    [start, end],
  );
  return rows.map(({ month, procedure, n, good }) => ({
    figure: 'satisfied',
    month,
    procedure,
    people: n,
    numerator: good,
    denominator: n,
  }));
}

/** Petitions by the month in which an answer was due; passed on or refused with a reason is an answer too. */
async function petitioned(db: Queryable, { start, end, now }: Period): Promise<Tally[]> {
  const rows = await db.query<{ month: string; n: number; kept: number }>(
    `select month, count(*) as n, count(*) filter (where at <= due_at) as kept
     from (
       select ${monthOf('due_at')} as month, due_at, coalesce(answered_at, closed_at) as at
       from petitions where due_at >= $1 and due_at < $2
     ) as one
     where at is not null or due_at < $3
     group by 1`,
    [start, end, now],
  );
  return rows.map(({ month, n, kept }) => ({
    figure: 'petitionsOnTime',
    month,
    procedure: '',
    people: n,
    numerator: kept,
    denominator: n,
  }));
}
