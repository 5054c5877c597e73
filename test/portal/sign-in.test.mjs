/** Signing in, on both databases; and how the cookie looks when people come by https. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { pglite, postgres } from './databases.mjs';
import { startPortal } from './portal.mjs';
import { signInSuite } from './sign-in.suite.mjs';

for (const database of [pglite, postgres])
  describe(`portal/sign-in on ${database.name}`, { skip: database.missing }, () => signInSuite(database));

describe('portal/sign-in by https', () => {
  const cookieAt = async (portal, headers = {}) =>
    (await fetch(`${portal.origin}/can-bo/dang-nhap`, { headers })).headers.getSetCookie()[0];
  const SECURE = /^__Host-bk-clerk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/;
  const open = async () => (await pglite.start()).open();

  it('is for this host alone where the portal says that it is reached by https', async () => {
    const portal = await startPortal(await open(), { origin: 'https://dichvu.example.vn' });
    assert.match(await cookieAt(portal), SECURE);
    await portal.stop();
  });

  it('believes a proxy that it trusts, and nobody else', async () => {
    const sent = { 'x-forwarded-proto': 'https' };
    const portal = await startPortal(await open(), { trustProxy: '127.0.0.1' });
    assert.match(await cookieAt(portal, sent), SECURE);
    await portal.stop();
    const alone = await startPortal(await open());
    assert.match(await cookieAt(alone, sent), /^bk-clerk=/);
    await alone.stop();
  });
});
