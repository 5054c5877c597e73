/**
 * The export file `.bkvault`: one JSON text with a passphrase slot and envelopes, sealed under a data key of
 * its own. Nothing in it is legible but that it is such a file, and how many records of which size it has.
 *
 * A file comes from anywhere. Everything in it is opened and checked before the first record is stored.
 * @module
 */
import { BkStorageError, BkVaultError, isBkError } from '../errors.js';
import { fromBase64, toBase64 } from './base64.js';
import { open, seal, type Envelope } from './envelope.js';
import { MAX_ROUNDS } from './slots/derive.js';
import { sameRecord } from './merge.js';
import { SCHEMA_VERSION } from './schema.js';
import { createSlot, slotKeyOf } from './slots/passphrase.js';
import type { SlotContext } from './slots/slot-module.js';
import { newDataKey } from './slots/new-slot.js';
import { openSlot, type Slot } from './slots/slot.js';
import {
  DOCUMENT,
  type IncomingRecord,
  type Json,
  type RecordData,
  type Stamps,
  type Store,
} from './store.js';

/** Longest text that is looked at, in characters. A household is a few hundred kilobytes. */
const MAX_LENGTH = 16 * 2 ** 20;
const MAX_RECORDS = 10_000;
const MAX_DEPTH = 32;
/**
 * No field is written so often. Higher counters are cut to this: what is written here afterwards goes up from
 * it, wins, and stays far below where counting ends.
 */
const MAX_COUNTER = 2 ** 31;
/** Names of properties that would reach into a prototype. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const ID = /^[\w-]{1,64}$/;

/** What an import did. */
export interface Imported {
  /** Records that were not there. */
  readonly added: number;
  /** Records that were there and are different now. */
  readonly changed: number;
}

/** What the two calls need besides the file. */
export type FileContext = Omit<SlotContext, 'vid' | 'secret'>;

/** What a file says it is. */
type FileKind = 'bkvault' | 'bkdraft';

/** One record of a file, opened. */
export interface FiledRecord extends IncomingRecord {
  readonly id: string;
}

/**
 * Writes every record that can be read. What waits to be sent is not in it: sent from two devices it would
 * confuse more than it helps; nor are papers, whose bytes would make it too large to be opened everywhere. How many records were left out since they do not open, the status of the vault says.
 *
 * @throws {BkDataError} `vault-passphrase-short`.
 * @throws {BkStorageError} `storage-unreadable` when there is something and none of it can be read: an empty
 * file would pass for a backup.
 */
export async function writeFile(store: Store, passphrase: string, context: FileContext): Promise<string> {
  const { records: all, unreadable } = await store.list();
  const records = all.filter(({ data }) => data.kind !== DOCUMENT);
  if (records.length === 0 && unreadable.length > 0)
    throw new BkStorageError('storage-unreadable', 'Nothing that is kept can be opened');
  return sealFile('bkvault', records, passphrase, context);
}

/**
 * Seals records under a passphrase.
 *
 * @throws {BkDataError} `vault-passphrase-short`.
 */
export async function sealFile(
  kind: FileKind,
  records: readonly (IncomingRecord & { readonly id: string })[],
  passphrase: string,
  context: Pick<FileContext, 'now' | 'rounds'>,
): Promise<string> {
  const vid = crypto.randomUUID();
  const { slot, dataKey } = await createSlot({ ...context, vid, secret: { passphrase } }, await newDataKey());
  const sealed = await Promise.all(
    records.map(({ id, sv = SCHEMA_VERSION, data, at }) =>
      seal(dataKey, { vid, type: 'record', id, n: 1 }, { sv, data, at }),
    ),
  );
  return JSON.stringify({
    [kind]: 1,
    vid,
    slot: {
      ...slot,
      iv: toBase64(slot.iv),
      wrapped: toBase64(slot.wrapped),
      kdf: slot.kdf && { ...slot.kdf, salt: toBase64(slot.kdf.salt) },
    },
    records: sealed.map((envelope) => ({
      ...envelope,
      iv: toBase64(envelope.iv),
      ct: toBase64(envelope.ct),
    })),
  });
}

/**
 * Opens a file and checks it; stores nothing.
 *
 * @throws {BkVaultError} `vault-file-size`, `vault-file`, `vault-passphrase-wrong`.
 * @throws {BkStorageError} `storage-newer` when a later version of the library has written it.
 */
export async function readFile(
  text: string,
  passphrase: string,
  context: Pick<FileContext, 'now' | 'rounds'>,
  kind: FileKind = 'bkvault',
): Promise<readonly FiledRecord[]> {
  const { vid, slot, envelopes } = parseFile(text, kind);
  const slotKey = await slotKeyOf({ ...context, vid, secret: { passphrase } }, slot);
  const dataKey = await openSlot(slotKey, slot).catch((cause: unknown) => {
    throw new BkVaultError('vault-passphrase-wrong', 'Not the passphrase of the file', {}, { cause });
  });
  const records: FiledRecord[] = [];
  for (const envelope of envelopes) {
    const { id, n } = envelope;
    const plain = await open(dataKey, { vid, type: 'record', id, n }, envelope).catch((cause: unknown) => {
      throw isBkError(cause) ? cause : broken('A record does not open', cause);
    });
    records.push({ id, ...recordIn(plain) });
  }
  return records;
}

/** As `Vault.import`. */
export async function importFile(
  store: Store,
  text: string,
  passphrase: string,
  context: FileContext,
  check: (data: RecordData) => boolean = () => true,
): Promise<Imported> {
  const records = await readFile(text, passphrase, context);
  return mergeFile(
    store,
    records.filter(({ data }) => check(data)),
  );
}

/** In each field what was written later counts, as between two tabs. */
async function mergeFile(store: Store, records: readonly FiledRecord[]): Promise<Imported> {
  const before = await contents(store);
  for (const { id, ...record } of records) await store.merge(id, record);
  const after = await contents(store);
  const count = { added: 0, changed: 0 };
  for (const { id } of records) {
    const [old, now] = [before.get(id), after.get(id)];
    if (!old) count.added++;
    else if (!now || !sameRecord({ data: old, at: {} }, { data: now, at: {} })) count.changed++;
  }
  return count;
}

const contents = async (store: Store): Promise<ReadonlyMap<string, RecordData>> =>
  new Map((await store.list()).records.map(({ id, data }) => [id, data]));

const broken = (message: string, cause?: unknown) => new BkVaultError('vault-file', message, {}, { cause });

interface ParsedFile {
  readonly vid: string;
  readonly slot: Slot;
  readonly envelopes: readonly Envelope[];
}

function parseFile(text: string, kind: FileKind): ParsedFile {
  if (typeof text !== 'string' || text.length > MAX_LENGTH)
    throw new BkVaultError('vault-file-size', 'The file is too large');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw broken('The file is no JSON', cause);
  }
  const { [kind]: version, vid, slot, records } = objectOf(file);
  if (typeof version === 'number' && version > 1)
    throw new BkStorageError('storage-newer', 'The file was written by a newer version of the library');
  if (version !== 1 || !isId(vid) || !Array.isArray(records) || records.length > MAX_RECORDS)
    throw broken('The file is not what it says');
  const envelopes = records.map((record) => envelopeIn(record, vid));
  if (new Set(envelopes.map(({ id }) => id)).size < envelopes.length) throw broken('A record is there twice');
  return { vid, slot: slotIn(slot), envelopes };
}

function slotIn(value: unknown): Slot {
  const { id, kind, v, iv, wrapped, kdf } = objectOf(value);
  const { salt, rounds } = objectOf(kdf);
  const able = Number.isInteger(rounds) && (rounds as number) >= 1 && (rounds as number) <= MAX_ROUNDS;
  if (!isId(id) || kind !== 'passphrase' || v !== 1 || !able) throw broken('The slot is not what it says');
  return {
    id,
    kind,
    v,
    iv: bytesIn(iv, 12),
    wrapped: bytesIn(wrapped, 48).buffer,
    kdf: { salt: bytesIn(salt, 16), rounds: rounds as number },
    fails: 0,
    notBefore: 0,
    createdAt: 0,
  };
}

function envelopeIn(value: unknown, vid: string): Envelope {
  const { v, alg, id, n, iv, ct } = objectOf(value);
  if (!isId(id) || !Number.isInteger(n)) throw broken('A record is not what it says');
  // An unknown `v` or `alg` is told apart when the envelope is opened.
  const head = { v, alg, vid, type: 'record', id, n } as Omit<Envelope, 'iv' | 'ct'>;
  return { ...head, iv: bytesIn(iv, 12), ct: bytesIn(ct).buffer };
}

function recordIn(plain: Json): IncomingRecord {
  const { sv, data, at } = objectOf(plain);
  if (typeof sv !== 'number') throw broken('A record names no schema');
  if (sv > SCHEMA_VERSION)
    throw new BkStorageError('storage-newer', 'The file was written by a newer version of the library');
  const [record, stamps] = [objectOf(data), objectOf(at)];
  const fits =
    typeof record['kind'] === 'string' &&
    isHarmless(record, MAX_DEPTH) &&
    isHarmless(stamps, MAX_DEPTH) &&
    Object.values(stamps).every(isStamp);
  if (!fits) throw broken('A record holds what no record holds');
  return { sv, data: record as unknown as RecordData, at: cut(stamps as Stamps) };
}

function isStamp(value: unknown): boolean {
  const [counter, tag] = Array.isArray(value) ? (value as unknown[]) : [];
  return Number.isSafeInteger(counter) && (counter as number) >= 0 && isId(tag);
}

const cut = (stamps: Stamps): Stamps =>
  Object.fromEntries(
    Object.entries(stamps).map(([path, [counter, tag]]) => [path, [Math.min(counter, MAX_COUNTER), tag]]),
  );

function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth > 0 &&
    Object.entries(value).every(([key, item]) => !FORBIDDEN.includes(key) && isHarmless(item, depth - 1))
  );
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw broken('The file is not what it says');
  return value as Readonly<Record<string, unknown>>;
}

/** An id becomes the name of a property; names that every object has are none. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value) && !(value in Object.prototype);
}

function bytesIn(value: unknown, length?: number): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64(value as string);
    if (length === undefined || bytes.length === length) return bytes;
  } catch (cause) {
    throw broken('Bytes are not what they say', cause);
  }
  throw broken('Bytes are of another length');
}
