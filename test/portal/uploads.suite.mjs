/** Files over HTTP: tus in pieces, in one piece, and what a dossier makes of them; on one process and on two. */
import { strict as assert } from 'node:assert';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { tidyUp } from '../../build/portal/server/domain/housekeeping.js';
import { readStored, storedFilesOf } from '../../build/portal/server/domain/uploads.js';
import { checkAnswer } from './contract.mjs';
import { filing, MORNING, problem, startPortal } from './portal.mjs';

const TUS = { 'tus-resumable': '1.0.0' };
const MB = 1024 * 1024;
const DAY = 86_400_000;
const NOBODY = 'A'.repeat(22);

const hex = (bytes) => createHash('sha256').update(bytes).digest('hex');
const base64 = (text) => Buffer.from(text).toString('base64');
/** A file that begins as its type says; the rest is noise. */
export const pdf = (size) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);

/** Talks tus to one portal; every answer is checked against docs/openapi.yaml. */
export function sender(origin) {
  async function ask(method, path, { headers = {}, body } = {}) {
    const response = await fetch(`${origin}/api${path}`, { method, headers, body });
    const text = await response.text();
    checkAnswer(method, path, response, text);
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }
  const create = (
    bytes,
    { type = 'application/pdf', sha256 = hex(bytes), length = bytes.length, headers } = {},
  ) =>
    ask('POST', '/uploads', {
      headers: {
        ...TUS,
        'upload-length': String(length),
        'upload-metadata': `sha256 ${base64(sha256)},type ${base64(type)}`,
        ...headers,
      },
    });
  const idOf = (answer) => answer.headers.get('location').split('/').pop();
  const head = (id) => ask('HEAD', `/uploads/${id}`, { headers: TUS });
  const patch = (id, offset, body, headers = {}) =>
    ask('PATCH', `/uploads/${id}`, {
      headers: {
        ...TUS,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...headers,
      },
      body,
    });
  const remove = (id) => ask('DELETE', `/uploads/${id}`, { headers: TUS });
  const whole = (
    body,
    { type = 'application/pdf', digest = createHash('sha256').update(body).digest('base64'), headers } = {},
  ) =>
    ask('POST', '/uploads/whole', {
      headers: { 'content-type': type, 'content-digest': `sha-256=:${digest}:`, ...headers },
      body,
    });
  /** Sends a file and gives what a submission says of it. */
  async function send(bytes, { type = 'application/pdf', paper = 'to-khai' } = {}) {
    const upload = idOf(await create(bytes, { type }));
    assert.equal((await patch(upload, 0, bytes)).status, 204);
    return { paper, title: 'Tờ khai', sha256: hex(bytes), bytes: bytes.length, type, upload };
  }
  return { ask, create, idOf, head, patch, remove, whole, send };
}

/** @param at - Gives the portal and its database. */
export function uploadSuite(at) {
  const tus = () => sender(at().portal.origin);
  const offset = async (id) => Number((await tus().head(id)).headers.get('upload-offset'));

  describe('files in pieces', () => {
    it('says what it speaks', async () => {
      const { status, headers } = await fetch(`${at().portal.origin}/api/uploads`, { method: 'OPTIONS' });
      assert.equal(status, 204);
      assert.equal(headers.get('tus-version'), '1.0.0');
      assert.equal(headers.get('tus-extension'), 'creation,termination,expiration');
      assert.equal(headers.get('tus-max-size'), String(25 * MB));
      assert.match(headers.get('access-control-allow-methods'), /PATCH/);
      assert.match(headers.get('access-control-expose-headers'), /Upload-Offset/);
    });

    it('takes a file piece by piece, and keeps every byte', async () => {
      const { create, idOf, patch } = tus();
      const file = pdf(700_000);
      const made = await create(file);
      assert.equal(made.status, 201);
      const id = idOf(made);
      assert.match(id, /^[\w-]{22}$/);
      assert.equal(Date.parse(made.headers.get('upload-expires')), Date.parse(MORNING) + 8 * DAY);
      for (const [from, to] of [
        [0, 300_000],
        [300_000, 300_001],
        [300_001, 700_000],
      ]) {
        assert.equal(await offset(id), from);
        const answer = await patch(id, from, file.subarray(from, to));
        assert.equal(answer.headers.get('upload-offset'), String(to));
      }
      const rows = await at().database.query(
        'select content from upload_pieces where upload_id = $1 order by start',
        [id],
      );
      assert.equal(hex(Buffer.concat(rows.map(({ content }) => content))), hex(file));
    });

    it('keeps what had come when the line broke', async () => {
      const { create, idOf, patch } = tus();
      const file = pdf(900_000);
      const id = idOf(await create(file));
      const { hostname, port } = new URL(at().portal.origin);
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      const lines = [
        `PATCH /api/uploads/${id} HTTP/1.1`,
        `host: ${hostname}`,
        'tus-resumable: 1.0.0',
        'content-type: application/offset+octet-stream',
        'upload-offset: 0',
        `content-length: ${file.length}`,
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      socket.write(file.subarray(0, 600_000));
      const written = async () =>
        (await at().database.query('select got from uploads where id = $1', [id]))[0].got;
      for (let tries = 0; (await written()) === 0 && tries < 500; tries += 1) await offset(id);
      socket.destroy();
      // Who asks waits until the broken request has let go.
      const from = await offset(id);
      assert.ok(from >= 256 * 1024 && from <= 600_000, `it stands at ${from}`);
      assert.equal((await patch(id, from, file.subarray(from))).status, 204);
      assert.equal(await offset(id), file.length);
    });

    it('refuses a piece that belongs elsewhere', async () => {
      const { create, idOf, patch } = tus();
      const file = pdf(1000);
      const id = idOf(await create(file));
      await patch(id, 0, file.subarray(0, 400));
      const again = await patch(id, 0, file.subarray(0, 400));
      assert.deepEqual([again.status, problem(again)], [409, 'upload-offset']);
      const ahead = await patch(id, 500, file.subarray(500));
      assert.deepEqual([ahead.status, problem(ahead)], [409, 'upload-offset']);
      assert.equal(await offset(id), 400);
    });

    it('lets one of two senders at the same place win, and mixes nothing', async () => {
      const { create, idOf } = tus();
      const file = pdf(2 * MB);
      const id = idOf(await create(file));
      const other = await startPortal({ ...at().database, close: async () => {} });
      try {
        const both = await Promise.all(
          [tus(), sender(other.origin)].map(({ patch }) => patch(id, 0, file).catch(() => ({ status: 0 }))),
        );
        assert.equal(both.filter(({ status }) => status === 204).length <= 1, true);
        // Whoever was told that it had moved asks, and goes on; here through the other process.
        for (let from = await offset(id); from < file.length; from = await offset(id))
          await sender(other.origin).patch(id, from, file.subarray(from));
        const row = (await at().database.query('select whole from uploads where id = $1', [id]))[0];
        assert.equal(row.whole, true);
      } finally {
        await other.stop();
      }
    });

    it('removes an upload when its sender says so, and no other', async () => {
      const { create, idOf, remove, head } = tus();
      const id = idOf(await create(pdf(1000)));
      assert.equal((await remove(id)).status, 204);
      assert.equal((await head(id)).status, 404);
      const again = await remove(id);
      assert.deepEqual([again.status, problem(again)], [404, 'unknown-upload']);
      assert.equal((await tus().patch(NOBODY, 0, pdf(10))).status, 404);
      assert.equal((await remove('not-an-id')).status, 404);
    });

    it('forgets what nothing refers to after eight days', async () => {
      const { portal, database } = at();
      const { create, idOf, head, patch, remove } = tus();
      const file = pdf(1000);
      const id = idOf(await create(file));
      await patch(id, 0, file.subarray(0, 500));
      portal.setClock(new Date(Date.parse(MORNING) + 8 * DAY).toISOString());
      assert.equal((await head(id)).status, 410);
      const late = await patch(id, 500, file.subarray(500));
      assert.deepEqual([late.status, problem(late)], [410, 'upload-gone']);
      assert.equal((await remove(id)).status, 410);
      // By itself, also on a site to which nobody sends another file.
      const rows = () => database.query('select 1 from upload_pieces where upload_id = $1', [id]);
      const after = (ms) => ({ database, now: () => new Date(Date.parse(MORNING) + ms) });
      await tidyUp(after(8 * DAY - 1));
      assert.equal((await rows()).length, 1);
      await tidyUp(after(8 * DAY));
      assert.deepEqual(await rows(), []);
    });

    it('refuses what is announced wrongly', async () => {
      const { create, ask } = tus();
      const file = pdf(1000);
      const cases = [
        [413, 'too-large', { length: 25 * MB + 1 }],
        [415, 'file-type', { type: 'image/svg+xml' }],
        [400, 'invalid-upload', { sha256: 'abc' }],
        [400, 'invalid-upload', { length: 0 }],
        [400, 'invalid-upload', { length: -1 }],
        [400, 'invalid-upload', { headers: { 'upload-metadata': '!' } }],
        [412, 'tus-version', { headers: { 'tus-resumable': '0.2.2' } }],
      ];
      for (const [status, code, wrong] of cases) {
        const answer = await create(file, wrong);
        assert.deepEqual([answer.status, problem(answer)], [status, code]);
        assert.equal(answer.headers.get('location'), null);
      }
      assert.equal((await ask('POST', '/uploads', {})).status, 412);
      assert.equal((await ask('HEAD', `/uploads/${NOBODY}`)).status, 412);
      assert.equal((await ask('DELETE', `/uploads/${NOBODY}`)).status, 412);
      const without = await ask('PATCH', `/uploads/${NOBODY}`, {
        headers: { 'content-type': 'application/offset+octet-stream' },
        body: 'x',
      });
      assert.equal(without.status, 412);
    });

    it('refuses what comes otherwise than announced', async () => {
      const { create, idOf, patch, head } = tus();
      const file = pdf(1000);
      // More than the length.
      const long = await patch(idOf(await create(file, { length: 500 })), 0, file);
      assert.deepEqual([long.status, problem(long)], [413, 'too-large']);
      // Other bytes: the upload is gone, so that it begins anew.
      const other = idOf(await create(file, { sha256: hex('another') }));
      const wrong = await patch(other, 0, file);
      assert.deepEqual([wrong.status, problem(wrong)], [422, 'file-hash']);
      assert.equal((await head(other)).status, 404);
      // Another type than that of its first bytes.
      const page = Buffer.from('<!doctype html><script>alert(1)</script>');
      const disguised = await patch(idOf(await create(page)), 0, page);
      assert.deepEqual([disguised.status, problem(disguised)], [415, 'file-type']);
      const id = idOf(await create(file));
      const bad = await patch(id, 0, file, { 'content-type': 'application/json' });
      assert.deepEqual([bad.status, problem(bad)], [415, 'media-type']);
      const nowhere = await patch(id, 'x', file);
      assert.deepEqual([nowhere.status, problem(nowhere)], [400, 'invalid-upload']);
    });

    it('takes no new file while those that wait fill too much', async () => {
      const { database } = at();
      const { create, whole } = tus();
      await database.query(
        `insert into uploads (id, bytes, sha256, type, got, created_at, expires_at)
         select lpad(n::text, 22, 'F'), 26214400, $1, 'application/pdf', 26214400, $2, $3
         from generate_series(1, 170) as n`,
        [hex(''), new Date(MORNING), new Date(Date.parse(MORNING) + DAY)],
      );
      for (const answer of [await create(pdf(1000)), await whole(pdf(1000))]) {
        assert.deepEqual([answer.status, problem(answer)], [507, 'storage-full']);
        assert.equal(answer.headers.get('retry-after'), '3600');
      }
      await database.query("delete from uploads where id like 'FFFF%'");
    });

    it('gives no file out at its upload address', async () => {
      const { upload } = await tus().send(pdf(1000));
      assert.equal((await fetch(`${at().portal.origin}/api/uploads/${upload}`)).status, 404);
    });
  });

  describe('a file in one piece', () => {
    it('takes it, and refuses another', async () => {
      const { whole } = tus();
      const file = pdf(300_000);
      const { status, body } = await whole(file);
      assert.equal(status, 201);
      assert.equal(await offset(body.upload), file.length);
      const cases = [
        [422, 'file-hash', { digest: createHash('sha256').digest('base64') }],
        [400, 'invalid-upload', { headers: { 'content-digest': 'md5=:AA==:' } }],
        [415, 'file-type', { type: 'image/png' }],
        [415, 'media-type', { type: 'text/html' }],
      ];
      for (const [code, name, wrong] of cases) {
        const answer = await whole(file, wrong);
        assert.deepEqual([answer.status, problem(answer)], [code, name]);
      }
      const large = await whole(pdf(25 * MB + 1));
      assert.deepEqual([large.status, problem(large)], [413, 'too-large']);
    });
  });

  describe('a dossier with files', () => {
    const filed = (files, key = randomUUID()) => at().portal.file({ ...filing(), files }, key);

    it('is received with all of them', async () => {
      const { send } = tus();
      const [one, two] = [pdf(300_000), pdf(5000)];
      const files = [await send(one), await send(two, { paper: 'chung-sinh' })];
      const { status, body } = await filed(files);
      assert.equal(status, 201);
      const kept = await storedFilesOf(at().database, { kind: 'dossier', id: body.code });
      assert.deepEqual(kept.map(({ sha256 }) => sha256).sort(), [hex(one), hex(two)].sort());
      const stored = await readStored(at(), kept.find(({ bytes }) => bytes === one.length).id);
      assert.equal(hex(stored.content), hex(one));
    });

    it('is not received while one is missing, and says which', async () => {
      const { send, create, idOf } = tus();
      const { database } = at();
      const count = async () => (await database.query('select count(*)::int as n from dossiers'))[0].n;
      const before = await count();
      const good = await send(pdf(1000));
      const half = { ...good, upload: idOf(await create(pdf(1000))) };
      const key = randomUUID();
      const refused = await filed(
        [
          good,
          { ...good, upload: NOBODY },
          half,
          { ...(await send(pdf(20))), sha256: hex('x') },
          { ...(await send(pdf(30))), type: 'image/png' },
        ],
        key,
      );
      assert.deepEqual([refused.status, problem(refused)], [409, 'files-missing']);
      assert.deepEqual(
        refused.body.errors.sort((a, b) => (a.path < b.path ? -1 : 1)),
        [
          { path: 'files.1', code: 'missing' },
          { path: 'files.2', code: 'incomplete' },
          { path: 'files.3', code: 'hash' },
          { path: 'files.4', code: 'type' },
        ],
      );
      assert.equal(await count(), before);
      // The same key, once they are there.
      assert.equal((await filed([good], key)).status, 201);
      assert.equal(await count(), before + 1);
    });

    it('is the same for a repeated key, also when a file had to be sent anew', async () => {
      const file = pdf(1000);
      const { send } = tus();
      const key = randomUUID();
      const first = await filed([await send(file)], key);
      const again = await filed([await send(file)], key);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.deepEqual(again.body, first.body);
      const other = await filed([await send(pdf(1000))], key);
      assert.deepEqual([other.status, problem(other)], [422, 'key-reused']);
    });

    it('does not take what belongs to another, and nobody removes it', async () => {
      const { send, remove, head } = tus();
      const file = await send(pdf(1000));
      await filed([file]);
      const second = await filed([file]);
      assert.deepEqual([second.status, second.body.errors], [409, [{ path: 'files.0', code: 'missing' }]]);
      const removed = await remove(file.upload);
      assert.deepEqual([removed.status, problem(removed)], [403, 'upload-attached']);
      // Its sender may have missed the answer, and asks.
      assert.equal((await head(file.upload)).headers.get('upload-offset'), '1000');
    });

    it('refuses names and numbers of files that no form sends', async () => {
      const file = await tus().send(pdf(1000));
      for (const files of [
        [{ ...file, title: 'a\u202egpj.exe' }],
        [{ ...file, paper: '../x' }],
        [{ ...file, name: 'cmnd.jpg' }],
        Array.from({ length: 21 }, () => file),
      ])
        assert.deepEqual(problem(await filed(files)), 'invalid-body');
    });
  });
}
