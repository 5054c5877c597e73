/**
 * The papers of a job that waits in the outbox: another one in the place of one that cannot go.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { jobFileOf } from '../outbox/job-file-of.js';
import type { JobFile } from '../outbox/job-file.js';
import { outboxPart } from '../outbox/outbox.js';
import type { PartHost } from '../part.js';
import { documentsPart } from './documents.js';
import type { PreparedDocument } from './page.js';

/**
 * Puts a paper that was chosen anew in the place of a file, and sends the job again.
 *
 * @param jobId - Of a job that waits for that.
 * @throws {BkDataError} `outbox-not-resting`. @throws {BkStorageError} as `documents.keep`. The job is as it was then.
 */
export async function replaceFile(
  host: PartHost,
  jobId: string,
  { id: old, paper, title }: JobFile,
  { file, pages }: PreparedDocument,
): Promise<void> {
  const documents = host.use(documentsPart);
  // It lives as long as the job that sends it (`documents.tidy`).
  const id = await documents.keep(file, { paper, title, pages, dossier: jobId, forLater: false });
  try {
    const instead = await jobFileOf(host, { id, paper, title, type: file.type });
    if (!instead) throw new BkStorageError('document-damaged', 'The paper does not open');
    await host.use(outboxPart).mendFile(jobId, old, instead);
  } catch (error) {
    await documents.detach(id, jobId).catch(() => undefined); // `tidy` does it later
    throw error;
  }
  await documents.detach(old, jobId);
}

/** Sends a job without one of its files. @throws {BkDataError} `outbox-not-resting`. */
export async function leaveOutFile(host: PartHost, jobId: string, { id }: JobFile): Promise<void> {
  await host.use(outboxPart).mendFile(jobId, id, 'none');
  await host.use(documentsPart).detach(id, jobId);
}
