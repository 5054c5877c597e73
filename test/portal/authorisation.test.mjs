/**
 * Who may do what: every route of the portal, read from Fastify itself, against everybody who may come. A route without
 * a row here fails, so that a new one cannot be forgotten. And what can be told from the sources alone: look-up secrets
 * are compared in constant time, and SQL is never put together from values.
 */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createServer } from '../../build/portal/server/server.js';
import { prove } from '../../dist/core/feedback/proof.js';
import { pglite } from './databases.mjs';
import { BACK_OFFICE, CLERK, clerkAt, filing, MORNING, SECRET, startPortal } from './portal.mjs';
import { routesOf } from './routes.mjs';
import { sender } from './uploads.suite.mjs';

const GOOD = 'nắng vàng trên đồi chè';
const SERVER = new URL('../../examples/portal/server/', import.meta.url);

/** Open to all: nothing in them depends on who asks. */
const PUBLIC = new Set([
  'GET /',
  'GET /thu-tuc',
  'GET /thu-tuc/2.000635',
  'GET /thu-tuc/:code',
  'GET /thanh-toan',
  'GET /ho-so',
  'GET /doc-ma-to-khai',
  'GET /du-lieu-cua-toi',
  'GET /mo-phong-ngan-hang',
  'POST /mo-phong-ngan-hang',
  'POST /mo-phong-ngan-hang/chuyen-khoan',
  'GET /can-bo/dang-nhap',
  'GET /so-lieu',
  'GET /so-lieu.csv',
  'GET /portal/:name',
  'GET /portal/charts/:name',
  'GET /portal/trust.js',
  'GET /ba-khong/:name',
  'GET /api/site',
  'GET /api/payees',
  'GET /api/procedures',
  'GET /api/procedures/:code',
  'POST /api/dossiers',
  'GET /api/dossiers/:code/events',
  // What stands in these is opened by an id or a key that cannot be guessed.
  'GET /api/submissions/:key',
  'GET /api/payments/:id',
  'GET /api/payments/:id/events',
  'POST /api/payments/:id/seen',
  'POST /api/payments/:id/renew',
  'GET /api/receipts/:id',
  'POST /api/feedback',
  'GET /api/petitions',
  'GET /api/petitions/challenge',
  'POST /api/petitions',
]);
/** Owned by tests of their own, which try them with other secrets. */
const ELSEWHERE = [
  [/^\w+ \/api\/webhooks\//, 'bank.suite.mjs: signed by the bank'],
  [/^\w+ \/api\/uploads/, 'uploads: opened by the id of the upload'],
  [/^\w+ \/api\/(counts|scorecard)/, 'counts: no personal data'],
  [/^\w+ \/api\/petitions\/:code/, 'petitions.suite.mjs: public part masked, the rest with its secret'],
  [/^GET \/(phan-anh|chi-so|phieu|danh-gia|bang-chi-so)/, 'public pages'],
  [/^GET \/[\w.-]+\.js$/, 'a worker, as a file'],
];
/** Personal: nobody without the secret of this very dossier. */
const SECRETS = [
  'GET /api/dossiers/:code',
  'POST /api/dossiers/:code/supplements/:id',
  'GET /api/dossiers/:code/results/:id',
  'POST /api/payments',
  'POST /api/dossiers/:code/push',
  'DELETE /api/dossiers/:code/push',
];
/** What a route asks for, so that it is the secret that is looked at. */
const BODIES = {
  'POST /api/dossiers/:code/supplements/:id': () => ({ texts: {}, files: [] }),
  'POST /api/payments': () => ({ dossier: dossier.code }),
  'POST /api/dossiers/:code/push': () => ({
    endpoint: 'https://push.example/1',
    keys: { p256dh: 'a', auth: 'b' },
  }),
  'DELETE /api/dossiers/:code/push': () => ({ endpoint: 'https://push.example/1' }),
};
/** Only for clerks: by route, the role that opens it; '' is any clerk. */
const roleFor = (route) => {
  const path = route.split(' ')[1];
  if (path.startsWith('/doi-soat')) return 'money';
  if (path.startsWith('/can-bo/ho-so')) return 'dossiers';
  if (path.startsWith('/can-bo/phan-anh')) return 'petitions';
  if (path.startsWith('/can-bo/tai-khoan') || path.startsWith('/can-bo/nhat-ky')) return 'admin';
  if (['/can-bo', '/can-bo/thoat', '/can-bo/mat-khau', '/can-bo/to-danh-gia'].includes(path)) return '';
  return undefined;
};

let routes;
let database;
let portal;
let dossier;
let other;
let result;
let petition;
let photo;
before(async () => {
  database = await (await pglite.start()).open();
  portal = await startPortal(database);
  const admin = clerkAt(portal);
  for (const role of ['dossiers', 'petitions', 'money', 'admin']) {
    const form = { id: `co-${role}`, name: `Có quyền ${role}`, unit: 'mot-cua', password: GOOD };
    assert.equal((await admin.submit('/can-bo/tai-khoan', { ...form, [`role-${role}`]: '1' })).status, 303);
  }
  const away = { id: 'noi-khac', name: 'Nơi khác', unit: 'tu-phap', password: GOOD, 'role-dossiers': '1' };
  assert.equal((await admin.submit('/can-bo/tai-khoan', away)).status, 303);
  dossier = (await portal.file()).body;
  other = (await portal.file()).body;
  const form = new FormData();
  form.set('version', '2');
  form.set('title', 'Trích lục');
  form.set('file', new File(['%PDF-1.7'], 'a.pdf'));
  const path = `/can-bo/ho-so/${dossier.code}`;
  assert.equal((await admin.submit(`${path}/nhan`, { version: 1 })).status, 303);
  assert.equal((await admin.submit(`${path}/xong`, form)).status, 303);
  const { body } = await portal.get(`/dossiers/${dossier.code}`, { secret: dossier.secret });
  result = body.personal.results[0].id;
  const sent = await sender(portal.origin).send(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), {
    type: 'image/jpeg',
    paper: 'photo',
  });
  const proof = await prove((await portal.get('/petitions/challenge')).body);
  const said = { topic: 'khac', text: 'Có ảnh kèm theo', public: false, files: [sent], proof };
  const headers = { 'idempotency-key': randomUUID() };
  petition = (await portal.post('/petitions', said, { headers })).body.code;
  [photo] = await database.query("select id from stored_files where owner_kind = 'petition'");
  routes = await routesOf(database);
});
after(() => portal?.stop());

const fill = (path) =>
  path
    .replace('/can-bo/phan-anh/:code', `/can-bo/phan-anh/${petition}`)
    .replace('/anh/:id', `/anh/${photo.id}`)
    .replace(':code', dossier.code)
    .replace(':id', path.includes('ket-qua') || path.includes('results') ? result : 'A'.repeat(22));

describe('portal/authorisation', () => {
  it('has a row for every route', () => {
    assert.ok(routes.length > 40, `${routes.length} routes were found`);
    const unknown = routes.filter(
      (route) =>
        !PUBLIC.has(route) &&
        !SECRETS.includes(route) &&
        route !== 'POST /can-bo/dang-nhap' &&
        roleFor(route) === undefined &&
        !ELSEWHERE.some(([pattern]) => pattern.test(route)),
    );
    assert.deepEqual(unknown, []);
  });

  it('opens what is personal to the secret of this dossier alone', async () => {
    const ask = (route, secret) => {
      const [method, path] = route.split(' ');
      const body = BODIES[route]?.();
      return fetch(portal.origin + fill(path), {
        method,
        headers: {
          ...(secret && { authorization: `Bearer ${secret}` }),
          ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    };
    for (const route of SECRETS) {
      // Else the guesses of one route would shut the next.
      await database.query('delete from attempts');
      const isStatus = route === 'GET /api/dossiers/:code';
      const nobody = await ask(route);
      assert.equal(nobody.status, isStatus ? 200 : 401, `${route}, nobody`);
      if (isStatus) assert.equal((await nobody.json()).personal, undefined);
      for (const wrong of [other.secret, 'A'.repeat(22), BACK_OFFICE, dossier.secret.slice(0, -1)]) {
        const answer = await ask(route, wrong);
        assert.equal(answer.status, 403, `${route}, another secret`);
        assert.doesNotMatch(await answer.text(), /Nguyễn|038190000001/);
      }
      const right = await ask(route, dossier.secret);
      assert.ok(![401, 403].includes(right.status), `${route}, its own secret`);
    }
  });

  const strangers = {
    nobody: () => '',
    'a token that never was': () => `bk-clerk=${'A'.repeat(43)}`,
    'a session that was signed out': async () => {
      const clerk = clerkAt(portal);
      await clerk.enter();
      const cookie = clerk.cookie();
      await clerk.submit('/can-bo/thoat', {});
      return cookie;
    },
    'a session that is too old': async () => {
      portal.setClock('2026-11-25T06:00:00+07:00');
      const clerk = clerkAt(portal);
      await clerk.enter();
      portal.setClock(MORNING);
      return clerk.cookie();
    },
  };
  for (const [who, cookieOf] of Object.entries(strangers)) {
    it(`lets ${who} see no page of clerks and send no form of them`, async () => {
      const cookie = await cookieOf();
      for (const route of routes.filter((one) => roleFor(one) !== undefined)) {
        const [method, path] = route.split(' ');
        const answer = await fetch(portal.origin + fill(path), {
          method,
          redirect: 'manual',
          headers: { cookie },
          ...(method === 'POST' && { body: new URLSearchParams({ version: '1' }) }),
        });
        assert.equal(answer.status, method === 'GET' ? 303 : 401, route);
        if (method === 'GET') assert.match(answer.headers.get('location'), /^\/can-bo\/dang-nhap/);
        assert.doesNotMatch(await answer.text(), /Nguyễn Thị Mẫu/);
      }
    });
  }

  it('opens pages of clerks by role, and sends no form without its token', async () => {
    for (const role of ['dossiers', 'petitions', 'money', 'admin']) {
      const clerk = clerkAt(portal, `co-${role}`, GOOD);
      // The way out comes last: it ends the session.
      const asked = routes.filter((one) => roleFor(one) !== undefined && one !== 'POST /can-bo/thoat');
      for (const route of asked) {
        const [method, path] = route.split(' ');
        const wants = roleFor(route);
        const may = wants === '' || wants === role;
        if (method === 'GET') {
          const { status } = await clerk.open(fill(path));
          assert.equal(status === 403, !may, `${route} for ${role}: ${status}`);
        } else {
          const foreign = await clerk.open(fill(path), { token: 'x'.repeat(43), version: '3' });
          assert.equal(foreign.status, 403, `${route} for ${role}, a foreign form`);
          const own = await clerk.submit(fill(path), { version: '0' });
          // A wrong old password is 403, too.
          if (wants !== '') assert.equal(own.status === 403, !may, `${route} for ${role}: ${own.status}`);
        }
      }
    }
  });

  it('gives the photo of a petition to clerks of petitions alone', async () => {
    const path = `/can-bo/phan-anh/${petition}/anh/${photo.id}`;
    for (const role of ['dossiers', 'petitions', 'money', 'admin']) {
      const answer = await clerkAt(portal, `co-${role}`, GOOD).open(path);
      assert.equal(answer.status, role === 'petitions' ? 200 : 403, role);
      assert.equal(answer.headers.get('content-type') === 'image/jpeg', role === 'petitions', role);
    }
  });

  it('keeps dossiers of a unit from clerks of another', async () => {
    const clerk = clerkAt(portal, 'noi-khac', GOOD);
    for (const route of routes.filter((one) => one.includes('/can-bo/ho-so/:code'))) {
      const [method, path] = route.split(' ');
      const { status, text } = await (method === 'GET'
        ? clerk.open(fill(path))
        : clerk.submit(fill(path), { version: '3' }));
      assert.ok(status === 404 || status === 400, `${route}: ${status}`);
      assert.doesNotMatch(text, /Nguyễn Thị Mẫu/);
    }
    const [{ status, version }] = await database.query(
      'select status, version from dossiers where code = $1',
      [dossier.code],
    );
    assert.deepEqual([status, version], ['done', 3]);
  });

  it('gives every answer the headers, an error and a page that is not there too', async () => {
    for (const path of [
      '/',
      '/can-bo/dang-nhap',
      '/khong-co',
      '/api/site',
      '/api/khong-co',
      '/can-bo/ho-so',
      '/%',
    ]) {
      const { headers } = await fetch(portal.origin + path, { redirect: 'manual' });
      for (const name of [
        'content-security-policy',
        'referrer-policy',
        'x-frame-options',
        'permissions-policy',
      ])
        assert.ok(headers.get(name), `${path}: ${name}`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });
});

describe('portal/limits of sizes and times', () => {
  const raw = (text, ms = 5000) =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(portal.origin);
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      const timer = setTimeout(() => socket.destroy(), ms);
      socket.on('data', (part) => (heard += part)).on('error', () => {});
      socket.on('close', () => (clearTimeout(timer), resolve(heard)));
    });

  it('takes no head over 16 KiB', async () => {
    assert.match(
      await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`),
      /^HTTP\/1\.1 431/,
    );
  });

  it('takes no body over its limit, wherever it goes', async () => {
    const large = JSON.stringify({ ...filing(), more: 'a'.repeat(300_000) });
    for (const path of ['/api/dossiers', '/api/feedback', '/api/payments']) {
      const answer = await fetch(portal.origin + path, {
        method: 'POST',
        body: large,
        headers: { 'content-type': 'application/json' },
      });
      assert.equal(answer.status, 413, path);
    }
    const clerk = clerkAt(portal);
    assert.equal((await clerk.submit('/can-bo/mat-khau', { old: 'a'.repeat(70_000) })).status, 413);
    assert.equal((await clerk.submit('/doi-soat/ghi', { reason: 'a'.repeat(70_000) })).status, 413);
  });

  it('waits for a head and a request only so long', async () => {
    const app = await createServer({
      database: { ...database, close: async () => {} },
      procedures: new Map(),
      bankSecret: SECRET,
      clerkSecret: CLERK,
      now: () => new Date(MORNING),
    });
    const { headersTimeout, requestTimeout, keepAliveTimeout } = app.server;
    assert.ok(headersTimeout > 0 && headersTimeout <= 60_000, `head: ${headersTimeout}`);
    assert.ok(requestTimeout > 0 && requestTimeout <= 300_000, `request: ${requestTimeout}`);
    assert.ok(keepAliveTimeout > 0 && keepAliveTimeout <= 75_000, `idle: ${keepAliveTimeout}`);
    await app.close();
  });
});

describe('portal/sources', () => {
  const sources = readdirSync(SERVER, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(new URL(name, SERVER), 'utf8')]);

  it('compares secrets in constant time', () => {
    const [, secrets] = sources.find(([name]) => name === 'domain/secrets.ts');
    assert.match(secrets, /return timingSafeEqual\(Buffer\.from\(sha256\(secret\)/);
    for (const [name, text] of sources) {
      assert.doesNotMatch(
        text,
        /[=!]==?\s*[\w.]*(secret_hash|secretHash)|(secret_hash|secretHash)\s*[=!]==/,
        name,
      );
      // No statement looks a row up by a secret, since an index compares byte by byte.
      assert.doesNotMatch(text, /where[^`']*secret_hash\s*=/i, name);
    }
  });

  it('puts no value into a statement', () => {
    /** What may stand in a template of SQL: constants of the module, named here one by one. */
    const CONSTANTS =
      /^(DOSSIER_COLUMNS|VIEW|PAGE|WHERE\[view\]|order|where|name|counted\.join\(', '\)|[A-Z][A-Z_]+|view === 'unmatched' \? 'asc' : 'desc'|lock \? 'for update' : ''|(dayOf|monthOf)\('[\w.$]+'\))$/;
    const found = [];
    for (const [name, text] of sources) {
      for (const [template] of text.matchAll(/`[^`]*`/g)) {
        if (
          !/\b(select|insert into|update|delete from)\b[\s\S]*\b(from|where|values|set|into)\b/i.test(
            template,
          )
        )
          continue;
        for (const [, inside] of template.matchAll(/\$\{([^}]*)\}/g))
          if (!CONSTANTS.test(inside.trim())) found.push(`${name}: \${${inside}}`);
      }
      // Nor is a text put together in the call itself.
      for (const [call] of text.matchAll(/\.(?:query|script)(?:<[^(]*>)?\(\s*[^`'"\s)][^,)]*/g))
        if (!/\((sql|\s*sql|text|statement)$/.test(call.trim()) && /\+/.test(call))
          found.push(`${name}: ${call}`);
    }
    assert.deepEqual(found, []);
  });
});
