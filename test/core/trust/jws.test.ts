import { expect } from '@open-wc/testing';
import { toBase64 } from '../../../src/core/storage/base64.js';
import { signJws, verifyJws } from '../../../src/core/trust/jws.js';
import { rejection } from '../rejection.js';
import { signer } from './signer.js';

const text = (value: unknown) =>
  toBase64(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));

/** RFC 7515 appendix A.3: the key, and its signature over another header; ours has to refuse the header alone. */
const RFC = {
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  },
  jws:
    'eyJhbGciOiJFUzI1NiJ9' +
    '.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ' +
    '.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
};

describe('trust/jws', () => {
  it('reads what it has signed', async () => {
    const { key, jwk } = await signer();
    const jws = await signJws({ name: 'Đăng ký' }, 'bk-def+1', 'k1', key);
    expect(await verifyJws(jws, 'bk-def+1', () => jwk)).to.deep.equal({
      kid: 'k1',
      payload: { name: 'Đăng ký' },
    });
  });

  it('writes the signature as two numbers of 32 bytes (RFC 7518 §3.4)', async () => {
    const { key } = await signer();
    const [, , signature] = (await signJws({}, 'bk-def+1', 'k1', key)).split('.');
    expect(signature).to.match(/^[\w-]{86}$/);
  });

  it('agrees with WebCrypto on the signature of RFC 7515 A.3', async () => {
    const key = await crypto.subtle.importKey('jwk', RFC.jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'verify',
    ]);
    const [head = '', body = '', signature = ''] = RFC.jws.split('.');
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    expect(
      await crypto.subtle.verify(algorithm, key, bytes, new TextEncoder().encode(`${head}.${body}`)),
    ).to.equal(true);
    const error = await rejection(verifyJws(RFC.jws, 'bk-def+1', () => RFC.jwk));
    expect(error).to.include({ code: 'signed-format' });
  });

  it('refuses every text of which one character was changed', async () => {
    const { key, jwk } = await signer();
    const jws = await signJws({ a: 1 }, 'bk-def+1', 'k1', key);
    const codes = new Set<unknown>();
    for (let at = 0; at < jws.length; at++) {
      if (jws[at] === '.') continue;
      // The last of 86 characters carries two bits that mean nothing; A and Q differ in one that does.
      const other = jws[at] === 'A' ? 'Q' : 'A';
      if (at === jws.length - 1 && 'ABCD'.includes(jws[at]!) && other === 'A') continue;
      const changed = jws.slice(0, at) + other + jws.slice(at + 1);
      codes.add(((await rejection(verifyJws(changed, 'bk-def+1', () => jwk))) as { code: string }).code);
    }
    expect([...codes].every((code) => ['signed-format', 'signed-signature'].includes(String(code)))).to.equal(
      true,
    );
  });

  for (const [what, header] of [
    ['no algorithm', { alg: 'none', kid: 'k1', typ: 'bk-def+1' }],
    ['a shared secret', { alg: 'HS256', kid: 'k1', typ: 'bk-def+1' }],
    ['another kind', { alg: 'ES256', kid: 'k1', typ: 'bk-keys+1' }],
    ['a key without a name', { alg: 'ES256', typ: 'bk-def+1' }],
    ['a list for a header', ['ES256']],
  ] as const) {
    it(`refuses a header with ${what}`, async () => {
      const { key, jwk } = await signer();
      const signed = `${text(header)}.${text({})}`;
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(signed));
      const error = await rejection(verifyJws(`${signed}.${toBase64(signature)}`, 'bk-def+1', () => jwk));
      expect(error).to.include({ name: 'BkDataError', code: 'signed-format' });
    });
  }

  it('refuses a key that the header brings along', async () => {
    const { key, jwk } = await signer();
    const signed = `${text({ alg: 'ES256', kid: 'k1', typ: 'bk-def+1', jwk })}.${text({})}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      new TextEncoder().encode(signed),
    );
    const error = await rejection(verifyJws(`${signed}.${toBase64(signature)}`, 'bk-def+1', () => undefined));
    expect(error).to.include({ code: 'signed-key' });
  });

  for (const junk of ['', '..', 'a.b.c', `${text({})}.${text({})}.`, 'x'.repeat(720_001)]) {
    it(`refuses ${junk.slice(0, 12) || 'nothing'} (${String(junk.length)} characters)`, async () => {
      const error = await rejection(verifyJws(junk, 'bk-def+1', () => RFC.jwk));
      expect(error).to.include({ code: 'signed-format' });
    });
  }

  it('refuses a trusted key that is none', async () => {
    const { key } = await signer();
    const jws = await signJws({}, 'bk-def+1', 'k1', key);
    const error = await rejection(verifyJws(jws, 'bk-def+1', () => ({ kty: 'RSA' })));
    expect(error).to.include({ code: 'signed-key' });
  });
});
