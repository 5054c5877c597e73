import { expect } from '@open-wc/testing';
import { askToPersist, persisted } from '../../../src/core/storage/persistence.js';

const replace = (get: () => unknown) =>
  Object.defineProperty(navigator, 'storage', { get, configurable: true });

describe('storage/persistence', () => {
  afterEach(() => {
    delete (navigator as { storage?: unknown }).storage;
  });

  it('asks once, and waits for no answer', () => {
    let calls = 0;
    const storage = { persist: () => new Promise(() => calls++) };
    replace(() => storage);
    askToPersist();
    askToPersist();
    expect(calls).to.equal(1);
  });

  it('does not mind a refusal', async () => {
    replace(() => ({
      persist: () => Promise.reject(new Error('no')),
      persisted: () => Promise.resolve(false),
    }));
    askToPersist();
    expect(await persisted()).to.equal(false);
  });

  it('tells what the browser answered', async () => {
    replace(() => ({ persisted: () => Promise.resolve(true) }));
    expect(await persisted()).to.equal(true);
  });

  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const [what, get] of [
    ['is missing', () => undefined],
    ['throws', denied],
    ['cannot persist', () => ({})],
    ['throws when asked', () => ({ persist: denied, persisted: denied })],
  ] as const)
    it(`does without when navigator.storage ${what}`, async () => {
      replace(get);
      askToPersist();
      expect(await persisted()).to.equal(undefined);
    });
});
