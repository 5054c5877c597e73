/**
 * The files of a job: sent one by one before the job itself, which then refers to them by hash.
 * @module
 */
import { BkDataError, isBkError } from '../errors.js';
import type { PartHost } from '../part.js';
import { getFile } from '../storage/files.js';
import { vaultPart } from '../storage/vault.js';
import type { FileProblem, FileRef, FileSending, JobFile } from './job-file.js';
import { sha256 } from './job-file-of.js';
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
  let broken: Error | undefined;
  for (const [at, file] of known.entries()) {
    const put = (change: Partial<JobFile>) => {
      known[at] = { ...(known[at] ?? file), ...change };
      progress(known, file.id);
    };
    // Only for the attempt that was asked for.
    put({ held: undefined });
    if (file.held && file.problem) {
      broken ??= new BkDataError(file.problem, 'The file waits for a person');
      continue;
    }
    try {
      await sendFile(host, file, { put, signal, keep: () => keep(known) });
    } catch (error) {
      // The person, or the page, wants no more of it. How far it is stays known.
      await keep(known);
      signal.throwIfAborted();
      // Only of this file; the others are sent all the same.
      if (!isProblem(error)) throw error;
      put({ problem: error.code });
      await keep(known);
      broken ??= error;
    }
  }
  if (broken !== undefined) throw broken;
  return known.map(({ paper, title, sha256, bytes, type, upload = '' }) => ({
    paper,
    title,
    sha256,
    bytes,
    type,
    upload,
  }));
}

const PROBLEMS: readonly string[] = ['file-gone', 'file-changed', 'file-refused'];

const isProblem = (error: unknown): error is BkDataError & { readonly code: FileProblem } =>
  isBkError(error) && PROBLEMS.includes(error.code);

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
  // What the server has whole is not needed here any more; if it has lost it, it says so.
  if (!bytes && file.upload !== undefined && file.sent === file.bytes) return put({ problem: undefined });
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
        progress: (bytes) => {
          // What has left is not there before the server says so.
          const sent = Math.min(bytes, file.bytes - 1);
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
  put({ upload: from, sent: file.bytes, problem: undefined });
  await writing;
  await keep();
}
