/** Dossiers that were sealed to the agency before they left the device, sealed as the package does it. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sealBody } from '../../dist/core/outbox/seal.js';
import { pglite } from './databases.mjs';
import { filing, problem, startPortal } from './portal.mjs';

const TYPE = 'application/vnd.ba-khong.sealed+json';
const SIGNED = { headers: { accept: 'application/vnd.ba-khong.signed+json' } };

describe('a sealed dossier', () => {
  let portal;
  let database;
  let recipient;
  before(async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    database = await (await pglite.start()).open();
    const sealingKey = privateKey.export({ format: 'pem', type: 'pkcs8' });
    portal = await startPortal(database, { sealingKey });
    const { body } = await portal.get('/procedures/2.000635', SIGNED);
    const payload = JSON.parse(Buffer.from(body.signed.split('.')[1], 'base64url').toString());
    ({ recipient } = payload.body);
  });
  after(() => portal.stop());

  /** Sends a body sealed for one key and path under another. */
  const send = async (
    body,
    key,
    { sealedFor = key, path = '/dossiers', to = recipient, change = {} } = {},
  ) => {
    const sealed = { ...(await sealBody(body, to, sealedFor, path)), ...change };
    const text = JSON.stringify({ sealed });
    const headers = { 'content-type': TYPE, 'idempotency-key': key };
    return { answer: await portal.post('/dossiers', text, { headers }), text };
  };

  it('is received like any other, and nobody on the way reads it', async () => {
    const { answer, text } = await send(filing(), randomUUID());
    assert.equal(answer.status, 201);
    assert.doesNotMatch(text, /Mẫu|038190000001/);
    const [row] = await database.query('select answers from dossiers where code = $1', [answer.body.code]);
    assert.equal(row.answers.nycHoTen, 'Nguyễn Thị Mẫu');
  });

  it('is the same dossier when it is sealed anew, or sent in clear, under its key', async () => {
    const key = randomUUID();
    const first = await send(filing(), key);
    const again = await send(filing(), key);
    const clear = await portal.file(filing(), key);
    assert.notEqual(first.text, again.text);
    assert.deepEqual([again.answer.body, clear.body], [first.answer.body, first.answer.body]);
    const other = await send(filing({ soLuong: 3 }), key);
    assert.deepEqual([other.answer.status, problem(other.answer)], [422, 'key-reused']);
  });

  it('is checked like any other', async () => {
    const { answer } = await send(filing({ soLuong: 'nhiều' }), randomUUID());
    assert.deepEqual([answer.status, problem(answer)], [400, 'invalid-answers']);
  });

  for (const [what, change] of [
    ['under another key of the request', () => ({ sealedFor: randomUUID() })],
    ['for another place', () => ({ path: '/feedback' })],
    ['changed on the way', () => ({ change: { ct: 'AAAA' } })],
    ['for a key that is not ours', () => ({ to: { ...recipient, kid: 'other' } })],
    ['with a point that is none', () => ({ change: { epk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } })],
    ['with nothing in it', () => ({ change: { iv: undefined } })],
  ]) {
    it(`is refused when it was sealed ${what}`, async () => {
      const { answer } = await send(filing(), randomUUID(), change());
      assert.deepEqual([answer.status, problem(answer)], [400, 'sealed-body']);
    });
  }

  it('has its key named under a signature, and nowhere else', async () => {
    assert.equal(typeof recipient.kid, 'string');
    const { body } = await portal.get('/procedures/2.000635');
    assert.equal(body.recipient, undefined);
  });
});
