/**
 * Starts the demo portal: `node build/portal/server/main.js`.
 *
 * | variable | meaning | default |
 * |---|---|---|
 * | `PORT`, `HOST` | where it listens | 8080, 127.0.0.1 |
 * | `DATABASE_URL` | a PostgreSQL server, instead of the embedded one | none |
 * | `PORTAL_DATA` | folder of the embedded database | `.cache/portal` |
 * | `BANK_WEBHOOK_SECRET` | signs the notices of the bank | new at each start |
 * | `SEPAY_WEBHOOK_SECRET`, `SEPAY_API_KEY`, `CASSO_WEBHOOK_SECRET` | notices of these services (docs/reconciliation.md) | not heard |
 * | `CLERK_SECRET` | password of the first clerk, `canbo`, at `/can-bo` | new at each start, and printed, until the clerk changes it |
 * | `BACK_OFFICE_SECRET` | lets the back office make orders for bills | nobody can |
 * | `TRUST_PROXY` | addresses of the proxies in front, such as `loopback,10.0.0.0/8`: they say who asks | who connects asks |
 * | `POOL_SIZE` | connections to that server, for this process | 12 |
 * | `LIMIT_FACTOR` | multiplies how often one address may ask (`http/limits.data.ts`) | 1 |
 * | `PROOF_SECRET` | under the proofs of work of petitions | drawn once, kept in the database |
 * | `PUSH_PUBLIC_KEY`, `PUSH_PRIVATE_KEY`, `PUSH_SUBJECT` | VAPID keys and a `mailto:` address, for notices to browsers (docs/following.md) | none are sent |
 * | `SIGNING_KEY` | file with the private key (PEM, P-256) that signs the definitions | new at each start |
 * | `SEALING_KEY` | file with the private key (PEM, P-256) that dossiers are sealed to; keep it as long as dossiers may wait | not sealed |
 * | `PORTAL_ORIGIN` | where people reach the portal; with https the clerks' cookie is `Secure` | as the request says |
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
