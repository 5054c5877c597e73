/** Signing in: who comes in, for how long, and who is kept out. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { CLERK, clerkAt, MORNING, startPortal } from './portal.mjs';

const SIGN_IN = '/can-bo/dang-nhap';
const GOOD = 'nắng vàng trên đồi chè';
const later = (minutes) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString();

/** Runs on one kind of database. */
export function signInSuite(kind) {
  let server;
  let database;
  let portal;
  before(async () => {
    server = await kind.start();
    database = await server.open();
    portal = await startPortal(database);
    const admin = clerkAt(portal);
    const add = (id, unit, ...roles) =>
      admin.submit('/can-bo/tai-khoan', {
        id,
        name: `Cán bộ ${id.toUpperCase()}`,
        unit,
        password: GOOD,
        ...Object.fromEntries(roles.map((role) => [`role-${role}`, '1'])),
      });
    assert.equal((await add('hoa', 'tu-phap', 'dossiers')).status, 303);
    assert.equal((await add('tien', 'mot-cua', 'money')).status, 303);
  });
  after(async () => {
    await portal?.stop();
    await server?.stop();
  });

  const audited = (action) =>
    database.query('select clerk_id, subject from audit_trail where action = $1 order by id', [action]);
  const refused = async (clerk, path = '/can-bo/mat-khau') => (await clerk.open(path)).status === 303;

  it('keeps passwords as scrypt and tokens as SHA-256', async () => {
    const clerk = clerkAt(portal);
    await clerk.enter();
    const [{ password }] = await database.query("select password from clerks where id = 'canbo'");
    assert.match(password, /^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    const token = clerk.cookie().split('=')[1];
    const dump = JSON.stringify(await database.query('select * from clerk_sessions'));
    assert.match(token, /^[\w-]{43}$/);
    assert.ok(!dump.includes(token));
  });

  it('gives a cookie that scripts and other sites do not get', async () => {
    const clerk = clerkAt(portal);
    const { headers } = await clerk.enter();
    const [cookie] = headers.getSetCookie();
    assert.match(cookie, /^bk-clerk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('gives another token at sign-in than the browser had before', async () => {
    const clerk = clerkAt(portal);
    await clerk.open(SIGN_IN);
    const first = await fetch(portal.origin + SIGN_IN);
    const [before] = first.headers.getSetCookie();
    const token = /name="token" value="([\w-]+)"/.exec(await first.text())[1];
    const answer = await fetch(portal.origin + SIGN_IN, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: before.split(';')[0] },
      body: new URLSearchParams({ token, id: 'canbo', password: CLERK }),
    });
    assert.equal(answer.status, 303);
    assert.notEqual(answer.headers.getSetCookie()[0].split(';')[0], before.split(';')[0]);
    const old = await fetch(`${portal.origin}/can-bo`, {
      redirect: 'manual',
      headers: { cookie: before.split(';')[0] },
    });
    assert.match(old.headers.get('location'), /dang-nhap/);
  });

  it('tells nobody whether the name or the password is wrong', async () => {
    const texts = [];
    for (const id of ['canbo', 'khong-co']) {
      const { status, text } = await clerkAt(portal, id, 'sai mật khẩu rồi').enter();
      assert.equal(status, 401);
      texts.push(text.replaceAll(id, 'id').replaceAll(/value="[\w-]{43}"/g, ''));
    }
    assert.equal(texts[0], texts[1]);
  });

  it('refuses a form of another page, and signs nobody in with it', async () => {
    const answer = await fetch(portal.origin + SIGN_IN, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token: 'x'.repeat(43), id: 'canbo', password: CLERK }),
    });
    assert.equal(answer.status, 403);
  });

  it('ends after half an hour without work, and not before', async () => {
    const clerk = clerkAt(portal);
    await clerk.enter();
    portal.setClock(later(29));
    assert.equal(await refused(clerk), false);
    portal.setClock(later(58));
    assert.equal(await refused(clerk), false);
    portal.setClock(later(58 + 31));
    assert.equal(await refused(clerk), true);
    portal.setClock(MORNING);
  });

  it('ends after ten hours of work', async () => {
    const clerk = clerkAt(portal);
    await clerk.enter();
    for (let minutes = 25; minutes < 600; minutes += 25) {
      portal.setClock(later(minutes));
      assert.equal(await refused(clerk), false, `after ${minutes} minutes`);
    }
    portal.setClock(later(600));
    assert.equal(await refused(clerk), true);
    portal.setClock(MORNING);
  });

  it('ends with the way out, for the token too', async () => {
    const clerk = clerkAt(portal);
    await clerk.enter();
    const cookie = clerk.cookie();
    assert.equal((await clerk.submit('/can-bo/thoat', {})).status, 303);
    const again = await fetch(`${portal.origin}/can-bo/mat-khau`, {
      redirect: 'manual',
      headers: { cookie },
    });
    assert.equal(again.status, 303);
  });

  it('refuses a form without its token, and whoever has not the role', async () => {
    const clerk = clerkAt(portal, 'hoa', GOOD);
    assert.equal((await clerk.open('/can-bo/thoat', { token: 'x'.repeat(43) })).status, 403);
    assert.equal((await clerk.open('/can-bo/mat-khau')).status, 200, 'still signed in');
    for (const path of ['/doi-soat', '/can-bo/tai-khoan', '/can-bo/nhat-ky'])
      assert.equal((await clerk.open(path)).status, 403, path);
  });

  it('leads to nowhere but its own pages', async () => {
    for (const sau of ['//evil.example', 'https://evil.example', '/can-bo//evil.example', '/can-bo/../x'])
      assert.doesNotMatch((await clerkAt(portal).open(SIGN_IN)).text, /evil/, sau);
    const page = await fetch(`${portal.origin}${SIGN_IN}?sau=//evil.example`);
    assert.doesNotMatch(await page.text(), /evil/);
    const right = await fetch(`${portal.origin}${SIGN_IN}?sau=/doi-soat`);
    assert.match(await right.text(), /name="after" value="\/doi-soat"/);
  });

  it('changes a password, ends the other sessions and goes on in this one', async () => {
    const other = clerkAt(portal, 'hoa', GOOD);
    const clerk = clerkAt(portal, 'hoa', GOOD);
    await other.enter();
    const change = (old, fresh, again = fresh) => clerk.submit('/can-bo/mat-khau', { old, fresh, again });
    assert.equal((await change('sai', `${GOOD} mới`)).status, 403);
    assert.equal((await change(GOOD, 'ngắn')).status, 400);
    assert.equal((await change(GOOD, 'hoahoahoahoahoa')).status, 400, 'holds the name');
    assert.equal((await change(GOOD, `${GOOD} mới`, 'khác')).status, 400);
    assert.equal((await change(GOOD, `${GOOD} mới`)).status, 303);
    assert.equal(await refused(clerk), false);
    assert.equal(await refused(other), true);
    assert.equal((await clerkAt(portal, 'hoa', GOOD).enter()).status, 401);
    assert.equal((await clerkAt(portal, 'hoa', `${GOOD} mới`.normalize('NFD')).enter()).status, 303);
  });

  it('closes an account at once, and keeps its name taken', async () => {
    const clerk = clerkAt(portal, 'tien', GOOD);
    assert.equal((await clerk.open('/doi-soat')).status, 200);
    const admin = clerkAt(portal);
    assert.equal((await admin.submit('/can-bo/tai-khoan/khoa', { id: 'tien' })).status, 303);
    assert.equal(await refused(clerk, '/doi-soat'), true);
    assert.equal((await clerkAt(portal, 'tien', GOOD).enter()).status, 401);
    const again = { id: 'tien', name: 'Người khác', unit: 'mot-cua', password: GOOD, 'role-money': '1' };
    assert.equal((await admin.submit('/can-bo/tai-khoan', again)).status, 409);
    assert.equal((await admin.submit('/can-bo/tai-khoan/khoa', { id: 'canbo' })).status, 409, 'the own one');
    assert.equal((await admin.submit('/can-bo/tai-khoan/mo', { id: 'tien' })).status, 303);
    assert.equal((await clerkAt(portal, 'tien', GOOD).enter()).status, 303);
  });

  it('writes down who did what, and lets nobody change it', async () => {
    assert.deepEqual(await audited('clerk-added'), [
      { clerk_id: 'canbo', subject: 'hoa' },
      { clerk_id: 'canbo', subject: 'tien' },
    ]);
    assert.ok((await audited('sign-in-refused')).some(({ subject }) => subject === 'canbo'));
    // What was typed for a name may be a password.
    assert.ok(!(await audited('sign-in-refused')).some(({ subject }) => subject === 'khong-co'));
    for (const sql of [
      "update audit_trail set action = 'nothing'",
      'delete from audit_trail',
      'truncate audit_trail',
    ])
      await assert.rejects(database.query(sql), /only ever added to/);
    const { text } = await clerkAt(portal).open('/can-bo/nhat-ky?ma=tien');
    assert.match(text, /khóa tài khoản \(tien\)/);
  });

  describe('guessing', () => {
    it('is stopped for an account after ten failures, the right password too, by all processes', async () => {
      const twin = await startPortal(await twinOf(), {});
      const answers = [];
      for (let i = 0; i < 10; i++)
        answers.push((await clerkAt(i % 2 ? twin : portal, 'hoa', `sai lần thứ ${i}`).enter()).status);
      assert.deepEqual(
        answers,
        Array.from({ length: 10 }, () => 401),
      );
      const shut = await clerkAt(twin, 'hoa', `${GOOD} mới`).enter();
      assert.equal(shut.status, 429);
      assert.ok(Number(shut.headers.get('retry-after')) > 0);
      portal.setClock(later(16));
      assert.equal((await clerkAt(portal, 'hoa', `${GOOD} mới`).enter()).status, 303);
      portal.setClock(MORNING);
      if (twin !== portal) await twin.stop();
    });

    it('is stopped for a name that nobody has just as well', async () => {
      const statuses = await Promise.all(
        Array.from({ length: 11 }, (_, i) => clerkAt(portal, 'ma', `sai ${i}`).enter()),
      );
      assert.equal(statuses.filter(({ status }) => status === 429).length, 1);
    });

    it('is stopped for an address, whatever names it tries', async () => {
      await database.query('delete from attempts');
      const statuses = [];
      for (let i = 0; i < 31; i++) statuses.push((await clerkAt(portal, `x${i}`, 'sai').enter()).status);
      assert.deepEqual(statuses.slice(-2), [401, 429]);
      await database.query('delete from attempts');
    });

    /** A second portal over the same rows, where the database can have two. */
    const twinOf = () => (server.url ? server.open() : { ...database, close: async () => {} });
  });
}
