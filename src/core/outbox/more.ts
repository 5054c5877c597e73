/**
 * What is asked of the outbox now and then; fetched when it is.
 * @module
 */
import { BkDataError, check, isBkError } from '../errors.js';
import { LockedJobs } from '../storage/locked-jobs.js';
import type { JobHead, Json, SealedJob } from '../storage/store.js';
import type { Vault } from '../storage/vault.js';
import type { JobFile } from './job-file.js';
import { readJobs, refused, retried, wasTried, type Job, type JobContent, type JobCounts } from './job.js';
import { sealBody } from './seal.js';

/** See `Outbox.counts`. */
export async function countJobs(vault: Vault, database: string): Promise<JobCounts> {
  const counts = {
    queued: 0,
    sending: 0,
    unknown: 0,
    waiting: 0,
    'needs-person': 0,
    acked: 0,
    expired: 0,
  };
  for (const { state } of await heads(vault, database)) counts[state]++;
  return counts;
}

async function heads(vault: Vault, database: string): Promise<readonly JobHead[]> {
  try {
    return await readJobs(await vault.store());
  } catch (error) {
    if (!isBkError(error) || error.code !== 'storage-locked') throw error;
    const jobs = new LockedJobs(database);
    return await jobs.list().finally(() => jobs.close());
  }
}

/** The part of a job that may leave while the vault is locked, where there is one. */
export async function sealedHead(
  id: string,
  { kind, site, path, body, bearer, files, recipient }: JobContent,
): Promise<{ readonly sealed?: SealedJob }> {
  // A secret, and files, lie in the vault: both need it open.
  if (!recipient || bearer !== undefined || files?.length) return {};
  return { sealed: { kind, site, path, text: await sealBody(body, recipient, id, path) } };
}

/**
 * The server does not have such a job, and cannot get it any more: it said no, it has never seen it, or nothing has left
 * yet. One that was given up may be there all the same.
 */
const isResting = (head: JobHead) =>
  refused(head) ||
  head.state === 'expired' ||
  head.lastCode === 'outbox-replaced' ||
  (head.state === 'queued' && !wasTried(head));

/**
 * Takes a job out of the running and gives the one that is to stand in for it. Should the page die before that is
 * stored, the old one still rests there, for the person to see.
 *
 * @throws {BkDataError} `outbox-not-resting`.
 */
export async function replaceJob(
  vault: Vault,
  id: string,
  body: unknown,
): Promise<{ readonly id: string; readonly content: JobContent }> {
  const store = await vault.store();
  const jobs = await readJobs(store);
  const job = jobs.find((each) => each.id === id);
  const isReplaced = jobs.some(({ content }) => content.replaces === id);
  const stopped = await store.updateJob(id, (head) =>
    isResting(head) && !isReplaced
      ? { ...head, state: 'needs-person', lastCode: 'outbox-replaced', lastStatus: undefined }
      : undefined,
  );
  check(job && stopped, 'outbox-not-resting', 'The server may have this job already');
  if (job.lastCode === 'storage-unreadable')
    throw new BkDataError('outbox-not-resting', 'The job cannot be read');
  return { id: crypto.randomUUID(), content: { ...job.content, body, replaces: id } };
}

/** See `Outbox.mendFile`. @throws {BkDataError} `outbox-not-resting`. */
export async function mendFile(
  vault: Vault,
  id: string,
  file: string,
  instead: JobFile | 'same' | 'none',
  now: number,
): Promise<void> {
  const store = await vault.store();
  const { content } = (await readJobs(store)).find((each) => each.id === id) ?? {};
  const files = (content?.files ?? []).flatMap((each): readonly JobFile[] => {
    if (each.id !== file) return [each.problem ? { ...each, held: true } : each];
    if (instead === 'none') return [];
    return [instead === 'same' ? { ...each, problem: undefined, held: undefined } : instead];
  });
  // Nothing of the body has left in this attempt: the key may go with other files.
  const isMine = ({ state, lastCode = '' }: JobHead) =>
    state === 'needs-person' && lastCode.startsWith('file-');
  const mended = await store.updateJob(id, (head) => (isMine(head) ? retried(head, now) : undefined), {
    ...content,
    files,
  } as unknown as Json);
  check(mended, 'outbox-not-resting', 'The job does not wait for a file');
}

/** Words that stand for a secret, wherever they are in a body. */
const SECRETS = new Set(['secret', 'bearer', 'token', 'proof', 'upload']);

/** See `Outbox.export`. */
export function exportJobs(jobs: readonly Job[], now: number, ids?: readonly string[]): string {
  const asked = jobs.filter(({ id, state }) => (ids ? ids.includes(id) : state !== 'acked'));
  const time = (at: number) => new Date(at).toISOString();
  return JSON.stringify(
    {
      format: 'ba-khong.outbox+1',
      exportedAt: time(now),
      jobs: asked.map(({ state, createdAt, expiresAt, lastCode, lastStatus, content }) => ({
        kind: content.kind,
        about: content.about,
        title: content.title,
        state,
        storedAt: time(createdAt),
        expiresAt: time(expiresAt),
        lastFailure: lastCode,
        lastStatus,
        content: content.body,
        files: content.files?.map(({ title, type, bytes, sha256 }) => ({ title, type, bytes, sha256 })),
      })),
    },
    (key: string, value: unknown) => (SECRETS.has(key) ? undefined : value),
    2,
  );
}
