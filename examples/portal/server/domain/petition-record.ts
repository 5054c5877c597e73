/**
 * One petition (phản ánh, kiến nghị) as the database keeps it, and how it is found.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { PETITION_CODE } from './codes.js';
import { Problem } from './problem.js';
import { secretMatches } from './secrets.js';
import { storedFilesOf, type StoredFile } from './uploads.js';

/** Where a petition stands. `published` is `answered` with its answer in the public list. */
export type PetitionStatus =
  'received' | 'assigned' | 'in-progress' | 'answered' | 'published' | 'refused' | 'forwarded';

/** What the sender says of the answer. */
export type Verdict = 'resolved' | 'partly' | 'unresolved' | 'disagree';

/** A petition as the database keeps it. */
export interface PetitionRow {
  readonly code: string;
  readonly topic: string;
  readonly body: string;
  readonly commune: string | null;
  readonly place_note: string | null;
  /** Millionths of a degree. */
  readonly lat_e6: number | null;
  readonly lng_e6: number | null;
  readonly accuracy_m: number | null;
  readonly contact_name: string | null;
  readonly contact_phone: string | null;
  readonly contact_email: string | null;
  readonly wants_public: boolean;
  readonly dossier_code: string | null;
  readonly secret_hash: string;
  readonly status: PetitionStatus;
  readonly unit: string | null;
  readonly received_at: Date;
  readonly due_at: Date;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly reason: string | null;
  readonly closed_at: Date | null;
  readonly public_text: string | null;
  readonly public_place: string | null;
  readonly public_answer: string | null;
  readonly published_at: Date | null;
  readonly verdict: Verdict | null;
  readonly verdict_comment: string | null;
  readonly verdict_at: Date | null;
  readonly reopened_at: Date | null;
}

/** What a degree is kept as. */
export const DEGREE = 1_000_000;

const unknownPetition = () => new Problem(404, 'unknown-petition', 'No petition has this code');

/**
 * Reads one petition; `lock` keeps it for the rest of the transaction.
 *
 * @throws {Problem} 404 `unknown-petition`.
 */
export async function readPetition(db: Queryable, code: string, lock = false): Promise<PetitionRow> {
  if (!PETITION_CODE.test(code)) throw unknownPetition();
  const [row] = await db.query<PetitionRow>(
    `select * from petitions where code = $1 ${lock ? 'for update' : ''}`,
    [code],
  );
  if (!row) throw unknownPetition();
  return row;
}

/**
 * Reads one petition for whoever sent it. Codes are counted up: that there is one which nobody has published is told to
 * no one without its secret.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-petition`.
 */
export async function unlockPetition(
  db: Queryable,
  code: string,
  secret: string | undefined,
  lock = false,
): Promise<PetitionRow> {
  const petition = await readPetition(db, code, lock);
  if (secret !== undefined && secretMatches(secret, petition.secret_hash)) return petition;
  if (petition.published_at === null) throw unknownPetition();
  if (secret === undefined)
    throw new Problem(401, 'secret-needed', 'Send the look-up secret as a Bearer token');
  throw new Problem(403, 'wrong-secret', 'The look-up secret is not right');
}

/** Its photos. They are for the desk: nothing publishes them, and its sender is told only how many there are. */
export const photosOf = (db: Queryable, code: string): Promise<StoredFile[]> =>
  storedFilesOf(db, { kind: 'petition', id: code });

/** Writes a step of the timeline. */
export async function noteStep(
  tx: Queryable,
  code: string,
  at: Date,
  state: string,
  unit: string | null = null,
): Promise<void> {
  await tx.query('insert into petition_events (code, at, state, unit) values ($1, $2, $3, $4)', [
    code,
    at,
    state,
    unit,
  ]);
}
