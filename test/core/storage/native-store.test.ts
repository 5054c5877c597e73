import { expect } from '@open-wc/testing';
import { newJob } from '../../../src/core/outbox/job.js';
import { NativeStore } from '../../../src/core/storage/native-store.js';
import { exists, forgetDevices, NOW, tamperStore } from '../device.js';
import { rejection } from '../rejection.js';
import { describeStore } from './store-contract.js';
import { browser, put, texts } from './tabs.js';

interface Saved {
  readonly n: number;
  readonly text: string;
  readonly count: number;
}

interface Asked {
  readonly generation: number;
  readonly base: number;
  readonly text: string;
  readonly count: number;
  readonly emptied: boolean;
}

/** An app that does what docs/webview.md asks of it. */
function app() {
  const generations: Saved[] = [];
  const calls: string[] = [];
  const answers: Record<string, (args: Asked) => unknown> = {
    'vault-store.status': () => ({ present: generations.length > 0 }),
    'vault-store.load': ({ generation }) => generations[generation] ?? null,
    'vault-store.save': ({ base, text, count, emptied }) => {
      const newest = generations[0];
      if (base !== (newest?.n ?? 0)) return { saved: false };
      if (count === 0 && (newest?.count ?? 0) > 0 && !emptied) throw new Error('empty over full');
      generations.unshift({ n: base + 1, text, count });
      generations.length = Math.min(generations.length, 2);
      return { saved: true };
    },
    'vault-store.wipe': () => {
      generations.length = 0;
      return {};
    },
  };
  const bkHost = {
    version: 1,
    capabilities: ['vault-store'],
    call: async (name: string, args: Asked) => {
      calls.push(name);
      await Promise.resolve();
      return answers[name]!(args);
    },
  };
  Object.assign(globalThis, { bkHost });
  return { generations, calls, bkHost };
}

describe('storage/native-store', () => {
  let { name, tab } = browser();
  let host = app();
  beforeEach(() => {
    ({ name, tab } = browser());
    host = app();
  });
  afterEach(async () => {
    delete (globalThis as { bkHost?: unknown }).bkHost;
    await forgetDevices();
  });

  describeStore(() => Promise.resolve(new NativeStore()));

  const note = (text: string) => () => ({ kind: 'note', text });
  const listed = async () => (await new NativeStore().list()).records.map(({ data }) => data['text']);

  it('takes level native in an app that keeps the vault, without a database', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await vault.setLevel('native');
    expect(await exists(name)).to.equal(false);
    const later = tab();
    expect(await later.level()).to.equal('native');
    expect(await rejection(later.store())).to.have.property('code', 'storage-locked');
    expect(host.calls.at(-1)).to.equal('vault-store.status');
    await later.unlock();
    expect(await texts(later)).to.deep.equal(['one']);
    await later.lock();
    expect(await rejection(later.store())).to.have.property('code', 'storage-locked');
  });

  it('leaves the question open while the app holds nothing', async () => {
    expect(await tab().level()).to.equal(undefined);
  });

  it('moves back to the device, and empties the app', async () => {
    const vault = tab();
    await vault.setLevel('native');
    await put(vault, 'a', 'one');
    await vault.setLevel('device');
    expect(host.generations).to.deep.equal([]);
    expect(await texts(tab())).to.deep.equal(['one']);
  });

  it('moves from the device into the app', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    await vault.setLevel('native');
    expect(await exists(name)).to.equal(false);
    expect(await listed()).to.deep.equal(['one']);
  });

  it('is wiped with the rest', async () => {
    const vault = tab();
    await vault.setLevel('native');
    await put(vault, 'a', 'one');
    await vault.wipe();
    expect(host.generations).to.deep.equal([]);
    expect(await vault.level()).to.equal(undefined);
  });

  it('says so when the app does not wipe', async () => {
    const vault = tab();
    await vault.setLevel('native');
    const { call } = host.bkHost;
    host.bkHost.call = (asked, args) =>
      asked === 'vault-store.wipe' ? Promise.reject(new Error('no')) : call(asked, args);
    const error = await rejection(vault.wipe());
    expect(error).to.have.property('code', 'vault-wipe-incomplete');
    expect((error as { report: { left: object } }).report.left).to.deep.equal({ app: 1 });
  });

  it('loses no edit of two pages that write at once', async () => {
    const pages = [new NativeStore(), new NativeStore()];
    let acknowledged = 0;
    await Promise.all(
      pages.map(async (store) => {
        for (let n = 0; n < 20; n++)
          await store
            .put('a', (current) => ({
              kind: 'note',
              sum: ((current?.['sum'] as number | undefined) ?? 0) + 1,
            }))
            .then(
              () => acknowledged++,
              (error: unknown) => expect(error).to.have.property('code', 'storage-busy'),
            );
      }),
    );
    const { records } = await new NativeStore().list();
    expect(records[0]?.data).to.include({ sum: acknowledged });
    expect(acknowledged).to.be.greaterThan(20);
  });

  it('falls back to the generation before, says so, and goes on from there', async () => {
    const store = new NativeStore();
    await store.put('a', note('1'));
    await store.put('a', note('2'));
    host.generations[0] = { ...host.generations[0]!, text: '{"records":[' };
    const { records, recovered } = await store.list();
    expect([records.map(({ data }) => data['text']), recovered]).to.deep.equal([['1'], ['a']]);
    await store.put('a', note('3'));
    expect(await listed()).to.deep.equal(['3']);
  });

  it('does not take two damaged generations for nothing, and does not overwrite them', async () => {
    const store = new NativeStore();
    await store.put('a', note('1'));
    await store.put('a', note('2'));
    for (const [index, saved] of host.generations.entries())
      host.generations[index] = { ...saved, text: 'null' };
    expect(await rejection(store.list())).to.have.property('code', 'storage-unreadable');
    expect(await rejection(store.put('b', note('3')))).to.have.property('code', 'storage-unreadable');
    expect(host.generations.map(({ text }) => text)).to.deep.equal(['null', 'null']);
  });

  it('removes the last record only because it is told to', async () => {
    const store = new NativeStore();
    await store.put('a', note('1'));
    await store.remove('a');
    expect(await listed()).to.deep.equal([]);
    expect(host.generations[0]).to.include({ count: 0 });
  });

  it('keeps jobs, the oldest first, and moves them on', async () => {
    const store = new NativeStore();
    await store.addJob(newJob('b', NOW + 1), 'second');
    await store.addJob(newJob('a', NOW), 'first');
    await store.addJob(newJob('a', NOW + 9), 'again');
    expect((await store.listJobs()).map(({ content }) => content)).to.deep.equal(['first', 'second']);
    const head = await store.updateJob('a', (now) => ({ ...now, state: 'acked' }), 'receipt');
    expect(head).to.include({ id: 'a', state: 'acked' });
    await store.removeJob('b');
    expect(await store.listJobs()).to.deep.equal([{ head, content: 'receipt' }]);
    expect(await store.updateJob('b', (now) => now)).to.equal(undefined);
  });

  it('says so when the app does not do what it is asked', async () => {
    host.bkHost.call = () => Promise.reject(new Error('no'));
    expect(await rejection(new NativeStore().list())).to.have.property('code', 'storage-failed');
  });

  /** An app that never answers one call; five seconds are over after one. */
  const silent = async (call: string, work: () => Promise<void>) => {
    const { bkHost } = host;
    const answer = bkHost.call;
    bkHost.call = (asked, args) => (asked === call ? new Promise(() => undefined) : answer(asked, args));
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((done: () => void, ms?: number) =>
      setTimeout(done, ms === 5000 ? 1000 : ms)) as typeof setTimeout;
    try {
      await work();
    } finally {
      globalThis.setTimeout = setTimeout;
      bkHost.call = answer;
    }
  };

  it('starts in memory beside an app that is silent, and says so', () =>
    silent('vault-store.status', async () => {
      const vault = tab();
      await put(vault, 'a', 'one');
      expect(await vault.status()).to.include({ level: undefined, hung: true });
      expect(await texts(vault)).to.deep.equal(['one']);
    }));

  it('erases this device beside an app that is silent, and says what is left', () =>
    silent('vault-store.wipe', async () => {
      const vault = tab();
      await vault.setLevel('device');
      await put(vault, 'a', 'one');
      const error = await rejection(vault.wipe());
      expect((error as { report: { left: object } }).report.left).to.deep.equal({ app: 1 });
      expect(await exists(name)).to.equal(false);
    }));

  it('shows what a later version wrote, and writes nothing over it', async () => {
    const later = { sv: 9, records: [{ id: 'a', n: 1, data: { kind: 'note', text: 'later' }, at: {} }] };
    host.generations.push({ n: 4, text: JSON.stringify({ ...later, jobs: [], clock: 1 }), count: 1 });
    const store = new NativeStore();
    expect(await listed()).to.deep.equal(['later']);
    for (const act of [
      () => store.put('a', note('ours')),
      () => store.remove('a'),
      () => store.addJob(newJob('j', NOW), 'body'),
    ])
      expect(await rejection(act())).to.have.property('code', 'storage-newer');
    expect(store.readOnly).to.equal(true);
    expect(host.generations.map(({ n }) => n)).to.deep.equal([4]);
    const vault = tab();
    await vault.unlock();
    expect(await rejection(vault.setLevel('device'))).to.have.property('code', 'storage-newer');
    expect(await exists(name)).to.equal(false);
    expect(await vault.status()).to.include({ level: 'native', readOnly: true });
  });

  it('does not fall back behind a later version whose document it does not understand', async () => {
    const store = new NativeStore();
    await store.put('a', note('ours'));
    host.generations.unshift({ n: 2, text: '{"sv":9,"people":{}}', count: 1 });
    expect(await rejection(store.list())).to.have.property('code', 'storage-newer');
    expect(await rejection(store.put('a', note('over')))).to.have.property('code', 'storage-newer');
  });

  it('brings an older document up to date, and keeps what it does not know', async () => {
    const old = { id: 'a', n: 1, data: { kind: 'note', old: 'one' }, at: {}, more: 1 };
    const text = JSON.stringify({ records: [old], jobs: [], clock: 1, extra: 'kept' });
    host.generations.push({ n: 1, text, count: 1 });
    const store = new NativeStore([
      ({ data: { old, ...data }, at }) => ({ data: { ...data, text: old }, at }),
    ]);
    expect((await store.list()).records[0]?.data).to.deep.equal({ kind: 'note', text: 'one' });
    await store.put('b', note('two'));
    const saved = JSON.parse(host.generations[0]!.text) as Record<string, unknown>;
    expect(saved).to.include({ sv: 2, extra: 'kept' });
    expect((saved['records'] as object[])[0]).to.deep.include({
      more: 1,
      data: { kind: 'note', text: 'one' },
    });
  });

  it('takes nothing into the app when a part of it cannot be opened', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'lost');
    await put(vault, 'b', 'kept');
    await tamperStore(name, 'records', async (records) => {
      const row = (await records.get(['a', 1]))!;
      await records.put({ ...row, ct: new ArrayBuffer(528) }, ['a', 1]);
    });
    expect(await rejection(vault.setLevel('native'))).to.have.property('code', 'storage-unreadable');
    expect(host.generations).to.deep.equal([]);
    expect(await texts(tab())).to.deep.equal(['kept']);
  });
});
