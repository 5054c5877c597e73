/**
 * An answer to a request for more that is still being written: its texts and files stay on the device, sealed as
 * everything there, so that a reload or an empty battery takes nothing.
 * @module
 */
import { documentsPart } from '../document/documents.js';
import type { PartHost } from '../part.js';
import type { StoredRecord } from '../storage/store.js';
import { vaultPart } from '../storage/vault.js';
import type { Supplement } from './status.js';
import type { SupplementAnswer, SupplementFile } from './supplements.js';

/** Its files are not tidied away while it is there (`Documents.tidy`). */
const KIND = 'supplement-draft';
/** So long after its last change it is erased, as the draft of a dossier. */
const KEPT_MS = 30 * 86_400_000;

/**
 * What was written of an answer; erases drafts whose time is over, of whatever request.
 *
 * @returns `undefined` where nothing was.
 * @throws {BkStorageError} as every reading.
 */
export async function supplementDraft(
  host: PartHost,
  code: string,
  supplement: Supplement,
): Promise<SupplementAnswer | undefined> {
  const over = host.now() - KEPT_MS;
  for (const { id, data } of await recordsOf(host))
    if (!(Number(data['savedAt']) > over)) await erase(host, id);
  const kept = await find(host, code, supplement);
  if (!kept) return undefined;
  const documents = host.use(documentsPart);
  const files: Record<string, SupplementFile> = {};
  for (const { id, paper, pages } of await documents.forDossier(kept.id)) {
    const file = await documents.get(id);
    if (file) files[paper] ??= { file, pages };
  }
  return { texts: textsOf(kept), files };
}

/**
 * Keeps the texts of an answer as they stand, by the ids of the items.
 *
 * @throws {BkStorageError} when they cannot be kept; what was kept before is there then.
 */
export async function keepSupplementTexts(
  host: PartHost,
  code: string,
  supplement: Supplement,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await put(host, code, supplement, texts);
}

/**
 * Keeps the file of one item, in the place of the one that was kept before.
 *
 * @param given - `undefined` when the person has taken it out.
 * @throws {BkStorageError} as `Documents.keep`; the one before is there then.
 */
export async function keepSupplementFile(
  host: PartHost,
  code: string,
  supplement: Supplement,
  item: Supplement['items'][number],
  given: SupplementFile | undefined,
): Promise<void> {
  const dossier = await put(host, code, supplement, undefined);
  const documents = host.use(documentsPart);
  const before = (await documents.forDossier(dossier)).filter(({ paper }) => paper === item.id);
  if (given)
    await documents.keep(given.file, {
      paper: item.id,
      title: item.title,
      pages: given.pages,
      dossier,
      forLater: false,
    });
  for (const { id } of before) await documents.detach(id, dossier);
}

/** Erases what was written, with its files: it was sent, or the person wants it gone. */
export async function dropSupplementDraft(
  host: PartHost,
  code: string,
  supplement: Supplement,
): Promise<void> {
  const kept = await find(host, code, supplement);
  if (kept) await erase(host, kept.id);
}

/** @param texts - `undefined` leaves them as they are. @returns Id of the record. */
async function put(
  host: PartHost,
  code: string,
  supplement: Supplement,
  texts: Readonly<Record<string, string>> | undefined,
): Promise<string> {
  const before = await find(host, code, supplement);
  const id = before?.id ?? crypto.randomUUID();
  const data = { kind: KIND, code, supplement: supplement.id, savedAt: host.now() };
  const store = await host.use(vaultPart).store();
  await store.put(id, () => ({ ...data, texts: texts ?? (before ? textsOf(before) : {}) }));
  return id;
}

async function find(host: PartHost, code: string, supplement: Supplement): Promise<StoredRecord | undefined> {
  return (await recordsOf(host)).find(
    ({ data }) => data['code'] === code && data['supplement'] === supplement.id,
  );
}

async function recordsOf(host: PartHost): Promise<readonly StoredRecord[]> {
  const { records } = await (await host.use(vaultPart).store()).list();
  return records.filter(({ data }) => data.kind === KIND);
}

async function erase(host: PartHost, id: string): Promise<void> {
  const documents = host.use(documentsPart);
  for (const paper of await documents.forDossier(id)) await documents.detach(paper.id, id);
  await (await host.use(vaultPart).store()).put(id, () => null);
}

/** A record may come from a file of somebody else. */
function textsOf({ data }: StoredRecord): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data['texts'] ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
