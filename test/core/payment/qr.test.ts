import { expect } from '@open-wc/testing';
import decodeQR from 'qr/decode.js';
import { qrMatrix, qrPath, qrSvg } from '../../../src/core/payment/qr.js';
import { encodeVietQr } from '../../../src/core/payment/vietqr-encode.js';
import examples from '../../vectors/vietqr-examples.json' with { type: 'json' };

const PAYLOAD = encodeVietQr({
  bin: '970403',
  account: '0011012345678',
  amount: 180_000,
  purpose: 'thanh toán đơn hàng',
});
const SCALE = 4;

/** Draws `d` on a canvas as a browser would and reads it with the decoder. */
function read(size: number, d: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * SCALE;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.scale(SCALE, SCALE);
  context.fill(new Path2D(d));
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return decodeQR({ width: canvas.width, height: canvas.height, data });
}

describe('payment/qr', () => {
  it('leaves a quiet zone of 4 modules on each side (ISO/IEC 18004 §5.3.8)', () => {
    const rows = qrMatrix(PAYLOAD);
    const size = rows.length;
    expect((size - 8 - 17) % 4).to.equal(0);
    const zone = rows.flatMap((row, y) =>
      row.filter((_, x) => x < 4 || y < 4 || x >= size - 4 || y >= size - 4),
    );
    expect(zone).to.not.include(true);
    // The first row and column of a finder pattern: seven dark modules.
    expect(rows[4]!.slice(4, 12)).to.deep.equal([true, true, true, true, true, true, true, false]);
    expect(rows.slice(4, 12).map((row) => row[4])).to.deep.equal(rows[4]!.slice(4, 12));
  });

  it('corrects at level M unless told otherwise', () => {
    // The level stands in the two modules beside the finder, masked with 10 (§7.9, Annex C).
    const level = (ecc?: 'L' | 'M' | 'Q' | 'H') => {
      const row = qrMatrix(PAYLOAD, ecc && { ecc })[12]!;
      return [row[4], row[5]].map(Number).join('');
    };
    expect(level()).to.equal('10'); // M = 00
    expect([level('L'), level('M'), level('Q'), level('H')]).to.deep.equal(['11', '10', '01', '00']);
  });

  for (const { id, payload } of examples.valid) {
    it(`draws ${id} so that an independent decoder reads it`, () => {
      const { size, d } = qrPath(payload);
      expect(read(size, d)).to.equal(payload);
    });
  }

  it('draws text that is not ASCII as UTF-8', () => {
    const { size, d } = qrPath('Nộp lệ phí hộ tịch');
    expect(read(size, d)).to.equal('Nộp lệ phí hộ tịch');
  });

  it('writes an SVG document with one path, dark on white', () => {
    const svg = new DOMParser().parseFromString(qrSvg(PAYLOAD), 'image/svg+xml').documentElement;
    const { size, d } = qrPath(PAYLOAD);
    expect(svg.getAttribute('viewBox')).to.equal(`0 0 ${size} ${size}`);
    expect(svg.getAttribute('shape-rendering')).to.equal('crispEdges');
    expect(svg.getAttribute('aria-hidden')).to.equal('true');
    expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))).to.deep.equal([d]);
    expect(svg.querySelector('rect')!.getAttribute('fill')).to.equal('#fff');
  });

  it('names the picture, whatever the name holds', () => {
    const title = `Mã QR của "A" & <script>alert(1)</script> ]]>`;
    const svg = new DOMParser().parseFromString(qrSvg(PAYLOAD, { title }), 'image/svg+xml').documentElement;
    expect(svg.getAttribute('role')).to.equal('img');
    expect(svg.querySelector('title')!.textContent).to.equal(title);
    expect(svg.querySelector('script')).to.equal(null);
  });

  it('refuses text that no symbol holds', () => {
    expect(qrMatrix('x'.repeat(2331))).to.have.lengthOf(177 + 8);
    expect(() => qrSvg('x'.repeat(2332)))
      .to.throw()
      .with.property('code', 'qr-too-long');
  });
});
