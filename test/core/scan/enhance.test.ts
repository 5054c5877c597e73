import { expect } from '@open-wc/testing';
import { emptySpectrum, Fourier } from '../../../src/core/scan/fourier.js';
import { crop, halve, toGrey, toPixels, type Grey } from '../../../src/core/scan/grey.js';
import { busiest } from '../../../src/core/scan/locate.js';
import { likeness, register, warp, type Affine } from '../../../src/core/scan/register.js';
import { evenOut, Restorer, SIDE } from '../../../src/core/scan/restore.js';
import { Track } from '../../../src/core/scan/track.js';
import { picture } from './pictures.js';

const grey = (width: number, ...data: number[]): Grey => ({
  data: Uint8Array.from(data),
  width,
  height: data.length / width,
});

/** The code of a generated card, evened out, in the middle of a window. */
function window(kind: string, level: number, frame = 0): Float32Array {
  const all = picture(kind, level, 0, frame).grey;
  return evenOut(Float32Array.from(crop(all, 192, 112, SIDE, SIDE).data));
}

describe('scan/grey', () => {
  it('weighs red, green and blue (BT.601 §2.5.1)', () => {
    const image = {
      data: Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255),
      width: 3,
      height: 1,
    };
    expect([...toGrey(image).data]).to.deep.equal([77, 149, 29]);
  });

  it('comes back from colour as it was', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect([...toGrey(toPixels({ data: all, width: 16, height: 16 })).data]).to.deep.equal([...all]);
  });

  it('halves to means, and leaves out an odd row', () => {
    expect(halve(grey(2, 10, 20, 30, 40, 99, 99))).to.deep.equal(grey(1, 25));
  });

  it('crops beyond the edge with the nearest pixel', () => {
    expect(crop(grey(2, 1, 2, 3, 4), 1, -1, 2, 2)).to.deep.equal(grey(2, 2, 2, 2, 2));
  });
});

describe('scan/fourier', () => {
  it('turns one bright pixel into all frequencies alike', () => {
    const square = emptySpectrum(8);
    square.re[0] = 1;
    new Fourier(8).forward(square);
    expect([...square.re].every((value) => value === 1)).to.equal(true);
    expect([...square.im].every((value) => value === 0)).to.equal(true);
  });

  it('turns one wave into two frequencies', () => {
    const square = emptySpectrum(8);
    for (let i = 0; i < 64; i++) square.re[i] = Math.cos((2 * Math.PI * 3 * (i % 8)) / 8);
    new Fourier(8).forward(square);
    const strong = [...square.re.keys()].filter((i) => Math.hypot(square.re[i]!, square.im[i]!) > 1e-3);
    expect(strong).to.deep.equal([3, 5]);
    expect(square.re[3]).to.be.closeTo(32, 1e-4);
  });

  it('comes back to what was there', () => {
    const square = emptySpectrum(16);
    square.re.forEach((_, i) => (square.re[i] = (i * 37) % 101));
    const before = square.re.slice();
    const fourier = new Fourier(16);
    fourier.forward(square);
    fourier.back(square);
    expect(Math.max(...before.map((value, i) => Math.abs(value - square.re[i]!)))).to.be.below(1e-4);
  });
});

describe('scan/locate', () => {
  it('finds the code on a card, blurred or noisy', () => {
    for (const [kind, level] of [
      ['clean', 1],
      ['blur', 4],
      ['noise', 4],
    ] as const) {
      const [place] = busiest(picture(kind, level).grey, 176, 1);
      // The generator holds the code within 60 and 40 pixels of the middle.
      expect(Math.abs(place!.x - 320), `${kind} x`).to.be.at.most(92);
      expect(Math.abs(place!.y - 240), `${kind} y`).to.be.at.most(72);
    }
  });

  it('gives places apart from each other', () => {
    const places = busiest(picture('clean', 1).grey, 176, 3);
    expect(places).to.have.length(3);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) {
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).to.be.above(88);
      }
    }
  });
});

describe('scan/register', () => {
  it('finds how a picture was moved, turned and stretched', () => {
    const kept = window('clean', 1);
    const back: Affine = [1.01, 0.02, 9, -0.02, 1.01, -7];
    const found = register(new Fourier(SIDE), warp(kept, SIDE, back), kept, SIDE);
    for (const i of [0, 1, 3, 4]) expect(found[i], `${i}`).to.be.closeTo(back[i]!, 0.002);
    for (const i of [2, 5]) expect(found[i], `${i}`).to.be.closeTo(back[i]!, 0.2);
  });

  it('finds it under as much noise as there is contrast', () => {
    const kept = window('noise', 5);
    const fresh = window('noise', 5, 3);
    const moved = warp(fresh, SIDE, register(new Fourier(SIDE), kept, fresh, SIDE));
    expect(likeness(kept, moved)).to.be.above(0.2);
    expect(likeness(kept, fresh)).to.be.below(0.2);
  });
});

describe('scan/track', () => {
  it('counts the frames of one card, and begins anew with something else', () => {
    const track = new Track();
    for (let frame = 0; frame < 3; frame++) track.add(picture('noise', 4, 0, frame).grey);
    expect(track.frames).to.equal(3);
    track.add({ data: new Uint8Array(640 * 480), width: 640, height: 480 });
    expect(track.frames).to.equal(1);
    track.add(picture('noise', 4).grey);
    track.forget();
    expect(track.frames).to.equal(0);
  });

  it('begins anew when twelve frames did not help', () => {
    const track = new Track();
    const { grey: same } = picture('noise', 4);
    const counts = Array.from({ length: 13 }, () => {
      track.add(same);
      return track.frames;
    });
    expect(counts).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]);
  });
});

describe('scan/restore', () => {
  it('gives a picture twice as wide and high', () => {
    const restorer = new Restorer();
    restorer.load(window('clean', 1));
    for (const { width, height } of restorer.restore([0, 1])) {
      expect([width, height]).to.deep.equal([2 * SIDE, 2 * SIDE]);
    }
  });

  it('gives for two guesses at once what each gives alone', () => {
    const restorer = new Restorer();
    restorer.load(window('blur', 3));
    const [first, second] = restorer.restore([0.6, 1.8]);
    const [alone] = restorer.restore([1.8, 0.6]);
    const differ = second.data.filter((value, i) => Math.abs(value - alone.data[i]!) > 1).length;
    expect(differ).to.equal(0);
    expect(first.data.some((value, i) => Math.abs(value - alone.data[i]!) > 20)).to.equal(true);
  });

  it('evens out a shadow: both halves differ as much', () => {
    const stripes = (i: number) => (i % 6 < 3 ? 200 : 40) * (i % SIDE < SIDE / 2 ? 1 : 0.25);
    const even = evenOut(Float32Array.from({ length: SIDE * SIDE }, (_, i) => stripes(i)));
    const power = (from: number) => {
      let sum = 0;
      for (let i = 0; i < even.length; i++)
        if (i % SIDE >= from && i % SIDE < from + 64) sum += even[i]! ** 2;
      return sum;
    };
    expect(power(160) / power(32)).to.be.closeTo(1, 0.05);
  });
});
