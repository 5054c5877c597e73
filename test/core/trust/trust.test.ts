import { expect } from '@open-wc/testing';
import { proceduresPart } from '../../../src/core/procedure/procedures.js';
import { profilesPart } from '../../../src/core/profile/profiles.js';
import type { TrustOptions } from '../../../src/core/trust/signed.js';
import { databaseName, device, forgetDevices, NOW } from '../device.js';
import { small, source } from '../procedure/fixture.js';
import { rejection } from '../rejection.js';
import { json, noLine, server } from '../server.js';
import { signer } from './signer.js';

const CODE = '1.000001';
const ID = `procedure/${CODE}`;
const DAY_S = 86_400;
const now = NOW / 1000;

const definition = (version: number, change: object = {}) => ({ ...small(), version, ...change });

/** A page of one device; `answers` by path. */
async function page(trust: TrustOptions | undefined, name = databaseName()) {
  const answers: Record<string, unknown> = {};
  const there = server(({ path }) => (path in answers ? json(answers[path]) : noLine()));
  const client = device({ ...there, trust, databaseName: name });
  await client.use(profilesPart).setLevel('device');
  const load = async () => client.use(proceduresPart).find(CODE);
  const answer = (value: unknown) => (answers[`/procedures/${CODE}`] = value);
  return { client, answers, answer, load, name, lineDown: () => delete answers[`/procedures/${CODE}`] };
}

const codeOf = async (promise: Promise<unknown>) => ((await rejection(promise)) as { code: string }).code;

describe('trust/trust', () => {
  after(forgetDevices);

  it('takes a definition that a trusted key has signed', async () => {
    const { trusted, sign } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    answer(await sign({ id: ID, body: definition(3) }));
    expect((await load()).definition.version).to.equal(3);
  });

  it('refuses a definition without a signature, once a key is trusted', async () => {
    const { trusted } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    answer(definition(3));
    expect(await codeOf(load())).to.equal('signed-missing');
  });

  it('refuses a signed one where no key is trusted', async () => {
    const { sign } = await signer();
    const { answer, load } = await page(undefined);
    answer(await sign({ id: ID, body: definition(3) }));
    expect(await codeOf(load())).to.equal('signed-key');
  });

  it('needs no signature under what ships with the library', async () => {
    const { trusted } = await signer();
    const { client } = await page({ keys: [trusted] });
    const code = source().code as string;
    expect((await client.use(proceduresPart).load(code)).code).to.equal(code);
  });

  it('refuses the key of somebody else, and a key that may sign other things only', async () => {
    const [one, other, narrow] = [await signer(), await signer(), await signer('k1', ['payees'])];
    const { answer, load } = await page({ keys: [one.trusted] });
    answer(await other.sign({ id: ID, body: definition(3) }));
    expect(await codeOf(load())).to.equal('signed-signature');
    const second = await page({ keys: [narrow.trusted] });
    second.answer(await narrow.sign({ id: ID, body: definition(3) }));
    expect(await codeOf(second.load())).to.equal('signed-key');
  });

  it('refuses another issuer under the same key', async () => {
    const { trusted, sign } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    answer(await sign({ id: ID, body: definition(3), iss: 'Ai đó' }));
    expect(await codeOf(load())).to.equal('signed-key');
  });

  it('refuses the definition of another procedure, under its own id or under this one', async () => {
    const { trusted, sign } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    const other = definition(3, { code: '1.000002' });
    answer(await sign({ id: 'procedure/1.000002', body: other }));
    expect(await codeOf(load())).to.equal('signed-id');
    answer(await sign({ id: ID, body: other }));
    expect(await codeOf(load())).to.equal('signed-id');
  });

  it('refuses a signed body that is no definition', async () => {
    const { trusted, sign } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    answer(await sign({ id: ID, body: { code: CODE, format: 9 } }));
    expect(await codeOf(load())).to.equal('procedure-schema');
  });

  it('keeps the newer one when an older one is put in its place, also in another tab', async () => {
    const { trusted, sign } = await signer();
    const first = await page({ keys: [trusted] });
    first.answer(await sign({ id: ID, ver: 2, body: definition(2) }));
    await first.load();
    const second = await page({ keys: [trusted] }, first.name);
    second.answer(await sign({ id: ID, ver: 1, body: definition(1) }));
    expect((await second.load()).definition.version).to.equal(2);
  });

  it('counts versions anew under a new key', async () => {
    const [old, next] = [await signer('k1'), await signer('k2')];
    const { answer, load } = await page({ keys: [old.trusted, next.trusted] });
    answer(await old.sign({ id: ID, ver: 9, body: definition(9) }));
    await load();
    answer(await next.sign({ id: ID, ver: 1, body: definition(1) }));
    expect((await load()).definition.version).to.equal(1);
  });

  it('serves what was kept while there is no line', async () => {
    const { trusted, sign } = await signer();
    const { answer, load, lineDown } = await page({ keys: [trusted] });
    answer(await sign({ id: ID, body: definition(4) }));
    await load();
    lineDown();
    expect((await load()).definition.version).to.equal(4);
  });

  it('does not serve what was kept under a key that is trusted no longer', async () => {
    const [old, next] = [await signer('k1'), await signer('k2')];
    const first = await page({ keys: [old.trusted] });
    first.answer(await old.sign({ id: ID, body: definition(4) }));
    await first.load();
    const second = await page({ keys: [next.trusted] }, first.name);
    expect(await codeOf(second.load())).to.equal('procedure-unknown');
  });

  for (const [days, outcome] of [
    [-1, undefined],
    [1, '2026-11-21T02:00:00.000Z'],
    [29, '2026-10-24T02:00:00.000Z'],
  ] as const) {
    it(`opens what expired ${String(days)} days ago, and says since when`, async () => {
      const { trusted, sign } = await signer();
      const { answer, load } = await page({ keys: [trusted] });
      answer(await sign({ id: ID, body: definition(4), exp: now - days * DAY_S }));
      expect((await load()).expiredAt).to.equal(outcome);
    });
  }

  it('refuses what expired more than 30 days ago', async () => {
    const { trusted, sign } = await signer();
    const { answer, load } = await page({ keys: [trusted] });
    answer(await sign({ id: ID, body: definition(4), exp: now - 31 * DAY_S }));
    expect(await codeOf(load())).to.equal('signed-expired');
  });

  it('still opens on a device whose vault is locked', async () => {
    const { trusted, sign } = await signer();
    const { client, answer, load } = await page({ keys: [trusted] });
    await client.use(profilesPart).setLevel('pin', { pin: '274951' });
    await client.use(profilesPart).lock();
    answer(await sign({ id: ID, body: definition(4) }));
    expect((await load()).definition.version).to.equal(4);
  });

  it('reads a signed definition from a URL', async () => {
    const { trusted, sign } = await signer();
    const { client, answers } = await page({ keys: [trusted] });
    answers['/x.json'] = await sign({ id: ID, body: definition(5) });
    expect((await client.use(proceduresPart).loadFrom('/x.json')).version).to.equal(5);
  });

  describe('with keys that change', () => {
    const rotated = async () => {
      const [root, old, next] = [await signer('root', ['keys']), await signer('k1'), await signer('k2')];
      const trust = { keys: [old.trusted], rotation: { url: '/keys.json', root: root.jwk } };
      const list = (keys: unknown, ver = 1) =>
        root.sign({ id: 'keys', iss: 'root', ver, body: { keys } }, 'bk-keys+1');
      return { root, old, next, trust, list };
    };

    it('takes a new key from the list that the root has signed, and drops the old', async () => {
      const { old, next, trust, list } = await rotated();
      const { answers, answer, load, name } = await page(trust);
      answers['/keys.json'] = await list([next.trusted]);
      answer(await next.sign({ id: ID, body: definition(6) }));
      expect((await load()).definition.version).to.equal(6);
      const later = await page(trust, name);
      later.answer(await old.sign({ id: ID, ver: 9, body: definition(9) }));
      expect(await codeOf(later.load())).to.equal('signed-key');
    });

    it('does not go back to an older list', async () => {
      const { old, next, trust, list } = await rotated();
      const first = await page(trust);
      first.answers['/keys.json'] = await list([next.trusted], 2);
      await first.load().catch(() => undefined);
      const later = await page(trust, first.name);
      later.answers['/keys.json'] = await list([old.trusted], 1);
      later.answer(await old.sign({ id: ID, body: definition(9) }));
      expect(await codeOf(later.load())).to.equal('signed-key');
    });

    it('trusts the keys of the page while no list was ever seen', async () => {
      const { old, trust } = await rotated();
      const { answer, load } = await page(trust);
      answer(await old.sign({ id: ID, body: definition(7) }));
      expect((await load()).definition.version).to.equal(7);
    });

    it('refuses a list that another has signed, and one that holds no keys', async () => {
      const { old, trust, list } = await rotated();
      const { answers, answer, load } = await page(trust);
      answers['/keys.json'] = await old.sign(
        { id: 'keys', iss: 'root', body: { keys: [old.trusted] } },
        'bk-keys+1',
      );
      answer(await old.sign({ id: ID, body: definition(7) }));
      expect(await codeOf(load())).to.equal('signed-key');
      answers['/keys.json'] = await list([{ kid: 1 }]);
      expect(await codeOf(load())).to.equal('signed-format');
    });
  });
});
