/**
 * `npm run soak:overload`: what the portal can take, then three times that for five minutes from devices with our outbox,
 * behind 500 addresses; then until all is in. On PGlite, on PostgreSQL, and with two portals on one PostgreSQL. It talks
 * to the loopback only, prints the curve, ends by itself, and fails when a target is missed.
 *
 * `SECONDS=30 SETUPS=PGlite npm run soak:overload` is shorter. It needs a build, an hour and 8 GB of memory: each device is a client of its own.
 */
import process from 'node:process';
import { sha256 } from '../../build/portal/server/domain/secrets.js';
import { hangUp, quantile } from './http.mjs';
import { filing, missing, SETUPS, startSetup } from './process.mjs';
import { capacity, count, rush } from './rush.mjs';

const SECONDS = Number(process.env.SECONDS ?? 300);
const TIMES = Number(process.env.TIMES ?? 3);
const CLIENTS = 500;
/** Of the capacity, in the time of the rush. */
const GOODPUT = 0.8;
const STATUS_MS = 1000;
const MEAN_TRIES = 6;
/** The outbox gives a job back to its person after so many. */
const MOST_TRIES = 12;

const setups = process.env.SETUPS?.split(',') ?? SETUPS;
if (missing) console.log(`PostgreSQL: ${missing}`);

let failed = false;
function judge(what, value, met, target) {
  console.log(`  ${what.padEnd(44)} ${value.padStart(12)}   ${target}${met ? '' : '   MISSED'}`);
  failed ||= !met;
}

for (const name of setups) {
  console.log(`\n${name}`);
  const setup = await startSetup(name);
  const body = filing();
  try {
    const measured = await capacity(setup.origins, body, {});
    const most = measured.perSecond;
    console.log(
      `  capacity: ${most.toFixed(0)} dossiers/s, p50 ${quantile(measured.took, 0.5).toFixed(0)} ms, p99 ${quantile(measured.took, 0.99).toFixed(0)} ms (24 senders, each when the last is answered)`,
    );
    const result = await rush(setup.origins, body, {
      perSecond: most * TIMES,
      ms: SECONDS * 1000,
      clients: CLIENTS,
      mostMs: SECONDS * 1000 * 5 + 1_500_000,
      say: (line) => console.log(`  ${line}`),
    });
    hangUp();
    await setup.stop();
    const database = await setup.open();
    const { jobs, loadMs, status } = result;
    const found = await count(database, [...measured.keys, ...jobs.map(({ id }) => id)], sha256);
    await database.close();

    printCurve(result, most);
    const inLoad = jobs.filter(({ state, ms }) => state === 'acked' && ms <= loadMs).length;
    const goodput = inLoad / (loadMs / 1000) / most;
    const tries = jobs.map((job) => job.tries);
    const mean = tries.reduce((sum, one) => sum + one, 0) / tries.length;
    const max = tries.reduce((a, b) => Math.max(a, b), 0);
    const unsent = jobs.filter(({ state }) => state !== 'acked').length;
    const codes = new Set(jobs.map(({ code }) => code).filter(Boolean)).size;
    const p99 = quantile(status.took, 0.99);
    judge(
      'goodput in the rush, of the capacity',
      `${(goodput * 100).toFixed(0)} %`,
      goodput >= GOODPUT,
      '≥ 80 %',
    );
    judge('jobs that are not in afterwards', String(unsent), unsent === 0, `0 of ${jobs.length}`);
    judge('of those sent, not in the database', String(found.lost), found.lost === 0, '0');
    judge('dossiers without a key of their own', String(found.doubled), found.doubled === 0, '0');
    judge('different codes', String(codes), codes === jobs.length - unsent, String(jobs.length - unsent));
    judge('requests per job, mean', mean.toFixed(2), mean <= MEAN_TRIES, `≤ ${MEAN_TRIES}`);
    judge('requests per job, most', String(max), max <= MOST_TRIES, `≤ ${MOST_TRIES}`);
    judge('status of a key, p50', `${quantile(status.took, 0.5).toFixed(0)} ms`, true, '');
    judge('status of a key, p99', `${p99.toFixed(0)} ms`, p99 <= STATUS_MS, `≤ ${STATUS_MS} ms`);
    judge('status asked and not answered', status.failed.join(' ') || '0', status.failed.length === 0, '0');
    console.log(`  all in after ${result.seconds.toFixed(0)} s; ${found.dossiers} dossiers in the database`);
  } finally {
    hangUp();
    await setup.stop();
    await setup.dispose();
  }
}
process.exitCode = failed ? 1 : 0;

/** Per five seconds: requests offered, accepted (#) and sent away (.), as bars against the capacity. */
function printCurve({ buckets, bucketMs, loadMs }, most) {
  const per = bucketMs / 1000;
  const scale = 16 / most;
  const log = (values) => values.map((value, i) => String(value).padStart(i === 0 ? 6 : 9)).join('');
  console.log(
    `\n  ${log(['s', 'new/s', 'asked/s', 'in/s', 'away/s', 'other/s', 'p99 ms'])}   # in, . sent away; 16 characters are the capacity`,
  );
  buckets.forEach((bucket, i) => {
    // Nothing at all was asked in these.
    if (!bucket) return;
    // Long after the rush every sixth line is enough.
    if (i * bucketMs > loadMs + 60_000 && i % 6) return;
    const { fresh, offered, accepted, shed, other, status } = bucket;
    const rate = (value) => (value / per).toFixed(0);
    const bar = '#'.repeat((accepted / per) * scale) + '.'.repeat(Math.min(48, (shed / per) * scale));
    console.log(
      `  ${log([(i * bucketMs) / 1000, rate(fresh), rate(offered), rate(accepted), rate(shed), rate(other), quantile(status, 0.99).toFixed(0)])}   ${bar}`,
    );
  });
  console.log();
}
