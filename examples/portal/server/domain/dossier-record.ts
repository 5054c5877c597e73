/**
 * One dossier as the database keeps it, and who may read its personal part.
 * @module
 */
import type { Queryable } from '../database/database.js';
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
}

const unknownDossier = () => new Problem(404, 'unknown-dossier', 'No dossier has this code');

/**
 * Reads one dossier.
 *
 * @throws {Problem} 404 `unknown-dossier`.
 */
export async function readDossier(db: Queryable, code: string): Promise<DossierRow> {
  if (!DOSSIER_CODE.test(code)) throw unknownDossier();
  const [row] = await db.query<DossierRow>(
    `select code, procedure_code, procedure_name, applicant_name, secret_hash, status, holder, fee, received_at, due_at
     from dossiers where code = $1`,
    [code],
  );
  if (!row) throw unknownDossier();
  return row;
}

/**
 * Reads one dossier for the person who holds its look-up secret.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-dossier`.
 */
export async function unlockDossier(
  db: Queryable,
  code: string,
  secret: string | undefined,
): Promise<DossierRow> {
  if (secret === undefined)
    throw new Problem(401, 'secret-needed', 'Send the look-up secret as a Bearer token');
  const dossier = await readDossier(db, code);
  if (!secretMatches(secret, dossier.secret_hash))
    throw new Problem(403, 'wrong-secret', 'The look-up secret is not right');
  return dossier;
}
