/**
 * "Phiếu xin lỗi và hẹn lại ngày trả kết quả": the office says sorry and names one new day.
 *
 * Form BM.04 of the one-stop desk: its fields, and that the day is put off once only and at the latest a day before it,
 * are as provincial rules have them. When it is late all the same, the slip may still be written: a late apology is
 * better than none.
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import type { Answers } from './answers.js';
import { moveDossier, writtenText, type Seen } from './case-work.js';
import type { Clerk } from './clerks.js';
import { readDossier, type DossierRow } from './dossier-record.js';
import { isWorkingDay, workingDayAfter } from './due-date.js';
import { calendar } from './holidays.data.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { fieldsOf } from './procedures.js';
import { atClock, civilDay, DAY_MS } from './time.js';

/** A slip as the database keeps it. */
export interface ApologyRow {
  readonly number: string;
  readonly agency: string;
  readonly addressee: string | null;
  readonly procedure_name: string;
  readonly personal_id: string | null;
  readonly dossier_code: string;
  readonly due_at: Date;
  readonly reason: string;
  readonly new_due_at: Date;
  readonly signer: string;
  readonly signed_at: Date;
}

/** The new day is not further away than this: a promise for next year is none. */
const FURTHEST_MS = 60 * DAY_MS;

/** Whether a slip may be written now: the day is the next working day at the latest, and none was written before. */
export function mayPutOff({ due_at, first_due_at }: DossierRow, now: Date): boolean {
  return first_due_at === null && civilDay(due_at) <= workingDayAfter(civilDay(now), calendar);
}

/**
 * Puts a dossier off, with the slip.
 *
 * @param day - The new day, `YYYY-MM-DD`; a working day after today and after the day that was promised.
 * @throws {Problem} 400 `reason-needed`, `new-day`; 409 `put-off-before`, `too-early`; and as `moveDossier`.
 */
export async function putOff(
  portal: Portal,
  clerk: Clerk,
  seen: Seen,
  { reason, day }: { readonly reason: string; readonly day: string },
): Promise<void> {
  const { site } = portal;
  const written = writtenText(reason, 'reason-needed');
  await moveDossier(portal, clerk, seen, 'putOff', async (tx, dossier, at) => {
    if (dossier.first_due_at !== null)
      throw new Problem(409, 'put-off-before', 'A dossier is put off once only');
    if (!mayPutOff(dossier, at)) throw new Problem(409, 'too-early', 'The day is not near yet');
    const dueAt = newDay(dossier, day, at, site.closes);
    await tx.query(
      `insert into dossier_apologies (dossier_code, number, agency, addressee, procedure_name, personal_id, due_at, reason,
                                      new_due_at, signer, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        dossier.code,
        await nextNumber(tx, at),
        site.agency,
        dossier.applicant_name,
        dossier.procedure_name,
        await personalId(tx, portal, dossier),
        dossier.due_at,
        written,
        dueAt,
        site.head,
        at,
      ],
    );
    return { dueAt, firstDueAt: dossier.due_at };
  });
}

function newDay({ due_at }: DossierRow, day: string, at: Date, closes: string): Date {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  const later = day > civilDay(at) && day > civilDay(due_at);
  if (!real || !later || !isWorkingDay(day, calendar))
    throw new Problem(400, 'new-day', 'The new day is a working day after today and after the day promised');
  const dueAt = atClock(day, closes);
  if (dueAt.getTime() - at.getTime() > FURTHEST_MS)
    throw new Problem(400, 'new-day', 'The new day is within sixty days');
  return dueAt;
}

/** `12/2026/PXL`: it counts anew each year. */
async function nextNumber(tx: Queryable, at: Date): Promise<string> {
  const year = Number(civilDay(at).slice(0, 4));
  const { last } = one(
    await tx.query<{ last: number }>(
      `insert into apology_counters (year, last) values ($1, 1)
       on conflict (year) do update set last = apology_counters.last + 1 returning last`,
      [year],
    ),
  );
  return `${last}/${year}/PXL`;
}

/** The personal number of whoever files, where the procedure asks for it. */
async function personalId(
  tx: Queryable,
  { procedures }: Portal,
  dossier: DossierRow,
): Promise<string | null> {
  const definition = procedures.get(dossier.procedure_code)?.definition;
  const field =
    definition &&
    fieldsOf(definition).find(({ person, fact }) => person === 'applicant' && fact === 'citizenId.number');
  if (!field) return null;
  const { answers } = one(
    await tx.query<{ answers: Answers }>('select answers from dossiers where code = $1', [dossier.code]),
  );
  const value = answers[field.key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The slip of a dossier; `undefined` when none was written. */
export async function readApology(db: Queryable, code: string): Promise<ApologyRow | undefined> {
  const [row] = await db.query<ApologyRow>('select * from dossier_apologies where dossier_code = $1', [code]);
  return row;
}

/** The working day after the next: where the form begins. */
export async function proposedDay(portal: Portal, code: string): Promise<string> {
  const { due_at } = await readDossier(portal.database, code);
  const today = civilDay(portal.now());
  const from = civilDay(due_at) > today ? civilDay(due_at) : today;
  return workingDayAfter(from, calendar, 2);
}
