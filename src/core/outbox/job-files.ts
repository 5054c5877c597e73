/**
 * The files of a job: sent one by one before the job itself, which then refers to them by hash.
 * @module
 */
import { BkDataError, isBkError } from '../errors.js';
import type { PartHost } from '../part.js';
import { getFile } from '../storage/files.js';
import { vaultPart } from '../storage/vault.js';
import type { FileRef, FileSending, JobFile } from './job-file.js';
import { Transport } from './transport.js';
import { sendOne } from './tus-upload.js';

/** How often a file is begun anew in one attempt, when the server has lost it on the way. */
const MOST_BEGINNINGS = 2;
/** What is written down while a file is on its way: not each piece, since the server knows best. */
const KEEP_BYTES = 4 * 1024 * 1024;

/**
 * Sends what the server has not got of these files, one after the other, each from where the server says that it stands.
 * A file that cannot be sent does not hold up the others; a line that is gone does.
 *
 * @throws {BkNetworkError} as `Transport.request`, when the line or the server failed.
 * @throws {BkDataError} `file-gone` when its bytes are not on this device any more, `file-changed` when they are not
 * those that were chosen, `file-refused` when the server does not want it.
 */
export async function sendFiles(
  host: PartHost,
  files: readonly JobFile[],
  { keep, signal, progress }: FileSending,
): Promise<readonly FileRef[]> {
  const known = files.map((file) => ({ ...file }));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const tell = () =>
    progress(
      Math.min(
        total,
        known.reduce((sum, { sent = 0 }) => sum + sent, 0),
      ),
      total,
    );
  let broken: Error | undefined;
  for (const [at, file] of known.entries()) {
    const put = (change: Partial<JobFile>) => {
      known[at] = { ...(known[at] ?? file), ...change };
      tell();
    };
    try {
      await sendFile(host, file, { put, signal, keep: () => keep(known) });
    } catch (error) {
      // The person, or the page, wants no more of it.
      signal.throwIfAborted();
      await keep(known);
      // Only of this file; the others are sent all the same.
      if (!isBkError(error) || !error.code.startsWith('file-')) throw error;
      broken ??= error;
    }
  }
  if (broken !== undefined) throw broken;
  return known.map(({ id: _id, sent: _sent, upload = '', ...rest }) => ({ ...rest, upload }));
}

async function sendFile(
  host: PartHost,
  file: JobFile,
  {
    put,
    signal,
    keep,
  }: { put: (change: Partial<JobFile>) => void; signal: AbortSignal; keep: () => Promise<void> },
): Promise<void> {
  signal.throwIfAborted();
  const store = await host.use(vaultPart).store();
  const bytes = await getFile(store, file.id);
  if (!bytes) throw new BkDataError('file-gone', 'The file is not on this device any more');
  // What is sent is what the job says: the server checks the same once more.
  if (bytes.byteLength !== file.bytes || (await sha256(bytes)) !== file.sha256)
    throw new BkDataError('file-changed', 'The file is not the one that was chosen');

  const endpoint = new URL(new Transport(host.options).url('/uploads'), globalThis.location?.href).href;
  let from = file.upload;
  let kept = file.sent ?? 0;
  // Written down one after the other; what storage refuses ends the attempt.
  let writing = Promise.resolve();
  for (let beginnings = 1; ; beginnings += 1) {
    try {
      await sendOne({
        endpoint,
        file: { ...file, upload: from },
        bytes: new Blob([bytes], { type: file.type }),
        fetch: host.options.fetch,
        signal,
        named: (upload) => {
          if (upload === from) return;
          from = upload;
          kept = 0;
          put({ upload, sent: 0 });
          writing = writing.then(keep);
        },
        progress: (sent) => {
          put({ sent });
          if (sent - kept < KEEP_BYTES) return;
          kept = sent;
          writing = writing.then(keep);
        },
      });
      break;
    } catch (error) {
      const { status } = error as { status?: number };
      const lost = status === 404 || status === 410 || (isBkError(error) && error.code === 'file-refused');
      if (!lost || beginnings >= MOST_BEGINNINGS) throw error;
      from = undefined;
      put({ upload: undefined, sent: 0 });
    }
  }
  put({ upload: from, sent: file.bytes });
  await writing;
  await keep();
}

/** Hex. */
async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What a job says of a paper that is kept on this device.
 *
 * @returns `undefined` when its bytes are not there.
 */
export async function jobFileOf(
  host: PartHost,
  { id, paper, title, type }: Pick<JobFile, 'id' | 'paper' | 'title' | 'type'>,
): Promise<JobFile | undefined> {
  const bytes = await getFile(await host.use(vaultPart).store(), id);
  return bytes && { id, paper, title, type, bytes: bytes.byteLength, sha256: await sha256(bytes) };
}
