/**
 * One dossier as the database keeps it, and who may read its personal part.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { countAttempt } from './attempts.js';
import { DOSSIER_CODE } from './codes.js';
import { Problem } from './problem.js';
import { secretMatches } from './secrets.js';

/** A dossier as the database keeps it, without the answers. */
export interface DossierRow {
  readonly code: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly applicant_name: string | null;
  readonly secret_hash: string;
  readonly status: string;
  readonly holder: string;
  readonly fee: number;
  readonly received_at: Date;
  readonly due_at: Date;
  /** The day that was promised first, when it was put off. */
  readonly first_due_at: Date | null;
  readonly version: number;
  /** Id of the unit that holds it, and of the clerk who has taken it. */
  readonly unit: string;
  readonly clerk_id: string | null;
  readonly refusal_reason: string | null;
  readonly closed_at: Date | null;
}

/** A constant: every column but the answers. */
export const DOSSIER_COLUMNS = `code, procedure_code, procedure_name, applicant_name, secret_hash, status, holder, fee,
  received_at, due_at, first_due_at, version, unit, clerk_id, refusal_reason, closed_at`;

/** Wrong secrets of one dossier. */
const WRONG_SECRETS = { most: 20, withinMs: 15 * 60_000 };

const unknownDossier = () => new Problem(404, 'unknown-dossier', 'No dossier has this code');

/**
 * Reads one dossier.
 *
 * @throws {Problem} 404 `unknown-dossier`.
 */
export async function readDossier(db: Queryable, code: string): Promise<DossierRow> {
  if (!DOSSIER_CODE.test(code)) throw unknownDossier();
  const [row] = await db.query<DossierRow>(`select ${DOSSIER_COLUMNS} from dossiers where code = $1`, [code]);
  if (!row) throw unknownDossier();
  return row;
}

/**
 * Reads one dossier for the person who holds its look-up secret.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-dossier`, 429 `too-many` wrong secrets.
 */
export async function unlockDossier(
  db: Queryable,
  code: string,
  secret: string | undefined,
  now: Date,
): Promise<DossierRow> {
  if (secret === undefined)
    throw new Problem(401, 'secret-needed', 'Send the look-up secret as a Bearer token');
  const dossier = await readDossier(db, code);
  if (secretMatches(secret, dossier.secret_hash)) return dossier;
  // Only failures are counted, and only they are refused: whoever knows a code, which stands on a public board, must not
  // be able to shut its person out. A secret of 128 bits is not found by trying; this stops the trying.
  await countAttempt(db, `secret:${code}`, WRONG_SECRETS, now);
  throw new Problem(403, 'wrong-secret', 'The look-up secret is not right');
}
