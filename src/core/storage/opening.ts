/**
 * Opening a database that may be absent, held by another tab, of a later version, or behind a browser
 * that does not answer.
 *
 * Spec: docs/security.md §2, §7.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { within, type Delay } from './delay.js';
import { hasMark } from './mark.js';
import { askToClose } from './other-tabs.js';

/** How long `open` may stay silent; twice, then it counts as hung. */
const SILENT_MS = 5000;
/** How long other tabs have to make room, first of their own, then when asked. */
const BLOCKED_MS = 3000;

/** What to open. */
export interface Wanted {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly version: number;
  /** Made where they are missing. */
  readonly stores: readonly string[];
  /** Whether to make a database where there is none. */
  readonly create: boolean;
  readonly delay: Delay;
}

/** An open database. */
export interface Opened {
  readonly database: IDBDatabase;
  /** It has a later structure than was wanted, and is for reading only. */
  readonly newer: boolean;
}

/**
 * Opens a database, or says that there is none.
 *
 * @throws {BkStorageError} `storage-hung`, `storage-blocked`; a handle that comes later is closed at once.
 * @throws {DOMException} what else the browser says.
 */
export async function openDatabase(wanted: Wanted): Promise<Opened | undefined> {
  // WebKit keeps an empty database even when its creation is aborted, as below; so a reader asks first
  // whether there is one. Where the mark says so, the question would only cost time.
  if (!wanted.create && !hasMark(wanted.name) && (await isListed(wanted)) === false) return undefined;
  try {
    const database = await patiently(wanted, wanted.version);
    return database && { database, newer: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    const database = await patiently({ ...wanted, create: false }, undefined);
    return database && { database, newer: true };
  }
}

async function patiently(wanted: Wanted, version: number | undefined): Promise<IDBDatabase | undefined> {
  for (let silent = 0; silent < 2; silent++) {
    const opened = await open(wanted, version);
    if (opened !== 'silent') return opened;
  }
  throw new BkStorageError('storage-hung', 'The browser did not open its storage');
}

function open(wanted: Wanted, version: number | undefined): Promise<IDBDatabase | 'silent' | undefined> {
  const { factory, name, stores, create, delay } = wanted;
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    let [heard, late, absent] = [false, false, false];
    const after = (ms: number, then: () => void) =>
      void delay(ms, over.signal).then(() => over.signal.aborted || then());
    const request = factory.open(name, version);
    after(SILENT_MS, () => {
      if (heard) return;
      late = true;
      resolve('silent');
    });
    request.onblocked = () => {
      heard = true;
      after(BLOCKED_MS, () => {
        askToClose(name);
        after(BLOCKED_MS, () => {
          late = true;
          reject(new BkStorageError('storage-blocked', 'Another tab holds the storage'));
        });
      });
    };
    request.onupgradeneeded = ({ oldVersion }) => {
      heard = true;
      absent = oldVersion === 0 && !create;
      if (late || absent) return request.transaction?.abort();
      const present = request.result.objectStoreNames;
      for (const store of stores) if (!present.contains(store)) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      over.abort();
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = (event) => {
      event.preventDefault(); // else some browsers report the abort above as an error of the page
      over.abort();
      if (absent) resolve(undefined);
      else reject(request.error!);
    };
  });
}

/** Whether there is a database of that name; `undefined` where the browser cannot say. */
async function isListed({ factory, name, delay }: Wanted): Promise<boolean | undefined> {
  const listing = factory.databases?.().catch(() => undefined);
  const databases = await within(Promise.resolve(listing), SILENT_MS, undefined, delay);
  return databases?.some((database) => database.name === name);
}
