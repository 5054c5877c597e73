/**
 * Moving a dossier: one transaction writes the dossier, its timeline, the audit trail and the next version; two clerks
 * who press at the same moment are told apart by the version that each has seen.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { audit } from './audit.js';
import { isPossible, MOVES, type Move, type MoveName } from './case-moves.data.js';
import type { Clerk } from './clerks.js';
import { DOSSIER_CODE } from './codes.js';
import { DOSSIER_COLUMNS, type DossierRow } from './dossier-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';

/** The dossier that somebody has before the eyes. */
export interface Seen {
  readonly code: string;
  /** As it was when the page was made. */
  readonly version: number;
}

/** What a move changes besides the state. */
export interface Changes {
  readonly unit?: { readonly id: string; readonly name: string };
  readonly clerkId?: string | null;
  readonly dueAt?: Date;
  readonly firstDueAt?: Date;
  readonly refusal?: string;
}

/** Does the rest of a move inside its transaction. */
export type MoveWork = (tx: Queryable, dossier: DossierRow, at: Date) => Promise<Changes>;

/** Reads a dossier and keeps it from everybody else until the transaction ends. */
export async function lockDossier(tx: Queryable, code: string): Promise<DossierRow> {
  const known = DOSSIER_CODE.test(code);
  const [row] = await tx.query<DossierRow>(
    `select ${DOSSIER_COLUMNS} from dossiers where code = $1 for update`,
    [known ? code : ''],
  );
  if (!row) throw new Problem(404, 'unknown-dossier', 'No dossier has this code');
  return row;
}

/**
 * A dossier that a clerk may see: one of the own unit.
 *
 * @throws {Problem} 404 `unknown-dossier`, also for one of another unit: whoever has no business with it learns nothing.
 */
export function ofUnit(dossier: DossierRow, clerk: Clerk): DossierRow {
  if (dossier.unit !== clerk.unit)
    throw new Problem(404, 'unknown-dossier', 'No dossier of this unit has this code');
  return dossier;
}

/**
 * A clerk does something with a dossier.
 *
 * @throws {Problem} 404 `unknown-dossier`; 409 `changed-meanwhile` when it is not the version that was seen any more,
 *   `not-now` when this cannot be done with a dossier that stands so; and whatever `work` throws.
 */
export async function moveDossier(
  portal: Portal,
  clerk: Clerk,
  { code, version }: Seen,
  name: MoveName,
  work: MoveWork = () => Promise.resolve({}),
): Promise<void> {
  const at = portal.now();
  await portal.database.transaction(async (tx) => {
    const dossier = ofUnit(await lockDossier(tx, code), clerk);
    if (dossier.version !== version)
      throw new Problem(409, 'changed-meanwhile', 'Somebody has changed the dossier meanwhile');
    await applyMove(tx, dossier, name, at, work);
    await audit(tx, clerk, MOVES[name].audited, code, at);
  });
  portal.dossierWatch.changed(code);
}

/** Writes a move; the dossier is locked. Whoever calls it writes the audit trail and tells the watch. */
export async function applyMove(
  tx: Queryable,
  dossier: DossierRow,
  name: MoveName,
  at: Date,
  work: MoveWork,
): Promise<void> {
  if (!isPossible(name, dossier.status))
    throw new Problem(409, 'not-now', 'This cannot be done with a dossier that stands so');
  const move: Move = MOVES[name];
  const { unit, clerkId, dueAt, firstDueAt, refusal } = await work(tx, dossier, at);
  const state = move.to ?? dossier.status;
  const holder = unit?.name ?? dossier.holder;
  const ended = state === 'returned' || state === 'refused';
  await tx.query(
    `update dossiers set status = $2, unit = $3, holder = $4, clerk_id = $5, due_at = $6, first_due_at = $7,
       refusal_reason = $8, closed_at = $9, version = version + 1 where code = $1`,
    [
      dossier.code,
      state,
      unit?.id ?? dossier.unit,
      holder,
      clerkId === undefined ? dossier.clerk_id : clerkId,
      dueAt ?? dossier.due_at,
      firstDueAt ?? dossier.first_due_at,
      refusal ?? dossier.refusal_reason,
      ended ? (dossier.closed_at ?? at) : dossier.closed_at,
    ],
  );
  if (move.told === undefined) return;
  await tx.query('insert into dossier_events (dossier_code, at, state, holder) values ($1, $2, $3, $4)', [
    dossier.code,
    at,
    move.told === 'same' ? state : move.told,
    holder,
  ]);
}

/**
 * Text that a clerk or a citizen has written.
 *
 * @throws {Problem} 400 with the given code when it is too short or too long.
 */
export function writtenText(text: string, code: string, most = 2000, least = 3): string {
  const written = text.normalize('NFC').trim();
  if (written.length < least || written.length > most || /[\0\p{Surrogate}]/u.test(written))
    throw new Problem(400, code, `A text of ${least} to ${most} characters is needed`);
  return written;
}
