import { expect } from '@open-wc/testing';
import type { Client } from '../../../src/core/client.js';
import { createClient } from '../../../src/core/create-client.js';
import { newJob } from '../../../src/core/outbox/job.js';
import { acked } from '../../../src/core/outbox/job-steps.js';
import type { Json } from '../../../src/core/storage/store.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { databaseName, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';
import { accepted, json, problem, server } from '../server.js';

const CODE = 'BK38-261122-000001-7K';

/** A dossier as the server shows it to everybody. */
const status = (code: string) => ({
  code,
  procedure: { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch' },
  status: 'received',
  receivedAt: '2026-11-22T09:00:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  holder: 'Bộ phận Một cửa',
  timeline: [{ at: '2026-11-22T09:00:00+07:00', state: 'received' }],
});

describe('dossier/dossiers', () => {
  let name: string;
  let id: string;
  const tab = async (answer: Parameters<typeof server>[0] = () => problem('unknown', 404)) => {
    const there = server(answer);
    const client = createClient({ databaseName: name, now: () => NOW, ...there });
    await client.profiles.setLevel('device');
    return Object.assign(client, { asked: there.asked });
  };
  /** A job that the server has accepted. */
  const ackedJob = async (client: Client, response: unknown, change: Record<string, unknown> = {}) => {
    const store = await client.use(vaultPart).store();
    const content = { kind: 'dossier', about: '2.000635', site: '', path: '/dossiers', response, ...change };
    await store.addJob(acked(newJob(id, NOW), NOW), content as unknown as Json);
  };

  beforeEach(() => {
    name = databaseName();
    id = crypto.randomUUID();
  });
  afterEach(forgetDevices);

  it('takes an accepted job over into a record of its own', async () => {
    const client = await tab();
    await ackedJob(client, accepted(CODE));
    const own = { ...accepted(CODE), kind: 'dossier', jobId: id, procedureCode: '2.000635' };
    expect(await client.dossiers.list()).to.deep.equal([own]);
    expect(await client.outbox.list()).to.deep.equal([]);
    expect(await (await tab()).dossiers.list()).to.deep.equal([own]);
  });

  it('knows the name of the procedure of one that was sent with it', async () => {
    const client = await tab();
    await ackedJob(client, accepted(CODE), { title: 'Cấp bản sao trích lục hộ tịch' });
    expect((await client.dossiers.list())[0]).to.include({ procedureName: 'Cấp bản sao trích lục hộ tịch' });
  });

  it('takes it over exactly once when two tabs look at the same time', async () => {
    const [one, two] = [await tab(), await tab()];
    await ackedJob(one, accepted(CODE));
    await Promise.all([one.dossiers.list(), two.dossiers.list(), one.dossiers.list()]);
    expect((await one.dossiers.list()).map(({ code }) => code)).to.deep.equal([CODE]);
  });

  it('takes it over once more when the tab died before the job was removed', async () => {
    const client = await tab();
    await ackedJob(client, accepted(CODE));
    await client.dossiers.list();
    await ackedJob(client, accepted(CODE));
    expect(await client.dossiers.list()).to.have.length(1);
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('leaves jobs of another kind, and those not yet accepted, alone', async () => {
    const client = await tab();
    await ackedJob(client, {}, { kind: 'rating' });
    id = crypto.randomUUID();
    await (
      await client.use(vaultPart).store()
    ).addJob(newJob(id, NOW), { kind: 'dossier', site: 'x', path: '' });
    expect(await client.dossiers.list()).to.deep.equal([]);
    expect(await client.outbox.list()).to.have.length(2);
  });

  for (const response of [null, {}, 'ok', { ...accepted(), code: 7 }, { ...accepted(), secret: undefined }]) {
    it(`keeps a job whose answer is no receipt, and still lists the rest: ${JSON.stringify(response)}`, async () => {
      const client = await tab();
      await ackedJob(client, response);
      id = crypto.randomUUID();
      await ackedJob(client, accepted(CODE));
      expect(await client.dossiers.list()).to.have.length(1);
      expect(await client.outbox.list()).to.have.length(1);
    });
  }

  it('lists the newest first', async () => {
    const client = await tab();
    for (const day of ['20', '22', '21']) {
      id = crypto.randomUUID();
      await ackedJob(client, { ...accepted(day), receivedAt: `2026-11-${day}T09:00:00+07:00` });
    }
    expect((await client.dossiers.list()).map(({ code }) => code)).to.deep.equal(['22', '21', '20']);
  });

  it('does not lose the dossier when its draft is saved or deleted late', async () => {
    const client = await tab();
    await ackedJob(client, accepted(CODE));
    await client.dossiers.list();
    const draft = {
      id,
      procedure: { code: '2.000635', version: 1 },
      answers: {},
      origins: {},
      people: {},
      step: 'to',
    };
    await client.drafts.save(draft);
    await client.drafts.remove(id);
    expect((await client.dossiers.list()).map(({ code }) => code)).to.deep.equal([CODE]);
  });

  it('keeps code and secret out of sight on the device', async () => {
    const client = await tab();
    await ackedJob(client, accepted(CODE));
    await client.dossiers.list();
    const all = legible(await rows(name));
    for (const seeded of [CODE, accepted().secret, '2.000635']) expect(all).not.to.include(seeded);
  });

  it('asks for the personal part with the secret of this device', async () => {
    const client = await tab(() => json(status(CODE)));
    await ackedJob(client, accepted(CODE));
    await client.dossiers.status(CODE);
    expect(client.asked[0]).to.include({
      path: `/dossiers/${CODE}`,
      authorization: `Bearer ${accepted().secret}`,
    });
  });

  it('asks for the public part of a dossier of somebody else', async () => {
    const client = await tab(() => json(status('X/1')));
    await client.dossiers.status('X/1');
    expect(client.asked[0]).to.include({ path: '/dossiers/X%2F1', authorization: null });
  });

  for (const [what, answer] of Object.entries({
    'a list': [],
    'a code alone': { code: CODE },
    'a day that is none': { ...status(CODE), dueAt: 'soon' },
    'a step without a time': { ...status(CODE), timeline: [{ state: 'received' }] },
    'an amount as text': {
      ...status(CODE),
      personal: { payment: { id: 'x', state: 'open', amount: '8000' } },
    },
  })) {
    it(`takes ${what} for no dossier`, async () => {
      const client = await tab(() => json(answer));
      expect(await rejection(client.dossiers.status(CODE))).to.have.property('code', 'dossier-shape');
    });
  }

  it('tells of a code that the server does not know', async () => {
    const client = await tab();
    expect(await rejection(client.dossiers.status('X'))).to.include({ code: 'network-status', status: 404 });
  });
});
