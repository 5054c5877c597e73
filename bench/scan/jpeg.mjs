/**
 * What JPEG loses, without its file format: blocks of 8 × 8, cosine transform, rounding by the luminance table.
 *
 * Spec: ITU-T T.81 (1992), A.3.3 (transform), table K.1; quality as in the common libjpeg.
 */

const TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** Row k, column n: how much of frequency k is in sample n. */
const WAVES = Array.from({ length: 64 }, (_, i) => {
  const [k, n] = [i >> 3, i & 7];
  return (k === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * n + 1) * k * Math.PI) / 16);
});

/** Out = A · B, with either turned over its diagonal where asked. */
function multiply(a, b, turnA, turnB) {
  const out = new Float64Array(64);
  for (let i = 0; i < 64; i++) {
    for (let k = 0; k < 8; k++) {
      const left = turnA ? a[k * 8 + (i >> 3)] : a[(i & 56) + k];
      const right = turnB ? b[(i & 7) * 8 + k] : b[k * 8 + (i & 7)];
      out[i] += left * right;
    }
  }
  return out;
}

/** Degrades `grey` in place; `width` and its height are multiples of 8. */
export function degradeJpeg(grey, width, quality) {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = TABLE.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))));
  const block = new Float64Array(64);
  for (let top = 0; top < grey.length; top += 8 * width) {
    for (let left = 0; left < width; left += 8) {
      const start = top + left;
      for (let i = 0; i < 64; i++) block[i] = grey[start + (i >> 3) * width + (i & 7)] - 128;
      const frequencies = multiply(multiply(WAVES, block), WAVES, false, true);
      for (let i = 0; i < 64; i++) frequencies[i] = Math.round(frequencies[i] / steps[i]) * steps[i];
      const back = multiply(multiply(WAVES, frequencies, true), WAVES);
      for (let i = 0; i < 64; i++) {
        grey[start + (i >> 3) * width + (i & 7)] = Math.min(255, Math.max(0, Math.round(back[i] + 128)));
      }
    }
  }
}
