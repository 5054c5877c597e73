/**
 * Files that something refers to: a dossier, an answer to a request for a supplement, a petition, a result.
 * @module
 */
import type { Queryable } from '../database/database.js';
import type { Portal } from './portal.js';
import { Problem, type ProblemDetail } from './problem.js';
import { randomId } from './secrets.js';
import { piecesOf } from './upload-pieces.js';

/** How a submission names a file that was sent before. */
export interface FileRef {
  /** Which paper it is, by its id in the definition, or of the item that was asked for. */
  readonly paper: string;
  /** Name of the paper for people. */
  readonly title: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** MIME type. */
  readonly type: string;
  readonly upload: string;
}

/** What a file belongs to. */
export interface FileOwner {
  readonly kind: 'dossier' | 'supplement' | 'petition' | 'result';
  /** Code or id; unique within its kind. */
  readonly id: string;
}

/** A file as it is kept, without its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly paper: string;
  readonly title: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly owner: FileOwner;
}

/** Most files of one submission. */
export const MOST_FILES = 20;

/** For a body's schema: the files of a submission, at most so many. */
export const fileRefs = (most: number) => ({
  type: 'array',
  maxItems: most,
  items: {
    type: 'object',
    required: ['paper', 'title', 'sha256', 'bytes', 'type', 'upload'],
    additionalProperties: false,
    properties: {
      paper: { type: 'string', pattern: '^[\\w-]{1,60}$' },
      // No control characters, and none of those that turn the direction of what follows.
      title: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]{1,200}$',
      },
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      bytes: { type: 'integer', minimum: 1 },
      type: { type: 'string', maxLength: 100 },
      upload: { type: 'string', pattern: '^[\\w-]{22}$' },
    },
  },
});

/**
 * What of a submission with files its key is compared by: not the ids of the uploads, which change when a file had to
 * be sent anew.
 */
export function withoutUploads<T extends { readonly files?: readonly FileRef[] | undefined }>(
  body: T,
): object {
  if (body.files === undefined) return body;
  return { ...body, files: body.files.map(({ upload: _, ...rest }) => rest) };
}

/**
 * Gives files to what refers to them, inside the transaction that makes it: all of them or none.
 *
 * @throws {Problem} 409 `files-missing`; `errors` names each by its place in the list, as `missing` (never sent,
 * expired, or another's), `incomplete`, `hash` or `type`.
 */
export async function attachUploads(
  tx: Queryable,
  refs: readonly FileRef[],
  owner: FileOwner,
  now: Date,
): Promise<void> {
  const errors: ProblemDetail[] = [];
  // In one order for everybody, so that two submissions with the same files do not wait for each other.
  const inOrder = refs.map((ref, at) => ({ ref, at })).sort((a, b) => (a.ref.upload < b.ref.upload ? -1 : 1));
  for (const { ref, at } of inOrder) {
    const code = await attach(tx, ref, owner, now);
    if (code !== undefined) errors.push({ path: `files.${at}`, code });
  }
  if (errors.length > 0)
    throw new Problem(409, 'files-missing', 'Some files have to be sent again', { errors });
}

async function attach(tx: Queryable, ref: FileRef, owner: FileOwner, now: Date): Promise<string | undefined> {
  const [row] = await tx.query<{ whole: boolean; sha256: string; bytes: number; type: string }>(
    'select whole, sha256, bytes, type from uploads where id = $1 and not attached and expires_at > $2 for update',
    [ref.upload, now],
  );
  if (!row) return 'missing';
  if (!row.whole) return 'incomplete';
  if (row.sha256 !== ref.sha256 || row.bytes !== ref.bytes) return 'hash';
  if (row.type !== ref.type) return 'type';
  await tx.query('update uploads set attached = true where id = $1', [ref.upload]);
  await tx.query(
    `insert into stored_files (id, upload_id, sha256, bytes, type, title, paper, owner_kind, owner_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      randomId(),
      ref.upload,
      row.sha256,
      row.bytes,
      row.type,
      ref.title.normalize('NFC'),
      ref.paper,
      owner.kind,
      owner.id,
      now,
    ],
  );
  return undefined;
}

interface FileRow extends Omit<StoredFile, 'owner'> {
  readonly owner_kind: FileOwner['kind'];
  readonly owner_id: string;
  readonly upload_id: string;
}

const COLUMNS = 'id, upload_id, sha256, bytes, type, title, paper, owner_kind, owner_id';

const shown = ({ owner_kind, owner_id, upload_id: _, ...file }: FileRow): StoredFile => ({
  ...file,
  owner: { kind: owner_kind, id: owner_id },
});

/** The files of one owner, in the order in which they came. */
export async function storedFilesOf(db: Queryable, owner: FileOwner): Promise<StoredFile[]> {
  const rows = await db.query<FileRow>(
    `select ${COLUMNS} from stored_files where owner_kind = $1 and owner_id = $2 order by created_at, paper, id`,
    [owner.kind, owner.id],
  );
  return rows.map(shown);
}

/**
 * One file with its bytes. Whoever asks has to be somebody who may see its owner: that is not asked here.
 *
 * @throws {Problem} 404 `unknown-file`.
 */
export async function readStored(
  { database }: Pick<Portal, 'database'>,
  fileId: string,
): Promise<StoredFile & { readonly content: Buffer }> {
  const [row] = await database.query<FileRow>(`select ${COLUMNS} from stored_files where id = $1`, [fileId]);
  if (!row) throw new Problem(404, 'unknown-file', 'No file has this id');
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(database, row.upload_id)) pieces.push(piece);
  return { ...shown(row), content: Buffer.concat(pieces) };
}
