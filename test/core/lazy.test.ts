import { expect } from '@open-wc/testing';
import { fetched } from '../../src/core/lazy.js';
import { rejection } from './rejection.js';

describe('lazy', () => {
  it('gives the part', async () => {
    expect(await fetched(Promise.resolve('part'))).to.equal('part');
  });

  it('says with a code that a part could not be fetched', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const error = await rejection(fetched(Promise.reject(cause)));
    expect(error).to.include({ name: 'BkStorageError', code: 'storage-offline', cause });
  });
});
