/**
 * Files on their way: announced, received piece by piece, checked when the last byte is there.
 *
 * No lock is held while bytes come in: a piece is written only where the upload stands, in one statement, so that of
 * two senders at the same place one is told that it has moved, in whatever process each of them is.
 * @module
 */
import { createHash } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { FILE_TYPES, sniffType } from './file-kind.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { randomId } from './secrets.js';
import { DAY_MS } from './time.js';

/** The largest file that is taken: 25 MiB, as the national portal does. */
export const MOST_BYTES = 25 * 1024 * 1024;
/** How long a file waits for what refers to it: a day over the seven that a sender may go on trying. */
export const WAITS_MS = 8 * DAY_MS;
/** All files that nothing refers to yet, together: more than any crowd has under way, and a bound for whoever fills the disk. */
const MOST_WAITING_BYTES = 4 * 1024 ** 3;
const UPLOAD_ID = /^[\w-]{22}$/;
const SHA256 = /^[0-9a-f]{64}$/;

type Here = Pick<Portal, 'database' | 'now'>;

/** What a sender says of a file before it sends it. */
export interface Announced {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** MIME type. */
  readonly type: string;
}

/** A file on its way. */
export interface UploadRow extends Announced {
  readonly id: string;
  readonly got: number;
  readonly whole: boolean;
  readonly attached: boolean;
  readonly expires_at: Date;
}

/** The database has no room; by PostgreSQL's code, which both engines give. */
export const isFull = (error: unknown): boolean =>
  ['53100', 'ENOSPC'].includes(String((error as { code?: unknown } | null)?.code));

/** What a sender is told then: an hour is long enough for somebody to see to it. */
export const storageFull = (): Problem =>
  new Problem(507, 'storage-full', 'There is no room for files now', { retryAfterSeconds: 3600 });

const gone = () => new Problem(410, 'upload-gone', 'This upload has expired');
const moved = () => new Problem(409, 'upload-offset', 'The upload does not stand at this offset');

/**
 * Takes note of a file that will come.
 *
 * @returns Its id: who knows it may send, ask and remove.
 * @throws {Problem} 400 `invalid-upload`, 413 `too-large`, 415 `file-type`, 507 `storage-full`.
 */
export async function announce({ database, now }: Here, { bytes, sha256, type }: Announced): Promise<string> {
  if (!Number.isInteger(bytes) || bytes < 1)
    throw new Problem(400, 'invalid-upload', 'Send the length of the file, at least one byte');
  if (bytes > MOST_BYTES) throw new Problem(413, 'too-large', `A file has at most ${MOST_BYTES} bytes`);
  if (!SHA256.test(sha256))
    throw new Problem(400, 'invalid-upload', 'Send the SHA-256 of the file, in small hex');
  if (!FILE_TYPES.includes(type)) throw wrongType();
  await forgetExpired(database, now());
  const [waiting] = await database.query<{ bytes: number }>(
    'select coalesce(sum(got), 0)::bigint as bytes from uploads where not attached',
  );
  if ((waiting?.bytes ?? 0) > MOST_WAITING_BYTES) throw storageFull();
  const id = randomId();
  await database.query(
    `insert into uploads (id, bytes, sha256, type, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, bytes, sha256, type, now(), new Date(now().getTime() + WAITS_MS)],
  );
  return id;
}

/**
 * How far an upload is.
 *
 * @throws {Problem} 404 `unknown-upload`, 410 `upload-gone`.
 */
export async function readUpload({ database, now }: Here, id: string): Promise<UploadRow> {
  const unknown = () => new Problem(404, 'unknown-upload', 'No upload has this id');
  if (!UPLOAD_ID.test(id)) throw unknown();
  const [row] = await database.query<UploadRow>(
    'select id, bytes, sha256, type, got, whole, attached, expires_at from uploads where id = $1',
    [id],
  );
  if (!row) throw unknown();
  if (!row.attached && row.expires_at <= now()) throw gone();
  return row;
}

/**
 * Writes the bytes that come next.
 *
 * @returns The new offset.
 * @throws {Problem} 409 `upload-offset` when the upload stands elsewhere by now, or these would be too many.
 */
export async function append(db: Queryable, id: string, offset: number, piece: Uint8Array): Promise<number> {
  const written = await db.query(
    `with moved as (
       update uploads set got = got + $3::integer
       where id = $1 and got = $2::integer and got + $3::integer <= bytes and not whole
       returning id
     )
     insert into upload_pieces (upload_id, start, content) select id, $2::integer, $4::bytea from moved
     returning start`,
    [id, offset, piece.length, piece],
  );
  if (written.length === 0) throw moved();
  return offset + piece.length;
}

/** The bytes of an upload from the first on, a few pieces at a time. */
export async function* piecesOf(db: Queryable, id: string): AsyncGenerator<Uint8Array> {
  for (let start = -1; ;) {
    const pieces = await db.query<{ start: number; content: Uint8Array }>(
      'select start, content from upload_pieces where upload_id = $1 and start > $2 order by start limit 4',
      [id, start],
    );
    for (const piece of pieces) {
      yield piece.content;
      start = piece.start;
    }
    if (pieces.length < 4) return;
  }
}

/**
 * Checks a file whose last byte has come: it has to be what was announced. What is not is removed, so that it can be
 * sent anew.
 *
 * @throws {Problem} 415 `file-type`, 422 `file-hash`.
 */
export async function complete(db: Queryable, { id, sha256, type }: UploadRow): Promise<void> {
  const hash = createHash('sha256');
  let kind: string | undefined;
  let first = true;
  for await (const piece of piecesOf(db, id)) {
    if (first) kind = sniffType(piece);
    first = false;
    hash.update(piece);
  }
  const right = hash.digest('hex') === sha256;
  if (right && kind === type) {
    await db.query('update uploads set whole = true where id = $1 and got = bytes', [id]);
    return;
  }
  await db.query('delete from uploads where id = $1 and not attached', [id]);
  throw right
    ? wrongType()
    : new Problem(422, 'file-hash', 'The bytes that came are not those that were announced');
}

const wrongType = () => new Problem(415, 'file-type', 'Only PDF, JPEG and PNG files are taken');

/**
 * Removes an upload that nothing refers to.
 *
 * @throws {Problem} 403 `upload-attached`, 404 `unknown-upload`, 410 `upload-gone`.
 */
export async function withdraw(here: Here, id: string): Promise<void> {
  await readUpload(here, id);
  const removed = await here.database.query(
    'delete from uploads where id = $1 and not attached returning id',
    [id],
  );
  if (removed.length === 0)
    throw new Problem(403, 'upload-attached', 'Something that was received refers to this file');
}

/** Removes the files that have waited too long for something that refers to them. */
export async function forgetExpired(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from uploads where not attached and expires_at <= $1', [now]);
}
