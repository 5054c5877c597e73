/** The portal as a process of its own: its start line, its signals, and what it keeps on disk. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { postgres } from './databases.mjs';
import { clerkAt } from './portal.mjs';

const MAIN = fileURLToPath(new URL('../../build/portal/server/main.js', import.meta.url));

/** Starts a portal; resolves with its first line, which it prints when it can be called. */
function start(env) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const line = out.split('\n')[0];
      if (!out.includes('\n')) return;
      resolve({
        line,
        out,
        origin: line.replace(/^.*(?=http)/, ''),
        stop: (signal) => (child.kill(signal), ended),
      });
    });
    ended.then((code) => reject(new Error(`the portal ended with ${code} before it was ready`)), reject);
  });
}

describe('portal/process', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'bk-portal-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints where it listens', async () => {
    const portal = await start({ PORTAL_DATA: folder });
    assert.match(portal.line, /^Cổng thử nghiệm: http:\/\/localhost:\d+$/);
    assert.equal((await fetch(`${portal.origin}/api/site`)).status, 200);
    assert.equal(await portal.stop('SIGTERM'), 0);
  });

  it('prints the password of the first clerk that it made, and none that was set', async () => {
    const made = await start({ PORTAL_DATA: folder });
    const [, secret] = /\/can-bo \(tên canbo, mật khẩu ([\w-]{16})\)/.exec(made.out);
    const clerk = clerkAt(made, 'canbo', secret);
    assert.equal((await clerk.page('')).status, 200);
    await made.stop('SIGTERM');
    const set = await start({ PORTAL_DATA: folder, CLERK_SECRET: 'known to the desk' });
    assert.equal((await clerkAt(set, 'canbo', secret).enter()).status, 401);
    assert.equal((await clerkAt(set, 'canbo', 'known to the desk').enter()).status, 303);
    assert.ok(!set.out.includes('known to the desk') && !set.out.includes('mật khẩu'));
    await set.stop('SIGTERM');
  });

  it('leaves a data folder to the process that has it, and takes it when that has died', async () => {
    const first = await start({ PORTAL_DATA: folder });
    await assert.rejects(start({ PORTAL_DATA: folder }), /before it was ready/);
    await first.stop('SIGKILL');
    const second = await start({ PORTAL_DATA: folder });
    assert.equal(await second.stop('SIGTERM'), 0);
  });

  it('keeps what it has received over a restart', async () => {
    const id = '7b6f3c1e-9a1d-4c55-8a6a-0d9f5d1f1c11';
    const rating = JSON.stringify({ id, kind: 'rating', score: 5, source: 'desk' });
    const rate = (origin) =>
      fetch(`${origin}/api/feedback`, {
        method: 'POST',
        body: rating,
        headers: { 'content-type': 'application/json' },
      });
    const first = await start({ PORTAL_DATA: folder });
    assert.equal((await rate(first.origin)).status, 201);
    assert.equal(await first.stop('SIGINT'), 0);
    const second = await start({ PORTAL_DATA: folder });
    assert.equal((await rate(second.origin)).status, 200);
    assert.equal(await second.stop('SIGTERM'), 0);
  });

  it('starts twice at once over one PostgreSQL server', { skip: postgres.missing }, async () => {
    const server = await postgres.start();
    const portals = await Promise.all([
      start({ DATABASE_URL: server.url }),
      start({ DATABASE_URL: server.url }),
    ]);
    for (const { origin } of portals) assert.equal((await fetch(`${origin}/api/site`)).status, 200);
    assert.deepEqual(await Promise.all(portals.map(({ stop }) => stop('SIGTERM'))), [0, 0]);
    await server.stop();
  });
});
