/**
 * Answers what an office has asked to be added to a dossier. The answer goes through the outbox: it is stored first, and
 * counts as sent only on the server's word.
 * @module
 */
import { documentsPart } from '../document/documents.js';
import { check } from '../errors.js';
import type { Job } from '../outbox/job.js';
import { outboxPart } from '../outbox/outbox.js';
import type { PartHost } from '../part.js';
import type { Supplement } from './status.js';

const KIND = 'supplement';
const MOST_CHARACTERS = 2000;

/** A file of an answer, as the file field has made it. */
export interface SupplementFile {
  readonly file: Blob;
  readonly pages: number;
}

/** What the person answers, by the ids of the items. */
export interface SupplementAnswer {
  readonly texts: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, SupplementFile>>;
}

/**
 * The ids of the items that still want something: required ones without an answer, and texts that are too long. A
 * request where nothing is required wants one answer at least.
 */
export function lackingItems({ items }: Supplement, { texts, files }: SupplementAnswer): readonly string[] {
  const isAnswered = (id: string) => (texts[id] ?? '').trim() !== '' || files[id] !== undefined;
  const lacking = items.filter(
    ({ id, required }) => (required && !isAnswered(id)) || (texts[id] ?? '').length > MOST_CHARACTERS,
  );
  if (lacking.length > 0) return lacking.map(({ id }) => id);
  return items.some(({ id }) => isAnswered(id)) ? [] : items.slice(0, 1).map(({ id }) => id);
}

/**
 * Stores an answer to be sent, with its files. Resolves when it is stored.
 *
 * @returns Id of the job.
 * @throws {BkDataError} `supplement-lacks` while {@link lackingItems} names something.
 * @throws {BkStorageError} when it cannot be stored; nothing of it is kept then.
 */
export async function answerSupplement(
  host: PartHost,
  code: string,
  secret: string,
  supplement: Supplement,
  answer: SupplementAnswer,
): Promise<string> {
  check(
    lackingItems(supplement, answer).length === 0,
    'supplement-lacks',
    'Something is still to be answered',
  );
  const id = crypto.randomUUID();
  const documents = host.use(documentsPart);
  const files: { id: string; paper: string; title: string; sha256: string; bytes: number; type: string }[] =
    [];
  try {
    for (const { id: paper, title } of supplement.items) {
      const given = answer.files[paper];
      if (!given) continue;
      const { file, pages } = given;
      // It lives as long as the job that sends it (`documents.tidy`).
      const kept = await documents.keep(file, { paper, title, pages, dossier: id, forLater: false });
      const sha256 = await hashOf(file);
      files.push({ id: kept, paper, title, sha256, bytes: file.size, type: file.type });
    }
    const texts = Object.fromEntries(
      supplement.items.flatMap(({ id: item }) => {
        const text = (answer.texts[item] ?? '').normalize('NFC').trim();
        return text === '' ? [] : [[item, text]];
      }),
    );
    await host.use(outboxPart).enqueue(id, {
      kind: KIND,
      about: code,
      path: pathOf(code, supplement),
      bearer: secret,
      body: { texts, files: [] },
      ...(files.length > 0 && { files }),
    });
  } catch (error) {
    for (const file of files) await documents.remove(file.id).catch(() => undefined); // `tidy` does it later
    throw error;
  }
  return id;
}

/** The answer to this request that waits in the outbox, or was sent from it; the newest. */
export async function supplementJob(
  host: PartHost,
  code: string,
  supplement: Supplement,
): Promise<Job | undefined> {
  const path = pathOf(code, supplement);
  return (await host.use(outboxPart).list()).findLast(
    ({ content }) => content.kind === KIND && content.path === path,
  );
}

/** Gives up an answer that was not taken, with its files. */
export async function dropSupplement(host: PartHost, id: string): Promise<void> {
  const documents = host.use(documentsPart);
  for (const paper of await documents.forDossier(id)) await documents.detach(paper.id, id);
  await host.use(outboxPart).discard(id);
}

const pathOf = (code: string, { id }: Supplement) =>
  `/dossiers/${encodeURIComponent(code)}/supplements/${encodeURIComponent(id)}`;

async function hashOf(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
