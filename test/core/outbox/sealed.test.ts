import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { Recipient } from '../../../src/core/outbox/job.js';
import { clock, databaseName, forgetDevices, legible, rows } from '../device.js';
import { rejection } from '../rejection.js';
import { accepted, json, portal, server } from '../server.js';

const PASSPHRASE = { passphrase: 'một hai ba bốn' };

describe('outbox/sealed', () => {
  let recipient: Recipient;
  before(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    recipient = { kid: 'agency', key: { kty: 'EC', crv: 'P-256', x, y } };
  });
  afterEach(() => forgetDevices());

  const content = () => ({
    kind: 'dossier',
    about: '2.000635',
    path: '/dossiers',
    body: { name: 'Lê Thị Hoa' },
    recipient,
  });

  /** A device that is to be locked, and its server. */
  async function locked(there: { fetch: typeof fetch; endpoint: string }, job: object = content()) {
    const name = databaseName();
    const { now } = clock();
    const away = createClient({ databaseName: name, now });
    await away.profiles.setLevel('passphrase', PASSPHRASE);
    const id = crypto.randomUUID();
    await away.outbox.enqueue(id, job as ReturnType<typeof content>);
    await away.profiles.lock();
    const client = createClient({ databaseName: name, now, fetch: there.fetch, endpoint: there.endpoint });
    return { id, name, client };
  }

  it('leaves sealed while the vault is locked, and its receipt is fetched when it is open (§4)', async () => {
    const there = portal();
    const { id, name, client } = await locked(there);
    expect(await rejection(client.outbox.flush())).to.have.property('code', 'storage-locked');
    const [post] = there.asked;
    expect(post).to.include({ method: 'POST', path: '/dossiers', key: id });
    expect(post?.body).to.have.nested.property('sealed.kid', 'agency');
    expect(JSON.stringify(post?.body)).to.not.include('Hoa');
    expect(await client.outbox.counts()).to.include({ acked: 1, queued: 0 });
    const { outbox: there2 } = await rows(name);
    expect(legible(there2)).to.not.match(/sealed|Hoa/);

    await client.profiles.unlock(PASSPHRASE);
    await client.outbox.flush();
    const [job] = await client.outbox.list();
    expect(job).to.include({ state: 'acked' });
    expect(job?.content).to.not.have.any.keys('body', 'recipient');
    expect(job?.content.response).to.deep.include({ code: 'BK38-1' });
    expect(there.asked.map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
  });

  it('stays where it is while locked without a recipient, and with a secret of its own', async () => {
    const there = server(() => json(accepted(), 201));
    for (const job of [
      { ...content(), recipient: undefined },
      { ...content(), bearer: 'secret' },
    ]) {
      const { client } = await locked(there, job);
      await rejection(client.outbox.flush());
      expect(there.asked).to.deep.equal([]);
      expect(await client.outbox.counts()).to.include({ queued: 1 });
    }
  });

  it('is not stored for a key that is none, and nothing goes out in clear', async () => {
    const client = createClient({ databaseName: databaseName() });
    const key = { ...recipient.key, x: 'A'.repeat(43) };
    const job = { ...content(), recipient: { kid: 'agency', key } };
    const error = await rejection(client.outbox.enqueue(crypto.randomUUID(), job));
    expect(error).to.have.property('code', 'seal-key');
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('exports what waits without keys and secrets, and puts another body under another key', async () => {
    const client = createClient({ databaseName: databaseName() });
    const id = crypto.randomUUID();
    await client.outbox.enqueue(id, { ...content(), bearer: 'the-secret' });
    const text = await client.outbox.export();
    expect(text)
      .to.include('Lê Thị Hoa')
      .and.not.match(new RegExp(`the-secret|${id}`));
    const next = await client.outbox.replace(id, { name: 'Lê Thị Hòa' });
    const jobs = await client.outbox.list();
    expect(jobs.map((job) => job.id)).to.deep.equal([next]);
    expect(jobs[0]?.content.body).to.deep.equal({ name: 'Lê Thị Hòa' });
    expect(next).to.not.equal(id);
  });
});
