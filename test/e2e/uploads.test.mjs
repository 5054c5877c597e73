/**
 * 20 MB over a slow line that breaks every five seconds: the file arrives whole, and is never begun anew. The built
 * client against the demo portal, with a proxy between them that counts.
 */
import { strict as assert } from 'node:assert';
import { createHash, randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { sendOne } from '../../dist/core/outbox/tus-upload.js';
import { pglite } from '../portal/databases.mjs';
import { startPortal } from '../portal/portal.mjs';

const MB = 1024 * 1024;
const SIZE = 20 * MB;
const BREAK_MS = 5000;
const BYTES_PER_SECOND = 1.5 * MB;
/** A piece at most is on its way when the line breaks; the rest is what lies in buffers, and headers. */
const LOST_PER_BREAK = 1.25 * MB;

/** Passes bytes on at the speed of the line, and drops all connections again and again. */
async function startLine(target) {
  const line = { sent: 0, breaks: 0 };
  const open = new Set();
  const server = createServer((near) => {
    const far = connect(target);
    open.add(near);
    near.on('data', (part) => {
      line.sent += part.length;
      far.write(part);
      near.pause();
      setTimeout(() => near.resume(), (part.length / BYTES_PER_SECOND) * 1000);
    });
    far.pipe(near);
    const end = () => {
      open.delete(near);
      near.destroy();
      far.destroy();
    };
    for (const side of [near, far]) side.on('error', end).on('close', end);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breaking = setInterval(() => {
    if (open.size > 0) line.breaks += 1;
    for (const socket of open) socket.destroy();
  }, BREAK_MS);
  line.origin = `http://127.0.0.1:${server.address().port}`;
  line.stop = () => {
    clearInterval(breaking);
    for (const socket of open) socket.destroy();
    server.close();
  };
  return line;
}

describe('e2e/uploads', () => {
  let database;
  let portal;
  let line;
  before(async () => {
    database = await (await pglite.start()).open();
    portal = await startPortal(database);
    line = await startLine(Number(new URL(portal.origin).port));
  });
  after(async () => {
    line?.stop();
    await portal?.stop();
  });

  it('brings 20 MB whole over a line that breaks every five seconds', { timeout: 120_000 }, async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(SIZE - 9)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const told = [];
    const upload = await sendOne({
      endpoint: `${line.origin}/api/uploads`,
      file: { id: 'a', paper: 'a', title: 'A', sha256, bytes: SIZE, type: 'application/pdf' },
      bytes: new Blob([bytes]),
      fetch,
      signal: new AbortController().signal,
      named: (id) => told.push(id),
      progress: () => undefined,
    });
    assert.deepEqual([...new Set(told)], [upload], 'it was begun once');
    const [row] = await database.query('select whole, sha256 from uploads where id = $1', [upload]);
    assert.deepEqual(row, { whole: true, sha256 });
    const hash = createHash('sha256');
    for (const { content } of await database.query(
      'select content from upload_pieces where upload_id = $1 order by start',
      [upload],
    ))
      hash.update(content);
    assert.equal(hash.digest('hex'), sha256);
    assert.ok(line.breaks >= 2, `the line broke ${line.breaks} times`);
    const waste = line.sent - SIZE;
    assert.ok(waste < line.breaks * LOST_PER_BREAK, `${waste} bytes went twice over ${line.breaks} breaks`);
    console.log(`${line.breaks} breaks, ${Math.round(waste / 1024)} KiB sent in vain`);
  });
});
