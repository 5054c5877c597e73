import { expect } from '@open-wc/testing';
import { MemoryStore } from '../../../src/core/storage/memory-store.js';
import { describeStore } from './store-contract.js';

describe('storage/memory-store', () => {
  describeStore(() => Promise.resolve(new MemoryStore()));

  it('keeps nothing after a wipe', async () => {
    const store = new MemoryStore();
    await store.put('a', () => ({ kind: 'note' }));
    await store.wipe();
    expect((await store.list()).records).to.deep.equal([]);
  });
});
