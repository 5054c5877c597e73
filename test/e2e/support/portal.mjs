/** The demo portal as a process of its own, with a database folder that outlives it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const root = join(import.meta.dirname, '../../..');

/** A port that was free a moment ago; the portal takes it again and again while it is stopped and started. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Makes a portal that is not started yet. */
export async function makePortal() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'bk-portal-'));
  let child;
  const stop = async () => {
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    child = undefined;
  };
  const read = async (sql) => {
    const database = await PGlite.create(join(data, 'database'));
    const { rows } = await database.query(sql);
    await database.close();
    return rows;
  };
  return {
    port,
    url: `http://localhost:${port}`,
    async start() {
      const env = {
        ...process.env,
        PORT: String(port),
        PORTAL_DATA: data,
        DATABASE_URL: '',
        LIMIT_FACTOR: '1000',
      };
      child = spawn(process.execPath, [join(root, 'build/portal/server/main.js')], { env, cwd: root });
      let errors = '';
      child.stderr.on('data', (text) => (errors += text));
      for await (const text of child.stdout) {
        if (String(text).includes('http://')) return;
      }
      throw new Error(`the portal did not start: ${errors}`);
    },
    stop,
    /** The dossiers in the database, oldest first; the portal has to be stopped, for a folder has one owner. */
    dossiers: () => read('select code, answers from dossiers order by code'),
    /** The files that belong to something, with the hash of the bytes that are there, likewise. */
    files: () =>
      read(`select owner_kind, owner_id, paper,
              encode(sha256(string_agg(upload_pieces.content, ''::bytea order by start)), 'hex') as sha256
            from stored_files join upload_pieces using (upload_id) group by stored_files.id`),
    async dispose() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
