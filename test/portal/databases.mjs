/**
 * The databases that the API suite runs on: PGlite in memory always, and a PostgreSQL server when there
 * is one: the one of DATABASE_URL (in a schema of its own), else a throw-away cluster of the installed binaries.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPglite } from '../../build/portal/server/database/pglite.js';
import { openPostgres } from '../../build/portal/server/database/postgres.js';

/** Opens an empty embedded database. */
export const pglite = {
  name: 'PGlite',
  start: async () => ({ open: () => openPglite(), stop: async () => {} }),
};

/** A PostgreSQL server, or the reason why there is none. */
export const postgres = {
  name: 'PostgreSQL',
  missing:
    process.env.DATABASE_URL || binaries()
      ? undefined
      : 'no DATABASE_URL and no PostgreSQL binaries: skipped',
  async start() {
    const server = process.env.DATABASE_URL
      ? { url: process.env.DATABASE_URL, stop: async () => {} }
      : await startCluster(binaries());
    // A schema for each start: nothing is shared with what the server holds already.
    const schema = `bk_test_${randomUUID().replaceAll('-', '')}`;
    const admin = openPostgres(server.url);
    await admin.query(`create schema ${schema}`);
    const url = new URL(server.url);
    url.searchParams.set('options', `-c search_path=${schema}`);
    return {
      url: url.href,
      open: async () => openPostgres(url.href),
      async stop() {
        await admin.query(`drop schema ${schema} cascade`);
        await admin.close();
        await server.stop();
      },
    };
  },
};

function binaries() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A cluster in a folder of its own; PostgreSQL refuses to run as root, so it is given to another user. */
async function startCluster(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'bk-postgres-'));
  const data = join(folder, 'data');
  const user = process.getuid() === 0 ? ['postgres', 'nobody'].find(exists) : undefined;
  if (user) execFileSync('chown', [user, folder]);
  chmodSync(folder, 0o700);
  const as = (program, args) => (user ? ['runuser', ['-u', user, '--', program, ...args]] : [program, args]);
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'];
  execFileSync(...as(join(bin, 'initdb'), initdb), { cwd: folder, stdio: 'ignore' });

  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'];
  const server = spawn(...as(join(bin, 'postgres'), options), { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    execFileSync(...as(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']), {
      cwd: folder,
      stdio: 'ignore',
    });
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; ; tries += 1) {
    const database = openPostgres(url);
    try {
      await database.query('select 1');
      return { url, stop };
    } catch (error) {
      if (tries === 100) {
        await stop();
        throw error;
      }
      await sleep(100);
    } finally {
      await database.close();
    }
  }
}

function exists(user) {
  try {
    execFileSync('id', [user], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
