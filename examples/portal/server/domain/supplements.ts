/**
 * Supplements (bổ sung hồ sơ): a clerk asks once for all that is missing, the person answers from the page.
 *
 * Whether the time that the answer takes counts is a setting of the site (`Site.supplements`), see
 * docs/decisions/0033-life-of-a-dossier.md.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { audit } from './audit.js';
import { applyMove, lockDossier, moveDossier, writtenText, type Seen } from './case-work.js';
import type { Clerk } from './clerks.js';
import { unlockDossier, type DossierRow } from './dossier-record.js';
import { workingDayAfter, workingDaysBetween } from './due-date.js';
import { calendar } from './holidays.data.js';
import type { Portal } from './portal.js';
import { Problem, type ProblemDetail } from './problem.js';
import { randomId } from './secrets.js';
import { bodyHash, finish, once } from './submissions.js';
import { atClock, civilDay } from './time.js';
import { attachUploads, withoutUploads, type FileRef } from './uploads.js';

/** One thing that is asked for. */
export interface SupplementItem {
  /** `s1`, `s2`, … */
  readonly id: string;
  readonly title: string;
  readonly kind: 'file' | 'text';
  readonly required: boolean;
}

/** A supplement as the database keeps it. */
export interface SupplementRow {
  readonly id: string;
  readonly dossier_code: string;
  readonly asked_at: Date;
  readonly answer_by: Date | null;
  readonly text: string;
  readonly items: readonly SupplementItem[];
  readonly answered_at: Date | null;
  readonly texts: Readonly<Record<string, string>> | null;
  readonly closed_at: Date | null;
}

const MOST_ITEMS = 10;

/** What a clerk asks for. */
export interface SupplementAsk {
  readonly text: string;
  readonly items: readonly Omit<SupplementItem, 'id'>[];
}

/**
 * Asks for a supplement.
 *
 * @throws {Problem} 400 `reason-needed`, `items-needed`, and as `moveDossier`.
 */
export async function askSupplement(
  portal: Portal,
  clerk: Clerk,
  seen: Seen,
  { text, items }: SupplementAsk,
): Promise<void> {
  const { site } = portal;
  const written = writtenText(text, 'reason-needed');
  if (items.length === 0 || items.length > MOST_ITEMS)
    throw new Problem(400, 'items-needed', 'A supplement asks for one to ten things');
  const asked = items.map(({ title, kind, required }, index): SupplementItem => ({
    id: `s${index + 1}`,
    title: writtenText(title, 'items-needed', 200),
    kind,
    required,
  }));
  await moveDossier(portal, clerk, seen, 'askSupplement', async (tx, { code }, at) => {
    const day = workingDayAfter(civilDay(at), calendar, site.supplements.answerWorkingDays);
    await tx.query(
      `insert into dossier_supplements (id, dossier_code, asked_at, answer_by, text, items)
       values ($1, $2, $3, $4, $5, $6)`,
      [randomId(), code, at, atClock(day, site.closes), written, JSON.stringify(asked)],
    );
    return {};
  });
}

/** Goes on without an answer. */
export async function callOffSupplement(portal: Portal, clerk: Clerk, seen: Seen): Promise<void> {
  await moveDossier(portal, clerk, seen, 'goOn', async (tx, dossier, at) => {
    const [open] = await tx.query<SupplementRow>(
      `update dossier_supplements set closed_at = $2
       where dossier_code = $1 and answered_at is null and closed_at is null returning *`,
      [dossier.code, at],
    );
    return open ? { dueAt: dueAfter(portal, dossier, open, at) } : {};
  });
}

/** When the result is due after the person was waited for. */
function dueAfter({ site }: Portal, { due_at }: DossierRow, { asked_at }: SupplementRow, at: Date): Date {
  if (site.supplements.clock === 'runs') return due_at;
  const waited = workingDaysBetween(civilDay(asked_at), civilDay(at), calendar);
  return atClock(workingDayAfter(civilDay(due_at), calendar, waited), site.closes);
}

/** An answer as it is sent. */
export interface SupplementAnswer {
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly FileRef[];
}

/** What the person gets back. */
export interface SupplementAnswered {
  readonly id: string;
  readonly code: string;
  readonly answeredAt: string;
}

/**
 * Takes the answer to a supplement, once per key.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-dossier`, `unknown-supplement`,
 *   400 `invalid-supplement`, 409 `supplement-closed`, `files-missing`, `in-progress`, 422 `key-reused`.
 */
export async function answerSupplement(
  portal: Portal,
  key: string,
  { code, id, secret }: { readonly code: string; readonly id: string; readonly secret: string | undefined },
  answer: SupplementAnswer,
): Promise<{ answer: SupplementAnswered; replayed: boolean }> {
  const { database, now } = portal;
  // Before the key is looked at: whoever has not the secret learns nothing of it.
  await unlockDossier(database, code, secret, now());
  return once<SupplementAnswered>(portal, key, bodyHash({ code, id, ...withoutUploads(answer) }), {
    async check() {
      checkAnswer(await openSupplement(database, code, id), answer);
    },
    work: (claim) =>
      database
        .transaction(async (tx) => {
          const at = now();
          const dossier = await lockDossier(tx, code);
          const open = await openSupplement(tx, code, id);
          await attachUploads(tx, answer.files, { kind: 'supplement', id }, at);
          await tx.query('update dossier_supplements set answered_at = $2, texts = $3 where id = $1', [
            id,
            at,
            JSON.stringify(answer.texts),
          ]);
          const dueAt = dueAfter(portal, dossier, open, at);
          await applyMove(tx, dossier, 'supplement', at, () => Promise.resolve({ dueAt }));
          await audit(tx, null, 'supplement-answered', code, at);
          const answered = { id, code, answeredAt: at.toISOString() };
          await finish(tx, claim, { ...answered, secret: null });
          return answered;
        })
        .then((answered) => {
          portal.dossierWatch.changed(code);
          return answered;
        }),
  });
}

async function openSupplement(db: Queryable, code: string, id: string): Promise<SupplementRow> {
  const [row] = await db.query<SupplementRow>(
    'select * from dossier_supplements where id = $1 and dossier_code = $2',
    [/^[\w-]{22}$/.test(id) ? id : '', code],
  );
  if (!row) throw new Problem(404, 'unknown-supplement', 'This dossier has no such supplement');
  if (row.answered_at !== null || row.closed_at !== null)
    throw new Problem(409, 'supplement-closed', 'Nothing is asked for any more');
  return row;
}

function checkAnswer({ items }: SupplementRow, { texts, files }: SupplementAnswer): void {
  const errors: ProblemDetail[] = [];
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  for (const [id, text] of Object.entries(texts)) {
    if (kinds.get(id) !== 'text') errors.push({ path: 'texts', code: 'unknown-item' });
    else if (/[\0\p{Surrogate}]/u.test(text)) errors.push({ path: `texts.${id}`, code: 'bad-character' });
  }
  files.forEach(({ paper }, index) => {
    if (kinds.get(paper) !== 'file') errors.push({ path: `files.${index}`, code: 'unknown-item' });
  });
  for (const { id, kind, required } of items) {
    const given = kind === 'text' ? (texts[id] ?? '').trim() !== '' : files.some(({ paper }) => paper === id);
    if (required && !given) errors.push({ path: kind === 'text' ? `texts.${id}` : id, code: 'required' });
  }
  if (errors.length > 0)
    throw new Problem(400, 'invalid-supplement', 'The answer is not what was asked for', { errors });
}

/** All supplements of a dossier, the newest first. */
export function listSupplements(db: Queryable, code: string): Promise<SupplementRow[]> {
  return db.query<SupplementRow>(
    'select * from dossier_supplements where dossier_code = $1 order by asked_at desc, closed_at nulls first, id',
    [code],
  );
}
