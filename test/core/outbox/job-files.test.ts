import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { JobFile } from '../../../src/core/outbox/job-file.js';
import { sendFiles } from '../../../src/core/outbox/job-files.js';
import type { PartHost } from '../../../src/core/part.js';
import { MemoryStore } from '../../../src/core/storage/memory-store.js';
import { rejection } from '../rejection.js';

const KB = 1024;

/** Bytes that differ from place to place. */
const bytesOf = (size: number, seed = 1): ArrayBuffer =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7 + (at >> 8)) % 251).buffer;

async function hex(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A server that speaks tus, and counts; `breaks` drops the answers of these pieces after half of each has come. */
class Server {
  readonly uploads = new Map<string, { size: number; got: number[]; total: number }>();
  readonly calls: string[] = [];
  received = 0;
  breaks = 0;
  /** Takes a whole file and never answers. */
  stalls = false;
  /** Answers all of one kind so. */
  refuse: ((method: string, path: string) => Response | undefined) | undefined;

  readonly fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(String(url)).pathname.replace('/api/uploads', '');
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    this.calls.push(`${method} ${path}`);
    const refused = this.refuse?.(method, path);
    if (refused) return refused;
    if (path === '/whole') {
      if (this.stalls)
        return new Promise((_, reject) =>
          init.signal!.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      const id = this.#add((init.body as Blob).size);
      return Response.json({ upload: id }, { status: 201 });
    }
    if (method === 'POST') {
      const id = this.#add(Number(headers.get('upload-length')));
      return new Response(null, { status: 201, headers: { location: `/api/uploads/${id}` } });
    }
    const upload = this.uploads.get(path.slice(1));
    if (!upload) return new Response(null, { status: 404 });
    const at = () => ({
      'upload-offset': String(upload.got.length === 0 ? 0 : upload.total),
      'upload-length': String(upload.size),
    });
    if (method === 'HEAD') return new Response(null, { status: 200, headers: at() });
    if (Number(headers.get('upload-offset')) !== upload.total) return new Response(null, { status: 409 });
    let piece = init.body as Blob;
    if (this.breaks > 0) {
      this.breaks -= 1;
      piece = piece.slice(0, piece.size / 2);
      this.#take(upload, piece.size);
      throw new TypeError('the line broke');
    }
    this.#take(upload, piece.size);
    return new Response(null, { status: 204, headers: at() });
  };

  #add(size: number): string {
    const id = `upload-${String(this.uploads.size)}`.padEnd(22, 'x');
    this.uploads.set(id, { size, got: [], total: 0 });
    return id;
  }

  #take(upload: { got: number[]; total: number }, size: number): void {
    upload.got.push(size);
    upload.total += size;
    this.received += size;
  }
}

describe('core/outbox/job-files', () => {
  let server: Server;
  let host: PartHost;
  let store: MemoryStore;

  beforeEach(() => {
    server = new Server();
    store = new MemoryStore();
    const client = createClient({ endpoint: '/api', fetch: server.fetch });
    // Only the store is needed of the vault.
    host = {
      options: client.options,
      now: () => 0,
      conceal: () => undefined,
      use: () => ({ store: () => Promise.resolve(store) }) as never,
    };
  });

  /** A file that lies in the store. */
  async function file(id: string, size: number): Promise<JobFile> {
    const bytes = bytesOf(size, id.length);
    store.files.set(id, bytes);
    return {
      id,
      paper: 'to-khai',
      title: 'Tờ khai',
      sha256: await hex(bytes),
      bytes: size,
      type: 'application/pdf',
    };
  }

  /** Sends, and writes down what was kept and told. */
  async function send(files: readonly JobFile[], signal = new AbortController().signal) {
    const kept: (readonly JobFile[])[] = [];
    const told: number[] = [];
    const keep = (now: readonly JobFile[]) => {
      kept.push(structuredClone(now));
      return Promise.resolve();
    };
    const progress = (now: readonly JobFile[]) =>
      void told.push(now.reduce((sum, { sent = 0 }) => sum + sent, 0));
    const outcome = await sendFiles(host, files, { keep, signal, progress }).catch((error: unknown) => error);
    return { outcome, kept, told };
  }

  it('sends a file in pieces that grow, and names it', async () => {
    const one = await file('a', 3000 * KB);
    const { outcome, kept, told } = await send([one]);
    const [id] = [...server.uploads.keys()];
    const { id: _id, ...rest } = one;
    expect(outcome).to.deep.equal([{ ...rest, upload: id }]);
    expect(server.uploads.get(id ?? '')?.got.slice(0, 4)).to.deep.equal(
      [256, 256, 256, 512].map((n) => n * KB),
    );
    expect(server.received).to.equal(3000 * KB);
    expect(kept[0]?.[0]?.upload).to.equal(id);
    expect(told.at(-1)).to.equal(3000 * KB);
  });

  it('goes on from where the server stands when the line breaks', async () => {
    server.breaks = 1;
    const { outcome } = await send([await file('a', 1000 * KB)]);
    expect(outcome).to.be.an('array');
    expect(server.received).to.equal(1000 * KB);
    expect(server.calls.filter((call) => call.startsWith('POST'))).to.have.lengthOf(1);
  });

  it('goes on from where the server stands when the page was closed', async () => {
    const one = await file('a', 1000 * KB);
    server.uploads.set('u'.repeat(22), { size: 1000 * KB, got: [600 * KB], total: 600 * KB });
    const { outcome } = await send([{ ...one, upload: 'u'.repeat(22), sent: 256 * KB }]);
    expect((outcome as { upload: string }[])[0]?.upload).to.equal('u'.repeat(22));
    expect(server.received).to.equal(400 * KB);
    expect(server.calls[0]).to.equal(`HEAD /${'u'.repeat(22)}`);
  });

  it('begins the file anew that the server has forgotten, and not the other', async () => {
    const [one, two] = [await file('a', 300 * KB), await file('bb', 300 * KB)];
    server.uploads.set('k'.repeat(22), { size: 300 * KB, got: [300 * KB], total: 300 * KB });
    const { outcome } = await send([
      { ...one, upload: 'k'.repeat(22) },
      { ...two, upload: 'f'.repeat(22) },
    ]);
    expect((outcome as { upload: string }[])[0]?.upload).to.equal('k'.repeat(22));
    expect(server.received).to.equal(300 * KB);
  });

  it('does not begin anew because the server is busy', async () => {
    const one = { ...(await file('a', 300 * KB)), upload: 'k'.repeat(22) };
    server.refuse = () => new Response(null, { status: 429, headers: { 'retry-after': '7' } });
    const { outcome } = await send([one]);
    expect(outcome).to.include({ code: 'network-status', status: 429, retryAfterSeconds: 7 });
    expect(server.calls).to.deep.equal([`HEAD /${'k'.repeat(22)}`]);
  });

  it('sends the others when one is not what was chosen', async () => {
    const [one, two] = [await file('a', 10 * KB), await file('bb', 10 * KB)];
    store.files.set('a', bytesOf(10 * KB, 9));
    const { outcome, kept } = await send([one, two]);
    expect(outcome).to.include({ code: 'file-changed' });
    expect(kept.at(-1)?.map(({ sent = 0 }) => sent)).to.deep.equal([0, 10 * KB]);
    store.files.delete('a');
    expect((await send([one])).outcome).to.include({ code: 'file-gone' });
  });

  it('gives up on a file that the server does not want', async () => {
    server.refuse = (method) => (method === 'PATCH' ? new Response(null, { status: 422 }) : undefined);
    const { outcome } = await send([await file('a', 10 * KB)]);
    expect(outcome).to.include({ code: 'file-refused' });
    expect(server.uploads.size).to.equal(2);
  });

  it('sends the whole file where the server does not speak tus', async () => {
    server.refuse = (method, path) =>
      method === 'POST' && path === '' ? new Response(null, { status: 404 }) : undefined;
    const { outcome } = await send([await file('a', 10 * KB)]);
    expect(outcome).to.be.an('array');
    expect(server.calls).to.deep.equal(['POST ', 'POST /whole']);
  });

  it('gives up on a whole file that stands still, sooner or later by its size', async () => {
    server.refuse = (method, path) =>
      method === 'POST' && path === '' ? new Response(null, { status: 404 }) : undefined;
    const limit = 30_000 + (80 * KB) / 8;
    const wait = globalThis.setTimeout;
    // The limit passes at once; every other timer goes on as it is.
    globalThis.setTimeout = ((run: () => void, ms: number) =>
      wait(run, ms === limit ? 0 : ms)) as typeof setTimeout;
    server.stalls = true;
    try {
      const { outcome } = await send([await file('a', 80 * KB)]);
      expect(outcome).to.have.property('code', 'network-timeout');
    } finally {
      globalThis.setTimeout = wait;
    }
  });

  it('stops when nobody wants it any more', async () => {
    const controller = new AbortController();
    controller.abort();
    const stopped = sendFiles(host, [await file('a', 10 * KB)], {
      keep: () => Promise.resolve(),
      signal: controller.signal,
      progress: () => undefined,
    });
    expect(((await rejection(stopped)) as Error).name).to.equal('AbortError');
    expect(server.calls).to.deep.equal([]);
  });

  it('leaves nothing in localStorage', async () => {
    await send([await file('a', 10 * KB)]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('tus'))).to.deep.equal([]);
  });
});
