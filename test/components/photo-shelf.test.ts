import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { PhotoShelf } from '../../src/components/feedback/petition/photo-shelf.js';

describe('photo shelf', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  let open: Set<string>;
  beforeEach(() => {
    open = new Set();
    URL.createObjectURL = (photo: Blob) => {
      const url = createObjectURL(photo);
      open.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      open.delete(url);
      revokeObjectURL(url);
    };
  });
  afterEach(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));

  const settled = () => new Promise((done) => setTimeout(done));
  const host = () =>
    ({ addController: () => undefined, requestUpdate: () => undefined }) as unknown as LitElement;

  it('holds one address for each photo, and lets go of it', async () => {
    const shelf = new PhotoShelf(host(), () => Promise.resolve(new Blob(['x'])));
    shelf.url('a');
    await settled();
    expect([...open]).to.deep.equal([shelf.url('a')]);
    shelf.clear();
    expect(open.size).to.equal(0);
  });

  it('holds no second one where it was taken away and put back while a photo was read', async () => {
    const reads: (() => void)[] = [];
    const shelf = new PhotoShelf(
      host(),
      () => new Promise((done) => reads.push(() => done(new Blob(['x'])))),
    );
    shelf.url('a');
    shelf.hostDisconnected();
    shelf.url('a');
    for (const read of reads) read();
    await settled();
    expect(open.size).to.equal(1);
    shelf.hostDisconnected();
    expect(open.size).to.equal(0);
  });

  it('says of a photo that cannot be read that it is not there', async () => {
    const shelf = new PhotoShelf(host(), () => Promise.reject(new Error('locked')));
    expect(shelf.url('a')).to.equal(undefined);
    await settled();
    expect(shelf.url('a')).to.equal(null);
  });
});
