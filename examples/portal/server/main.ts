/**
 * Starts the demo portal: `node build/portal/server/main.js`.
 *
 * Settings: docs/server.md.
 * @module
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { ensureFirstClerk, FIRST_CLERK } from './domain/clerks.js';
import type { PushSetting } from './domain/push.js';
import { readCatalogue } from './domain/procedures.js';
import { site } from './domain/site.data.js';
import { root } from './root.js';
import { createServer } from './server.js';

const { env } = process;
const port = Number(env['PORT'] ?? 8080);
const host = env['HOST'] ?? '127.0.0.1';
const url = env['DATABASE_URL'];

const procedures = await readCatalogue(
  ['dist/procedures/', 'src/procedures/'].map((path) => new URL(path, root)),
);
const database = url
  ? openPostgres(url, Number(env['POOL_SIZE'] || undefined) || undefined)
  : await openPglite(env['PORTAL_DATA'] ?? '.cache/portal');
const bankSecret = env['BANK_WEBHOOK_SECRET'] ?? randomBytes(32).toString('hex');
const backOfficeSecret = env['BACK_OFFICE_SECRET'] || randomBytes(32).toString('hex');
const keyFile = env['SIGNING_KEY'];
const signingKey = keyFile === undefined ? undefined : await readFile(keyFile, 'utf8');
const sealingFile = env['SEALING_KEY'];
const sealingKey = sealingFile === undefined ? undefined : await readFile(sealingFile, 'utf8');
const app = await createServer({
  database,
  procedures,
  bankSecret,
  serviceSecrets: env,
  clerkSecret: env['CLERK_SECRET'] || undefined,
  backOfficeSecret,
  proofSecret: env['PROOF_SECRET'],
  signingKey,
  push: pushSetting(),
  sealingKey,
  trustProxy: env['TRUST_PROXY'] || undefined,
  limitFactor: Number(env['LIMIT_FACTOR'] || 1),
  origin: env['PORTAL_ORIGIN'] || undefined,
});
// One that was set is known to whoever set it, and stays out of the log.
const drawn = env['CLERK_SECRET'] ? undefined : await drawFirstPassword();

// Listened for before the line is printed: whoever reads it may already send a signal.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)));
}
await app.listen({ port, host });
const shownHost = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
const address = app.server.address();
const shownPort = typeof address === 'object' && address ? address.port : port;
const shown = `http://${shownHost}:${shownPort}`;
const lines = [`Cổng thử nghiệm: ${shown}`];
if (drawn !== undefined) lines.push(`Cán bộ: ${shown}/can-bo (tên ${FIRST_CLERK}, mật khẩu ${drawn})`);
// At once: whoever waits for the address may stop reading after it.
console.log(lines.join('\n'));

/** All three or none: half of them is a slip that would show only when somebody waits for a notice. */
function pushSetting(): PushSetting | undefined {
  const {
    PUSH_PUBLIC_KEY: publicKey,
    PUSH_PRIVATE_KEY: privateKey,
    PUSH_SUBJECT: subject,
  } = env as Record<string, string | undefined>;
  if (!publicKey && !privateKey && !subject) return undefined;
  if (!publicKey || !privateKey || !subject)
    throw new Error('Set PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY and PUSH_SUBJECT, or none of them');
  return { publicKey, privateKey, subject, worker: '/ba-khong/push-worker.js?page=/ho-so' };
}

/** A new password for the first clerk, unless the clerk has chosen one. */
async function drawFirstPassword(): Promise<string | undefined> {
  const password = randomBytes(12).toString('base64url');
  const opens = await ensureFirstClerk({ database, site, now: () => new Date() }, password, true);
  return opens ? password : undefined;
}
