/**
 * Where @tus/server keeps what comes in: the database of the portal, so that any of its processes can go on.
 * @module
 */
import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import {
  announce,
  append,
  complete,
  isFull,
  readUpload,
  storageFull,
  withdraw,
} from '../domain/upload-pieces.js';

/** So much is held in memory before it is written. What a broken line leaves is written as well. */
const PIECE = 256 * 1024;

/** For one portal. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'termination', 'expiration'];
  readonly #portal: Pick<Portal, 'database' | 'now'>;

  constructor(portal: Pick<Portal, 'database' | 'now'>) {
    super();
    this.#portal = portal;
  }

  /** The id that stands in `upload` afterwards is ours. */
  override async create(upload: Upload): Promise<Upload> {
    const { sha256, type } = upload.metadata ?? {};
    upload.id = await announce(this.#portal, {
      bytes: upload.size ?? 0,
      sha256: sha256 ?? '',
      type: type ?? '',
    });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await readUpload(this.#portal, id);
    // A process may have died between the last byte and the check.
    if (row.got === row.bytes && !row.whole) await complete(this.#portal.database, row);
    return new Upload({
      id,
      size: row.bytes,
      offset: row.got,
      metadata: { sha256: row.sha256, type: row.type },
    });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { database } = this.#portal;
    let at = offset;
    let held: Uint8Array[] = [];
    let size = 0;
    const flush = async () => {
      if (size === 0) return;
      const piece = Buffer.concat(held);
      held = [];
      size = 0;
      at = await append(database, id, at, piece);
    };
    try {
      for await (const part of stream as AsyncIterable<Uint8Array>) {
        held.push(part);
        size += part.length;
        if (size >= PIECE) await flush();
      }
    } catch (error) {
      if (isFull(error)) throw storageFull();
      // The line broke: what has come is kept, and the sender goes on behind it.
      if (!(error instanceof Problem)) await flush().catch(() => undefined);
      throw error;
    }
    try {
      await flush();
      const row = await readUpload(this.#portal, id);
      if (row.got === row.bytes && !row.whole) await complete(database, row);
    } catch (error) {
      throw isFull(error) ? storageFull() : error;
    }
    return at;
  }

  override remove(id: string): Promise<void> {
    return withdraw(this.#portal, id);
  }
}
