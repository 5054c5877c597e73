import { expect } from '@open-wc/testing';
import { qrMatrix } from '../../src/core/payment/qr.js';
import '../../src/components/card-scanner/bk-card-scanner.js';
import { hasStreams, makeScanner, settled } from './support/scanner.js';
import vectors from '../vectors/cccd-examples.json' with { type: 'json' };

const CARD = vectors.samples[0]!;
const MODULE = 6;

/** A camera before a card: its code in the middle of a picture of 640 × 480, drawn anew ten times a second. */
function film(payload: string): { stream: MediaStream; stop: () => void } {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 480];
  const context = canvas.getContext('2d')!;
  const rows = qrMatrix(payload);
  const draw = () => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = '#000';
    const edge = (rows.length * MODULE) / 2;
    rows.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) context.fillRect(320 - edge + x * MODULE, 240 - edge + y * MODULE, MODULE, MODULE);
      }),
    );
  };
  draw();
  const timer = setInterval(draw, 100);
  return { stream: canvas.captureStream(10), stop: () => clearInterval(timer) };
}

/** Whether the engine shows what it captures; WebKitGTK has the call and no frame comes. */
function plays(stream: MediaStream): Promise<boolean> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, srcObject: stream });
  video.play().catch(() => undefined);
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), 3000);
    video.requestVideoFrameCallback(() => resolve(true));
  });
}

describe('<bk-card-scanner> with the readers of the browser', () => {
  it('reads a card that is held before the camera', async function () {
    if (!hasStreams) this.skip();
    this.timeout(30_000);
    const { stream, stop } = film(CARD.payload);
    if (!(await plays(stream))) return (stop(), this.skip());
    const media = { getUserMedia: () => Promise.resolve(stream) } as unknown as MediaDevices;
    const scanner = await makeScanner({ tools: { media } });
    scanner.shadowRoot!.querySelector<HTMLElement>('#camera')!.click();
    while (!scanner.shadowRoot!.querySelector('#found')) await settled();
    stop();
    const facts = [...scanner.shadowRoot!.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(facts[0]).to.equal(CARD.expected.fullName);
    expect(facts.at(-2)).to.equal(CARD.expected.residence);
    expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).to.equal(true);
    scanner.remove();
  });
});
