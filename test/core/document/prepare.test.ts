import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@open-wc/testing';
import { DOCUMENT_LIMITS } from '../../../src/core/document/limits.js';
import { joinPages, prepareDocument, preparePage } from '../../../src/core/document/prepare.js';
import { rejection } from '../rejection.js';
import { seeded } from '../seeded.js';
import { fromPhone, legible, page, pdf, photo, picture, SECRETS } from './support/files.js';

const codes = ({ issues }: { issues: readonly { path: string; code: string }[] }) =>
  issues.map(({ path, code }) => `${path}:${code}`);

describe('document/prepare', () => {
  describe('a photo', () => {
    it('is without the metadata that a phone writes into it', async () => {
      const taken = await fromPhone(await photo());
      const before = await legible(taken);
      for (const secret of SECRETS) expect(before.includes(secret), 'the photo has it').to.equal(true);
      const { value } = await prepareDocument([taken]);
      const after = await legible(value!.file);
      for (const secret of [...SECRETS, 'Exif', 'http://ns.adobe.com'])
        expect(after.includes(secret), secret).to.equal(false);
    });

    for (let orientation = 1; orientation <= 8; orientation++) {
      it(`comes upright out of EXIF orientation ${String(orientation)}`, async () => {
        // Stored so that turning it brings the red corner to the upper left.
        const stored = page(1000, 1400);
        const context = stored.getContext('2d')!;
        const [right, low] = [[2, 3, 7, 8].includes(orientation), [3, 4, 6, 7].includes(orientation)];
        // For 5 to 8 rows and columns change places.
        const turned = orientation > 4;
        context.fillStyle = '#e00000';
        context.fillRect(right ? 750 : 0, low ? 1050 : 0, 250, 350);
        const { value } = await prepareDocument([await fromPhone(await photo(stored), orientation)]);
        const seen = await picture(value!.file);
        expect([seen.width, seen.height]).to.deep.equal(turned ? [1400, 1000] : [1000, 1400]);
        expect(seen.isRed(20, 20)).to.equal(true);
        expect(seen.isRed(seen.width - 20, seen.height - 20)).to.equal(false);
      });
    }

    it('is shrunk to the longest side and the size that are stated', async () => {
      const { value } = await prepareDocument([await photo(page(3000, 4000))]);
      const { width, height } = await picture(value!.file);
      expect([width, height]).to.deep.equal([1500, 2000]);
      expect(value!.file.size).to.be.at.most(DOCUMENT_LIMITS.pageBytes);
      expect(value!.file.type).to.equal('image/jpeg');
    });

    for (const type of ['image/png', 'image/webp']) {
      it(`of ${type} becomes a JPEG, whatever its name says`, async () => {
        const given = await photo(page(), type);
        const { value } = await prepareDocument([new File([given], 'giay.pdf', { type: 'text/plain' })]);
        expect((await legible(value!.file)).startsWith('\xff\xd8')).to.equal(true);
      });
    }

    it('that is out of focus is taken, with a doubt', async () => {
      const { value, issues } = await prepareDocument([await photo(page(1240, 1754, { blur: 14 }))]);
      expect(value?.pages).to.equal(1);
      expect(codes({ issues })).to.deep.equal(['0:photo-blurred']);
      expect((await prepareDocument([await photo()])).issues).to.deep.equal([]);
    });

    it('with nothing on it is refused', async () => {
      const canvas = new OffscreenCanvas(1200, 1600);
      canvas.getContext('2d')!.fillRect(0, 0, 1200, 1600);
      expect(codes(await prepareDocument([await photo(canvas)]))).to.deep.equal(['0:photo-blank']);
    });

    it('that is too small says how small, and what would do', async () => {
      const { issues } = await prepareDocument([await photo(page(400, 300))]);
      expect(issues).to.deep.equal([
        { path: '0', code: 'photo-small', params: { width: 400, height: 300, min: 800 } },
      ]);
    });

    it('whose header promises more points than a phone can hold is not decoded', async () => {
      const bytes = new Uint8Array(await (await photo(page(), 'image/png')).arrayBuffer());
      new DataView(bytes.buffer).setUint32(16, 60_000);
      new DataView(bytes.buffer).setUint32(20, 60_000);
      expect(codes(await prepareDocument([new Blob([bytes])]))).to.deep.equal(['0:photo-pixels']);
    });
  });

  describe('several pages', () => {
    it('become one PDF in their order, of nobody and of no time', async () => {
      const files = [
        await fromPhone(await photo(page(1000, 1400))),
        await pdf(2),
        await photo(page(1400, 1000)),
      ];
      const { value, issues } = await prepareDocument(files);
      expect(issues).to.deep.equal([]);
      expect([value!.file.type, value!.pages]).to.deep.equal(['application/pdf', 4]);
      const read = await PDFDocument.load(await value!.file.arrayBuffer(), { updateMetadata: false });
      const sizes = read.getPages().map((one) => one.getWidth() > one.getHeight());
      expect(sizes).to.deep.equal([false, false, false, true]);
      expect([read.getAuthor(), read.getTitle(), read.getProducer(), read.getCreationDate()]).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      // Without compression, so that what is searched for could be found.
      const plain = await legible(new Blob([await read.save({ useObjectStreams: false })]));
      for (const secret of SECRETS) expect(plain.includes(secret), secret).to.equal(false);
    });

    it('are shrunk further when together they are too large', async () => {
      const files = [await photo(), await photo()];
      const whole = (await prepareDocument(files)).value!.file.size;
      const documentBytes = Math.floor(whole * 0.8);
      const { value } = await prepareDocument(files, { ...DOCUMENT_LIMITS, documentBytes });
      expect(value!.file.size).to.be.at.most(documentBytes);
    });

    it('are too many from the twenty-first on', async () => {
      const { issues } = await prepareDocument([await pdf(20), await photo()]);
      expect(issues).to.deep.equal([{ path: '', code: 'document-pages', params: { pages: 21, max: 20 } }]);
    });

    it('name the file that cannot be used', async () => {
      const found = await prepareDocument([await photo(), new Blob(['MZ…']), new Blob([])]);
      expect(found.value).to.equal(undefined);
      expect(codes(found)).to.deep.equal(['1:file-type', '2:file-empty']);
    });
  });

  describe('a PDF', () => {
    it('alone is without its author', async () => {
      const { value } = await prepareDocument([await pdf(3)]);
      expect(value!.pages).to.equal(3);
      const text = await legible(value!.file);
      expect(SECRETS.some((secret) => text.includes(secret))).to.equal(false);
    });

    it('with a digital signature stays as it is, byte for byte, and alone', async () => {
      const signed = new Blob([await pdf(), '\n%/ByteRange [0 1 2 3]\n']);
      const { value } = await prepareDocument([signed]);
      expect(await legible(value!.file)).to.equal(await legible(signed));
      const first = (await preparePage(signed)).value!;
      const second = (await preparePage(await photo())).value!;
      expect(codes(await joinPages([first, second]))).to.deep.equal([':pdf-signed']);
    });

    it('with a password is refused', async () => {
      const locked = await pdf(1, (document) =>
        document.encrypt({ userPassword: '1234', ownerPassword: 'x' }),
      );
      expect(codes(await prepareDocument([locked]))).to.deep.equal(['0:pdf-encrypted']);
    });

    it('that is none is refused', async () => {
      expect(codes(await prepareDocument([new Blob(['%PDF-1.7 nothing'])]))).to.deep.equal(['0:pdf-broken']);
    });
  });

  it('stops when it is called off', async () => {
    const abort = new AbortController();
    const working = prepareDocument([await photo(), await photo()], DOCUMENT_LIMITS, abort);
    abort.abort();
    expect(((await rejection(working)) as DOMException).name).to.equal('AbortError');
  });

  it('says what is wrong with any junk, and never throws', async function () {
    this.timeout(60_000);
    const { below } = seeded(20_261_122);
    const whole = [
      await fromPhone(await photo(page(900, 900)), 6),
      await photo(page(900, 900), 'image/png'),
      await pdf(2),
    ];
    const accepted = new Set<string>();
    for (let round = 0; round < 150; round++) {
      const bytes = new Uint8Array(await whole[round % 3]!.arrayBuffer());
      const cut = bytes.slice(0, round % 2 ? bytes.length : 1 + below(bytes.length));
      // Mostly in the header, where the lengths stand.
      const reach = round % 5 ? Math.min(600, cut.length) : cut.length;
      for (let n = below(40); n >= 0; n--) cut[below(reach)] = below(256);
      const { value, issues } = await prepareDocument([new Blob([cut])]);
      if (value) accepted.add(value.file.type);
      else expect(issues[0]?.code).to.match(/^(file|photo|pdf|document)-/);
    }
    expect([...accepted].length, 'some of it is only scratched').to.be.above(0);
  });
});
