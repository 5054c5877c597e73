/**
 * What becomes of a dossier, for its person and for whoever has only its code.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { readApology, type ApologyRow } from './apologies.js';
import { readDossier, unlockDossier, type DossierRow } from './dossier-record.js';
import { calendar } from './holidays.data.js';
import { currentOrder } from './payments.js';
import type { Portal } from './portal.js';
import { lastRating } from './ratings.js';
import { listResults, type ResultRow } from './results.js';
import { listSupplements, type SupplementRow } from './supplements.js';
import { civilDay, DAY_MS } from './time.js';
import { storedFilesOf, type StoredFile } from './uploads.js';

/** The calendar is told so many days beyond the due day, so that a page can count how late something is. */
const CALENDAR_DAYS = 60;

/** A step of the timeline. */
export interface TimelineRow {
  readonly at: Date;
  readonly state: string;
  readonly holder: string | null;
}

/** The steps of a dossier, the oldest first. */
export function readTimeline(db: Queryable, code: string): Promise<TimelineRow[]> {
  return db.query<TimelineRow>(
    'select at, state, holder from dossier_events where dossier_code = $1 order by id',
    [code],
  );
}

/**
 * A dossier as its follower sees it.
 *
 * @param secret - Opens the personal part; without it only what stands on a public board is given.
 * @throws {Problem} 404 `unknown-dossier`, 403 `wrong-secret`, 429 `too-many` wrong secrets.
 */
export async function followDossier({ database, now }: Portal, code: string, secret: string | undefined) {
  const dossier =
    secret === undefined
      ? await readDossier(database, code)
      : await unlockDossier(database, code, secret, now());
  const { received_at, due_at, first_due_at, holder } = dossier;
  const timeline = await readTimeline(database, code);
  return {
    code,
    procedure: { code: dossier.procedure_code, name: dossier.procedure_name },
    status: dossier.status,
    version: dossier.version,
    receivedAt: received_at.toISOString(),
    dueAt: due_at.toISOString(),
    ...(first_due_at && { firstDueAt: first_due_at.toISOString() }),
    holder,
    timeline: timeline.map((step) => ({
      at: step.at.toISOString(),
      state: step.state,
      holder: step.holder ?? holder,
    })),
    calendar: calendarOf(dossier),
    ...(secret === undefined ? {} : { personal: await personalPart(database, dossier, now()) }),
  };
}

/** The exceptions of the calendar from the day of receipt to well after the due day. */
function calendarOf({ received_at, due_at }: DossierRow) {
  const from = civilDay(received_at);
  const to = civilDay(new Date(due_at.getTime() + CALENDAR_DAYS * DAY_MS));
  const within = (days: ReadonlySet<string>) => [...days].filter((day) => from <= day && day <= to).sort();
  return { off: within(calendar.off), on: within(calendar.on) };
}

async function personalPart(db: Queryable, dossier: DossierRow, now: Date) {
  const { code } = dossier;
  const order = await currentOrder(db, code, now);
  const [supplement] = await listSupplements(db, code);
  const apology = await readApology(db, code);
  return {
    applicantName: dossier.applicant_name,
    payment: order && { id: order.id, state: order.state, amount: order.amount },
    rating: await lastRating(db, code),
    // One that was called off is asked for no more.
    supplement: supplement && supplement.closed_at === null ? toSupplement(supplement) : null,
    apology: apology ? toApology(apology) : null,
    refusal:
      dossier.refusal_reason === null
        ? null
        : { reason: dossier.refusal_reason, at: (dossier.closed_at ?? dossier.received_at).toISOString() },
    results: (await listResults(db, code)).map(toResult),
    papers: (await papersOf(db, code)).map(({ paper, title, bytes, sha256 }) => ({
      paper,
      title,
      bytes,
      sha256,
    })),
  };
}

/** The files of a dossier: those that came with it, then those of its supplements. */
export async function papersOf(db: Queryable, code: string): Promise<StoredFile[]> {
  const answered = (await listSupplements(db, code)).filter(({ answered_at }) => answered_at !== null);
  const papers = await storedFilesOf(db, { kind: 'dossier', id: code });
  for (const { id } of answered.reverse())
    papers.push(...(await storedFilesOf(db, { kind: 'supplement', id })));
  return papers;
}

const toSupplement = ({ id, asked_at, answer_by, text, items, answered_at }: SupplementRow) => ({
  id,
  askedAt: asked_at.toISOString(),
  answerBy: answer_by?.toISOString() ?? null,
  text,
  items,
  answeredAt: answered_at?.toISOString() ?? null,
});

const toApology = (row: ApologyRow) => ({
  number: row.number,
  agency: row.agency,
  addressee: row.addressee ?? '',
  procedure: row.procedure_name,
  personalId: row.personal_id,
  code: row.dossier_code,
  dueAt: row.due_at.toISOString(),
  reason: row.reason,
  newDueAt: row.new_due_at.toISOString(),
  signer: row.signer,
  signedAt: row.signed_at.toISOString(),
  // There is no adapter that signs; a slip that nobody has signed says so.
  signature: 'none',
});

const toResult = ({
  id,
  title,
  type,
  bytes,
  sha256,
  issued_at,
  signature,
  signer,
  signed_at,
}: ResultRow) => ({
  id,
  title,
  type,
  bytes,
  sha256,
  issuedAt: issued_at.toISOString(),
  signature: { state: signature, signer, at: signed_at?.toISOString() ?? null },
});
