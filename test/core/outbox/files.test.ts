/** Jobs with files: which of them is sent again, what a person can do about one, and by which line they go. */
import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { JobFile } from '../../../src/core/outbox/job-file.js';
import type { MemoryStore } from '../../../src/core/storage/memory-store.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock } from '../device.js';
import { accepted, json } from '../server.js';

const MINUTE = 60_000;

/** Takes files whole, since it does not speak tus; `answer` is that to the dossier. */
class Office {
  readonly uploads: string[] = [];
  readonly bodies: { files: { paper: string; upload: string }[] }[] = [];
  answer = () => json(accepted(), 201);

  readonly fetch: typeof fetch = (url, init = {}) => Promise.resolve(this.#answer(String(url), init));

  #answer(url: string, { method = 'GET', body }: RequestInit): Response {
    if (url.endsWith('/uploads/whole')) {
      const upload = `upload-${String(this.uploads.length)}`.padEnd(22, 'x');
      this.uploads.push(upload);
      return json({ upload }, 201);
    }
    if (/\/uploads\/.+/.test(url))
      return new Response(null, { status: 200, headers: { 'upload-offset': '4', 'upload-length': '4' } });
    if (url.endsWith('/uploads')) return new Response(null, { status: 404 });
    if (method !== 'POST') return json({ type: 'urn:ba-khong:problem:unknown-key' }, 404);
    this.bodies.push(JSON.parse(String(body)) as (typeof this.bodies)[number]);
    return this.answer();
  }
}

const misses = (...places: number[]) =>
  json(
    {
      type: 'urn:ba-khong:problem:files-missing',
      errors: places.map((n) => ({ path: `files.${String(n)}`, code: 'missing' })),
    },
    409,
  );

describe('core/outbox with files', () => {
  let office: Office;
  let time: ReturnType<typeof clock>;
  let client: ReturnType<typeof createClient>;
  let store: MemoryStore;
  const id = () => crypto.randomUUID();

  beforeEach(async () => {
    office = new Office();
    time = clock();
    client = createClient({ endpoint: '/api', fetch: office.fetch, now: time.now });
    await client.profiles.setLevel('session');
    store = (await client.use(vaultPart).store()) as MemoryStore;
  });
  afterEach(() => {
    client.outbox.stop();
    delete (navigator as { connection?: unknown }).connection;
  });

  async function file(name: string): Promise<JobFile> {
    const bytes = new TextEncoder().encode(name.padEnd(4)).buffer;
    store.files.set(name, bytes);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { id: name, paper: name, title: 'Giấy tờ', sha256, bytes: 4, type: 'application/pdf' };
  }
  const files = () => Promise.all([file('a'), file('b')]);
  const enqueue = (key: string, list: readonly JobFile[]) =>
    client.outbox.enqueue(key, { kind: 'dossier', path: '/dossiers', body: { answers: {} }, files: list });
  const job = async () => (await client.outbox.list())[0];
  /** Lets time pass until the job rests. */
  async function settle() {
    for (let n = 0; n < 30; n += 1) {
      await client.outbox.flush();
      if (['acked', 'needs-person'].includes((await job())!.state)) return;
      time.advance(10 * MINUTE);
    }
  }
  /** As Chromium on Android tells of the line. */
  function line(type: string) {
    const connection = Object.assign(new EventTarget(), { type });
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    return connection;
  }

  it('sends again the file alone that the server misses', async () => {
    office.answer = () => (office.bodies.length === 1 ? misses(1) : json(accepted(), 201));
    await enqueue(id(), await files());
    await settle();
    expect((await job())?.state).to.equal('acked');
    expect(office.uploads).to.have.length(3);
    const [first, second] = office.bodies.map((body) => body.files.map(({ upload }) => upload));
    expect(second).to.deep.equal([first?.[0], office.uploads[2]]);
  });

  it('asks the person when the server misses files again and again; another round is a whole one', async () => {
    office.answer = () => misses(0);
    const key = id();
    await enqueue(key, await files());
    await settle();
    expect(await job()).to.include({ state: 'needs-person', lastCode: 'outbox-files-missing' });
    const asked = office.bodies.length;
    expect(asked).to.be.within(3, 5);
    await client.outbox.retry(key);
    await settle();
    expect(office.bodies).to.have.length(2 * asked);
    office.answer = () => json(accepted(), 201);
    await client.outbox.retry(key);
    await settle();
    expect((await job())?.state).to.equal('acked');
  });

  it('sends the rest without the file that a person leaves out, under the same key', async () => {
    const key = id();
    const two = await files();
    store.files.delete('a');
    await enqueue(key, two);
    await settle();
    const stuck = await job();
    expect(stuck).to.include({ state: 'needs-person', lastCode: 'file-gone' });
    expect(stuck?.content.files?.map(({ problem }) => problem)).to.deep.equal(['file-gone', undefined]);
    expect(office.bodies).to.have.length(0);
    await client.outbox.mendFile(key, 'a', 'none');
    await settle();
    expect(office.bodies[0]?.files.map(({ paper }) => paper)).to.deep.equal(['b']);
    expect((await job())?.state).to.equal('acked');
  });

  it('takes another file in the place of one that has changed', async () => {
    const key = id();
    const two = await files();
    store.files.set('a', new ArrayBuffer(4));
    await enqueue(key, two);
    await settle();
    expect((await job())?.lastCode).to.equal('file-changed');
    await client.outbox.mendFile(key, 'a', { ...(await file('c')), paper: 'a' });
    await settle();
    expect(office.bodies[0]?.files.map(({ paper }) => paper)).to.deep.equal(['a', 'b']);
  });

  it('does not mend a file of a job that may be on the way', async () => {
    office.answer = () => json({ type: 'urn:ba-khong:problem:overloaded' }, 503);
    const key = id();
    await enqueue(key, await files());
    await client.outbox.flush();
    const fault = await client.outbox.mendFile(key, 'a', 'none').catch((error: unknown) => error);
    expect(fault).to.have.property('code', 'outbox-not-resting');
  });

  it('lets files wait for Wi-Fi where the person wants it, without using up a try, and nothing else', async () => {
    const connection = line('cellular');
    await client.outbox.setWifiOnly(true);
    expect(await client.outbox.wifiOnly()).to.equal(true);
    await enqueue(id(), await files());
    await client.outbox.enqueue(id(), { kind: 'rating', path: '/feedback', body: { score: 5 } });
    await client.outbox.flush();
    expect(await job()).to.include({ state: 'waiting', lastCode: 'network-wifi', tries: 0 });
    expect(office.uploads).to.have.length(0);
    expect(office.bodies).to.have.length(1);
    connection.type = 'wifi';
    connection.dispatchEvent(new Event('change'));
    await client.outbox.flush();
    expect((await job())?.state).to.equal('acked');
  });

  it('sends one job by any line when its person says so', async () => {
    line('cellular');
    await client.outbox.setWifiOnly(true);
    const key = id();
    await enqueue(key, await files());
    await client.outbox.flush();
    await client.outbox.retry(key, true);
    await client.outbox.flush();
    expect((await job())?.state).to.equal('acked');
  });

  it('offers no choice of the line where the browser does not tell it', async () => {
    Object.defineProperty(navigator, 'connection', { value: undefined, configurable: true });
    expect(await client.outbox.wifiOnly()).to.equal(undefined);
  });

  it('forgets the choice on a shared device', async () => {
    line('cellular');
    await client.outbox.setWifiOnly(true);
    expect(localStorage.getItem('bk.wifi')).to.equal(null);
  });
});
