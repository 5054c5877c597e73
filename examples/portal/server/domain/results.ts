/**
 * Results as files: what a clerk uploads, kept with its SHA-256, its real type and what is known of its signature.
 *
 * They lie in the database, in a table apart: a result is small, it must not be lost, and every process of the portal
 * can serve it.
 * @module
 */
import { createHash } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { moveDossier, writtenText, type Seen } from './case-work.js';
import type { Clerk } from './clerks.js';
import { unlockDossier } from './dossier-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { randomId } from './secrets.js';

/** A result as the database keeps it, without its bytes. */
export interface ResultRow {
  readonly id: string;
  readonly dossier_code: string;
  readonly title: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly issued_at: Date;
  readonly signature: 'none' | 'unverified' | 'valid' | 'invalid';
  readonly signer: string | null;
  readonly signed_at: Date | null;
}

/** A file as a clerk sends it. */
export interface NewResult {
  readonly title: string;
  readonly bytes: Buffer;
}

/** Most bytes of a result. */
export const RESULT_LIMIT = 10 * 1024 * 1024;
const MOST_RESULTS = 10;

/** What a file really is, by how it begins; whatever its name says. */
export function sniffType(bytes: Buffer): 'application/pdf' | 'image/jpeg' | 'image/png' | undefined {
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return undefined;
}

/**
 * What is known of the signature of a file: that there seems to be one. Nothing here verifies it, so it is never said
 * to be valid (ISO 32000-2, 12.8: a signature dictionary has `/ByteRange`).
 */
export function signatureState(type: string, bytes: Buffer): 'none' | 'unverified' {
  return type === 'application/pdf' && bytes.includes('/ByteRange') ? 'unverified' : 'none';
}

async function keep(tx: Queryable, code: string, { title, bytes }: NewResult, at: Date): Promise<void> {
  const type = sniffType(bytes);
  if (type === undefined) throw new Problem(400, 'result-type', 'A result is a PDF, a JPEG or a PNG');
  if (bytes.length > RESULT_LIMIT) throw new Problem(413, 'too-large', 'The file is too large');
  const written = writtenText(title, 'title-needed', 200);
  const others = await tx.query('select id from dossier_results where dossier_code = $1', [code]);
  if (others.length >= MOST_RESULTS)
    throw new Problem(409, 'too-many-results', 'A dossier has ten results at most');
  const id = randomId();
  await tx.query(
    `insert into dossier_results (id, dossier_code, title, type, bytes, sha256, issued_at, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      code,
      written,
      type,
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
      at,
      signatureState(type, bytes),
    ],
  );
  await tx.query('insert into result_bytes (result_id, content) values ($1, $2)', [id, bytes]);
}

/**
 * Marks a dossier as done; the result as a file may go along, or be a paper at the desk.
 *
 * @throws {Problem} 400 `result-type`, `title-needed`; 413 `too-large`; and as `moveDossier`.
 */
export async function finishDossier(
  portal: Portal,
  clerk: Clerk,
  seen: Seen,
  result: NewResult | undefined,
): Promise<void> {
  await moveDossier(portal, clerk, seen, 'finish', async (tx, { code }, at) => {
    if (result) await keep(tx, code, result, at);
    return {};
  });
}

/** Adds a result to a dossier that is done. Throws as {@link finishDossier}, and 409 `too-many-results`. */
export async function addResult(portal: Portal, clerk: Clerk, seen: Seen, result: NewResult): Promise<void> {
  await moveDossier(portal, clerk, seen, 'addResult', async (tx, { code }, at) => {
    await keep(tx, code, result, at);
    return {};
  });
}

/** The results of a dossier, in their order. */
export function listResults(db: Queryable, code: string): Promise<ResultRow[]> {
  return db.query<ResultRow>('select * from dossier_results where dossier_code = $1 order by issued_at, id', [
    code,
  ]);
}

/** A result with its bytes. */
export interface ResultFile {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Reads a result of a dossier.
 *
 * @throws {Problem} 404 `unknown-result`.
 */
export async function readResult(db: Queryable, code: string, id: string): Promise<ResultFile> {
  const [row] = await db.query<{ type: string; content: Uint8Array }>(
    `select r.type, b.content from dossier_results r join result_bytes b on b.result_id = r.id
     where r.id = $1 and r.dossier_code = $2`,
    [/^[\w-]{22}$/.test(id) ? id : '', code],
  );
  if (!row) throw new Problem(404, 'unknown-result', 'This dossier has no such result');
  return { type: row.type, content: Buffer.from(row.content) };
}

/**
 * Reads a result for the person who holds the look-up secret.
 *
 * @throws {Problem} 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-dossier`, `unknown-result`, 429 `too-many`.
 */
export async function resultFor(
  { database, now }: Portal,
  code: string,
  id: string,
  secret: string | undefined,
): Promise<ResultFile> {
  await unlockDossier(database, code, secret, now());
  return readResult(database, code, id);
}
