/**
 * What waits for a clerk: the dossiers of the own unit, and one of them with all that belongs to it.
 * @module
 */
import { one } from '../database/database.js';
import type { Answers } from './answers.js';
import { ofUnit } from './case-work.js';
import type { Clerk } from './clerks.js';
import { DOSSIER_COLUMNS, readDossier, type DossierRow } from './dossier-record.js';
import { papersOf, readTimeline, type TimelineRow } from './follow-dossier.js';
import type { Portal } from './portal.js';
import { listResults, type ResultRow } from './results.js';
import { listSupplements, type SupplementRow } from './supplements.js';
import { atClock, civilDay, nextDay } from './time.js';
import type { StoredFile } from './uploads.js';

/** A list of the queue. */
export type QueueView = 'mine' | 'new' | 'today' | 'late' | 'waiting' | 'open' | 'ended';

/** Constants only; `$1` is the unit, `$2` the clerk, `$3` now, `$4` the end of today. */
const WHERE: Readonly<Record<QueueView, string>> = {
  mine: `status in ('in-progress', 'supplement-asked', 'done') and clerk_id = $2`,
  new: `status = 'received'`,
  today: `status in ('received', 'in-progress') and due_at >= $3 and due_at < $4`,
  late: `status in ('received', 'in-progress') and due_at < $3`,
  waiting: `status = 'supplement-asked'`,
  open: `status in ('received', 'in-progress', 'supplement-asked', 'done')`,
  ended: `status in ('returned', 'refused')`,
};

/** So many on one page. */
const PAGE = 25;

/** One page of one list. */
export interface Queue {
  readonly counts: Readonly<Record<QueueView, number>>;
  readonly dossiers: readonly (DossierRow & { readonly clerk_name: string | null })[];
  readonly page: number;
  readonly pages: number;
}

/** Lists dossiers of the clerk's unit: what is due first comes first; of those that have ended, the newest. */
export async function listQueue(
  { database, now }: Portal,
  clerk: Clerk,
  view: QueueView,
  asked: number,
): Promise<Queue> {
  const at = now();
  const values = [clerk.unit, clerk.id, at, atClock(nextDay(civilDay(at)), '00:00')];
  const counted = Object.entries(WHERE).map(
    ([name, where]) => `count(*) filter (where ${where})::int as "${name}"`,
  );
  const counts = one(
    await database.query<Record<QueueView, number>>(
      `select ${counted.join(', ')} from dossiers
       where unit = $1 and $2::text is not null and $3::timestamptz < $4::timestamptz`,
      values,
    ),
  );
  const pages = Math.max(1, Math.ceil(counts[view] / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const order = view === 'ended' ? 'closed_at desc' : 'due_at';
  const dossiers = await database.query<Queue['dossiers'][number]>(
    `select ${DOSSIER_COLUMNS}, (select name from clerks where id = clerk_id) as clerk_name from dossiers
     where unit = $1 and $2::text is not null and $3::timestamptz < $4::timestamptz and ${WHERE[view]}
     order by ${order}, code limit $5 offset $6`,
    [...values, PAGE, (page - 1) * PAGE],
  );
  return { counts, dossiers, page, pages };
}

/** One dossier with all that belongs to it. */
export interface CaseFile {
  readonly dossier: DossierRow;
  readonly answers: Answers;
  readonly clerkName: string | null;
  readonly timeline: readonly TimelineRow[];
  readonly supplements: readonly SupplementRow[];
  readonly results: readonly ResultRow[];
  readonly papers: readonly StoredFile[];
}

/**
 * Opens a dossier of the clerk's unit.
 *
 * @throws {Problem} 404 `unknown-dossier`, also for one of another unit.
 */
export async function openCase({ database }: Portal, clerk: Clerk, code: string): Promise<CaseFile> {
  const dossier = ofUnit(await readDossier(database, code), clerk);
  const { answers, clerk_name } = one(
    await database.query<{ answers: Answers; clerk_name: string | null }>(
      'select answers, (select name from clerks where id = clerk_id) as clerk_name from dossiers where code = $1',
      [code],
    ),
  );
  return {
    dossier,
    answers,
    clerkName: clerk_name,
    timeline: await readTimeline(database, code),
    supplements: await listSupplements(database, code),
    results: await listResults(database, code),
    papers: await papersOf(database, code),
  };
}
