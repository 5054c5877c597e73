/** Portals as processes of their own, on what each setup names: PGlite, PostgreSQL, two over one PostgreSQL. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPglite } from '../../build/portal/server/database/pglite.js';
import { openPostgres } from '../../build/portal/server/database/postgres.js';
import { fieldsOf } from '../../build/portal/server/domain/procedures.js';
import { postgres } from '../portal/databases.mjs';

const MAIN = fileURLToPath(new URL('../../build/portal/server/main.js', import.meta.url));

/** Starts one portal; resolves when it can be called. It hears on the loopback only. */
export function startProcess(env = {}, flags = []) {
  const child = spawn(process.execPath, [...flags, MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      // Each sender names an address of its own; the limits are wide, for it is the overload that is looked at.
      TRUST_PROXY: 'loopback',
      LIMIT_FACTOR: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const [, port] = /http:\/\/localhost:(\d+)/.exec(out) ?? [];
      if (!port) return;
      const stop = (signal = 'SIGTERM') => (child.kill(signal), ended);
      resolve({ child, origin: `http://127.0.0.1:${port}`, out, stop });
    });
    ended.then((code) => reject(new Error(`the portal ended with ${code} before it was ready`)), reject);
  });
}

/** Starts a setup: `origins`, `database` to look into once the portals have stopped, `stop` and `dispose`. */
export async function startSetup(name, flags = []) {
  if (name === 'PGlite') {
    const folder = mkdtempSync(join(tmpdir(), 'bk-load-'));
    const portal = await startProcess({ PORTAL_DATA: folder }, flags);
    return {
      portals: [portal],
      origins: [portal.origin],
      stop: () => portal.stop(),
      open: () => openPglite(folder),
      dispose: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = await postgres.start();
  const count = name === 'two on PostgreSQL' ? 2 : 1;
  const portals = await Promise.all(
    Array.from({ length: count }, () => startProcess({ DATABASE_URL: server.url }, flags)),
  );
  return {
    portals,
    origins: portals.map(({ origin }) => origin),
    stop: () => Promise.all(portals.map(({ stop }) => stop())),
    open: async () => openPostgres(server.url),
    dispose: () => server.stop(),
  };
}

/** The setups that can be had here. */
export const SETUPS = ['PGlite', ...(postgres.missing ? [] : ['PostgreSQL', 'two on PostgreSQL'])];
export const missing = postgres.missing;

/** A body that the portal of the build receives: every field that is asked of everybody, with the least that fits. */
export function filing(code = '2.000635') {
  const file = new URL(`../../dist/procedures/${code}.json`, import.meta.url);
  const definition = JSON.parse(readFileSync(file, 'utf8'));
  const asked = fieldsOf(definition).filter(({ required, always }) => required === true && always);
  const answers = Object.fromEntries(asked.map((field) => [field.key, value(field)]));
  return { procedure: { code, version: definition.version }, answers };
}

function value({ type, options, min = 1 }) {
  if (type === 'choice') return options[0].value;
  if (type === 'integer') return Math.max(1, min);
  if (type === 'toggle' || type === 'declaration') return true;
  return type === 'date' ? '2000-01-31' : 'Nguyễn Thị Mẫu';
}
