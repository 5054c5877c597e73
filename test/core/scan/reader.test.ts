import { expect } from '@open-wc/testing';
import { openReaders, type Reader } from '../../../src/core/scan/reader.js';
import { Link } from '../../../src/core/scan/link.js';
import { scanFiles } from '../../../src/core/scan/start-worker.js';
import { openZxing } from '../../../src/core/scan/zxing.js';
import { rejection } from '../rejection.js';
import { picture } from './pictures.js';

const names = (readers: readonly Reader[]) => readers.map(({ name }) => name);
const close = (readers: readonly Reader[]) => readers.forEach((reader) => reader.close());

describe('scan/reader', () => {
  const { Worker } = globalThis;
  afterEach(() => {
    globalThis.Worker = Worker;
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  });

  it('opens zxing and the light reader in a worker, in this order', async () => {
    const readers = await openReaders({ only: ['light', 'zxing'] });
    expect(names(readers)).to.deep.equal(['zxing', 'light']);
    close(readers);
  });

  it('reads every undamaged card at 3 pixels a module with each reader', async function () {
    this.timeout(30_000);
    const readers = await openReaders();
    for (const reader of readers) {
      for (let sample = 0; sample < 6; sample++) {
        const { image, text } = picture('clean', 1 + (sample % 5), sample);
        expect(await reader.read(image), `${reader.name} ${sample}`).to.equal(text);
      }
    }
    close(readers);
  });

  it('leaves the pixels to the caller', async () => {
    const readers = await openReaders({ only: ['zxing'] });
    const { image } = picture('clean', 1);
    await readers[0]!.read(image);
    expect(image.data.length).to.equal(640 * 480 * 4);
    close(readers);
  });

  it('reads nothing once closed, also what was under way', async () => {
    const [zxing, light] = await openReaders({ only: ['zxing', 'light'] });
    const { image } = picture('clean', 1);
    const pending = zxing!.read(image);
    zxing!.close();
    light!.close();
    expect(await pending).to.equal(undefined);
    expect(await zxing!.read(image)).to.equal(undefined);
  });

  it('stops reading and opening when it is told to', async () => {
    const reason = new Error('no longer wanted');
    const [reader] = await openReaders({ only: ['light'] });
    const { image } = picture('clean', 1);
    expect(await rejection(reader!.read(image, AbortSignal.abort(reason)))).to.equal(reason);
    expect(await rejection(openReaders({ signal: AbortSignal.abort(reason) }))).to.equal(reason);
    const later = new AbortController();
    const opening = openReaders({ signal: later.signal });
    later.abort(reason);
    expect(await rejection(opening)).to.equal(reason);
    reader!.close();
  });

  it('reads in the page where there are no workers', async () => {
    Object.assign(globalThis, { Worker: undefined });
    const readers = await openReaders({ only: ['zxing', 'light'] });
    expect(names(readers)).to.deep.equal(['light']);
    const { image, text } = picture('clean', 1);
    expect(await readers[0]!.read(image)).to.equal(text);
    close(readers);
  });

  it('reads in the page where the files of the worker are missing or on another origin', async () => {
    for (const files of ['/nowhere/', 'https://cdn.example/ba-khong/']) {
      const readers = await openReaders({ only: ['zxing', 'light'], files });
      expect(names(readers), files).to.deep.equal(['light']);
      close(readers);
    }
  });

  it('refuses WebAssembly whose bytes are not those of the release', async () => {
    const tampered = URL.createObjectURL(
      new Blob([await (await fetch(scanFiles().wasm)).arrayBuffer(), new Uint8Array(1)]),
    );
    expect(await rejection(openZxing(tampered))).to.be.instanceOf(TypeError);
  });

  it('keeps the light reader in the worker when the WebAssembly is refused', async () => {
    const files = scanFiles();
    const link = new Link(new globalThis.Worker(files.worker, { type: 'module' }));
    expect(await link.open(files.worker.href, true)).to.deep.equal({ zxing: false });
    const { image, text } = picture('clean', 1);
    expect(await link.read('light', image)).to.equal(text);
    link.close();
  });

  describe('the browser’s own', () => {
    const pretend = (detect: () => Promise<{ rawValue: string }[]>, formats = ['qr_code']) =>
      Object.assign(globalThis, {
        BarcodeDetector: class {
          static getSupportedFormats(): Promise<string[]> {
            return Promise.resolve(formats);
          }
          detect = detect;
        },
      });
    const native = () => openReaders({ only: ['native'] });
    const passed = { rawValue: 'ba-khong 0123456789' };

    it('is taken when it reads the test picture', async () => {
      pretend(() => Promise.resolve([passed]));
      expect(names(await native())).to.deep.equal(['native']);
    });

    it('is not taken when it lists no QR codes, reads nothing, or breaks', async () => {
      pretend(() => Promise.resolve([passed]), ['ean_13']);
      expect(await native()).to.deep.equal([]);
      pretend(() => Promise.resolve([]));
      expect(await native()).to.deep.equal([]);
      pretend(() => Promise.reject(new Error('service unavailable')));
      expect(await native()).to.deep.equal([]);
    });

    it('finds the accepted one among several codes', async () => {
      let results = [passed];
      pretend(() => Promise.resolve(results));
      const [reader] = await native();
      results = [{ rawValue: 'a poster' }, { rawValue: 'the card' }];
      const { image } = picture('clean', 1);
      expect(
        await reader!.look!(image, (text) => text === 'the card', { first: true, long: false }),
      ).to.equal('the card');
    });
  });
});
