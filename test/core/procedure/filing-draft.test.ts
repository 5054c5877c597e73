import { expect } from '@open-wc/testing';
import { BkStorageError } from '../../../src/core/errors.js';
import type { Part, PartHost } from '../../../src/core/part.js';
import type { Answers } from '../../../src/core/procedure/definition.js';
import type { Draft } from '../../../src/core/procedure/drafts.js';
import { FilingDraft } from '../../../src/core/procedure/filing-draft.js';
import { openedState, type FilingState } from '../../../src/core/procedure/filing-state.js';
import { NOW } from '../device.js';
import { copies } from './fixture.js';

/** A draft of a filing that is nothing but its state, over drafts that keep what they are given. */
function drafted() {
  const saves: { answers: Answers; base: Answers | undefined }[] = [];
  const removed: string[] = [];
  const drafts = {
    save: ({ answers }: Omit<Draft, 'savedAt'>, base?: Answers) => {
      saves.push({ answers, base });
      return Promise.resolve(NOW);
    },
    list: () => Promise.resolve<Draft[]>([]),
    remove: (id: string) => {
      removed.push(id);
      return Promise.resolve();
    },
  };
  const host: PartHost = {
    options: {},
    now: () => NOW,
    conceal: () => undefined,
    use: <T>(_part: Part<T>) => drafts as T,
  };
  const filing = {
    definition: copies(),
    id: 'draft',
    people: {},
    state: openedState({ id: 'draft', answers: {}, origins: {}, people: {}, step: '' }),
  };
  const set = (change: Partial<FilingState>) => (filing.state = { ...filing.state, ...change });
  const dropping = new AbortController();
  let told = 0;
  const draft = new FilingDraft(host, filing, set, () => told++, dropping.signal);
  return { draft, drafts, saves, removed, filing, set, drop: () => dropping.abort(), told: () => told };
}

describe('procedure/filing-draft', () => {
  it('names with each save what it has saved before', async () => {
    const { draft, filing, saves, set, told } = drafted();
    await draft.save();
    set({ answers: { soLuong: '2' } });
    await draft.save();
    expect(saves).to.deep.equal([
      { answers: {}, base: undefined },
      { answers: { soLuong: '2' }, base: {} },
    ]);
    expect([filing.state.savedAt, told()]).to.deep.equal([NOW, 2]);
  });

  it('names nothing when it is to write over what is there', async () => {
    const { draft, saves } = drafted();
    await draft.save();
    await draft.overwrite();
    expect(saves.at(-1)).to.deep.equal({ answers: {}, base: undefined });
  });

  it('stores nothing of what is sent or dropped', async () => {
    const sent = drafted();
    sent.set({ phase: 'sent' });
    await sent.draft.save();
    const dropped = drafted();
    const saving = dropped.draft.save();
    dropped.drop();
    await saving;
    expect([sent.saves, sent.told(), dropped.saves, dropped.told()]).to.deep.equal([[], 0, [], 0]);
  });

  it('erases only after a save that had begun', async () => {
    const { draft, drafts, removed } = drafted();
    let done = (_at: number) => {};
    drafts.save = () => new Promise((resolve) => (done = resolve));
    const saving = draft.save();
    await Promise.resolve();
    const erased = draft.erase();
    await Promise.resolve();
    expect(removed).to.deep.equal([]);
    done(NOW);
    await Promise.all([saving, erased]);
    expect(removed).to.deep.equal(['draft']);
  });

  it('shows a failure in the state and saves again', async () => {
    const { draft, drafts, filing, saves } = drafted();
    const { save } = drafts;
    drafts.save = () => Promise.reject(new BkStorageError('storage-full', 'No room'));
    await draft.save();
    expect(filing.state.saveError).to.have.property('code', 'storage-full');
    drafts.save = save;
    await draft.save();
    expect([filing.state.saveError, saves.length]).to.deep.equal([undefined, 1]);
  });

  it('shows that what another tab has stored cannot be read', async () => {
    const { draft, drafts, filing } = drafted();
    drafts.save = () => Promise.reject(new BkStorageError('draft-changed', 'Another tab'));
    drafts.list = () => Promise.reject(new BkStorageError('storage-locked', 'Locked'));
    await draft.save();
    expect(filing.state.saveError).to.have.property('code', 'storage-locked');
  });
});
