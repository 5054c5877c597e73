/**
 * Requests that nobody thought of: made from docs/openapi.yaml, and forms of clerks with hostile fields. No answer is a
 * 500, every status is described, every refusal of the API is a problem document. `npm run soak:fuzz` sends more;
 * `FUZZ_SEED` sends the same again.
 */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { pglite, postgres } from './databases.mjs';
import { each } from './day.mjs';
import { fuzzer, hostileForm, operations, send } from './fuzz.mjs';
import { BACK_OFFICE, clerkAt, filing, startPortal } from './portal.mjs';
import { routesOf } from './routes.mjs';

const RUNS = Number(process.env.FUZZ_RUNS || 30);
const SEED = Number(process.env.FUZZ_SEED || 20261125);
const FIELDS = [
  'version',
  'text',
  'title',
  'day',
  'to',
  'reason',
  'order',
  'other',
  'transfer',
  'id',
  'name',
  'unit',
  'password',
  'role-dossiers',
  'title-1',
  'kind-1',
  'fresh',
  'again',
];

const kinds = RUNS > 100 ? [pglite, postgres] : [pglite];
for (const kind of kinds)
  describe(`portal/fuzz on ${kind.name}`, { skip: kind.missing }, () => {
    let server;
    let database;
    let portal;
    before(async () => {
      server = await kind.start();
      database = await server.open();
      portal = await startPortal(database, { proofTries: [1, 20] });
    });
    after(async () => {
      await portal?.stop();
      await server?.stop();
    });

    it('answers every request as the description says', { timeout: 3_600_000 }, async (test) => {
      const { code, secret, payment } = (await portal.file()).body;
      const clerk = clerkAt(portal);
      const act = (name, form) => clerk.submit(`/can-bo/ho-so/${code}/${name}`, form);
      await act('nhan', { version: 1 });
      await act('bo-sung', { version: 2, text: 'Xin ghi số nhà.', 'title-1': 'Số nhà', 'kind-1': 'text' });
      const { supplement } = (await portal.get(`/dossiers/${code}`, { secret })).body.personal;
      const request = fuzzer(SEED, {
        codes: [code, code.toLowerCase(), 'BK38-261125-999999-00', 'PA38-261125-000001-00'],
        ids: [payment.id, supplement.id, 'A'.repeat(22)],
        secrets: [secret, BACK_OFFICE, 'A'.repeat(22)],
        bodies: {
          '/dossiers': filing(),
          '/dossiers/{code}/supplements/{id}': { texts: { s1: '12' }, files: [] },
        },
        uuids: [randomUUID(), '7b6f3c1e-9a1d-4c55-8a6a-0d9f5d1f1c11'],
      });
      const all = operations.flatMap(({ path, method, operation }) =>
        Array.from({ length: RUNS }, () => request(path, method, operation)),
      );
      const faults = [];
      const statuses = {};
      await each(all, async (one) => {
        try {
          const status = await send(portal.origin, one);
          statuses[status] = (statuses[status] ?? 0) + 1;
        } catch (error) {
          faults.push(
            `${one.method} ${one.url.slice(0, 120)} ${String(one.body).slice(0, 200)}\n  ${error.message.slice(0, 300)}`,
          );
        }
      });
      test.diagnostic(`${all.length} requests, seed ${SEED}: ${JSON.stringify(statuses)}`);
      assert.deepEqual(faults, []);
      // Nothing of it has broken what was there.
      assert.equal((await portal.get(`/dossiers/${code}`, { secret })).status, 200);
    });

    it('answers every form and page of clerks without failing', { timeout: 3_600_000 }, async () => {
      const { code } = (await portal.file()).body;
      const routes = (await routesOf(database)).filter(
        (route) => /\/(can-bo|doi-soat)/.test(route) && !/thoat|dang-nhap/.test(route),
      );
      const clerk = clerkAt(portal);
      await clerk.enter();
      const faults = [];
      for (const [number, route] of routes.entries()) {
        const [method, path] = route.split(' ');
        for (let run = 0; run < Math.max(2, RUNS / 15); run++) {
          const form = hostileForm(SEED + number * 1000 + run, FIELDS);
          const filled = path
            .replace(':code', run % 2 ? code : '%00')
            .replace(':id', encodeURIComponent('a\0'));
          // The search of a page is as hostile as a form.
          const search = new URLSearchParams(
            hostileForm(SEED + run, ['ma', 'xem', 'trang', 'truoc', 'xong', 'q']),
          );
          const { status, text } =
            method === 'GET' ? await clerk.open(`${filled}?${search}`) : await clerk.submit(filled, form);
          if (status >= 500)
            faults.push(`${route} ${status} ${method === 'GET' ? search : JSON.stringify(form)}`);
          if (/<script>alert|<img/.test(text.replaceAll('<img src="/portal/flower.svg"', '')))
            faults.push(`${route}: markup went through`);
        }
      }
      assert.deepEqual(faults, []);
    });
  });
