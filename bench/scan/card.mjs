/**
 * A fictitious citizen card as a grey picture: header, portrait, chip, lines of print on a fine pattern, and
 * the code with its quiet zone in the corner, as on the chip card of 2021. Nobody's card was copied.
 */
import { encodeQR } from 'qr';

/** Raster pixels for one module of the code. */
export const SCALE = 6;
const QUIET = 4;
const INK = 38;

const FAMILIES = ['NGUYỄN', 'TRẦN', 'LÊ', 'PHẠM', 'HOÀNG', 'VŨ', 'ĐẶNG', 'BÙI'];
const MIDDLES = ['THỊ THỬ', 'VĂN MẪU', 'MINH GIẢ', 'NGỌC VÍ DỤ', 'ĐỨC THÍ'];
const GIVEN = ['NGHIỆM', 'ĐỊNH', 'QUỲNH', 'HƯỜNG', 'SƯỞNG', 'KHIÊM'];
const PLACES = [
  'Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa',
  'Tổ dân phố Nghĩa Sơn 2, Phường Tào Xuyên, Thành phố Thanh Hóa, Thanh Hóa',
  'Số 19 ngõ 3 phố Thử, Phường Đông Vệ, Thành phố Thanh Hóa, Thanh Hóa',
  'Bản Lặn Ngoài, Xã Trung Thượng, Huyện Quan Sơn, Thanh Hóa',
];

/** The text of the code on a card of a person who does not exist: the number names no year of the birth date. */
export function cardText(rng) {
  const date = () =>
    `${10 + Math.floor(rng.next() * 18)}0${1 + Math.floor(rng.next() * 9)}${1950 + Math.floor(rng.next() * 60)}`;
  const name = `${rng.pick(FAMILIES)} ${rng.pick(MIDDLES)} ${rng.pick(GIVEN)}`;
  const sex = rng.pick(['Nam', 'Nữ']);
  return [`038${rng.digits(9)}`, rng.digits(9), name, date(), sex, rng.pick(PLACES), date()].join('|');
}

/** Paints one rectangle. */
function fill(card, left, top, width, height, grey) {
  for (let y = Math.max(0, top | 0); y < Math.min(card.height, (top + height) | 0); y++) {
    card.data.fill(
      grey,
      y * card.width + Math.max(0, left | 0),
      y * card.width + Math.min(card.width, (left + width) | 0),
    );
  }
}

/** Something that looks like a line of print from afar: strokes, dots above and below, gaps of words. */
function print(card, rng, left, top, width, size) {
  for (let x = left; x < left + width; x += size * rng.between(0.5, 0.8)) {
    if (rng.next() < 0.16) continue;
    const stroke = Math.max(2, size / 6);
    fill(card, x, top, stroke, size, INK);
    fill(card, x, top + size * rng.pick([0, 0.42, 0.85]), size * 0.42, stroke, INK);
    if (rng.next() < 0.5) fill(card, x + size * 0.34, top, stroke, size, INK);
    if (rng.next() < 0.25)
      fill(card, x + size * 0.2, top + size * rng.pick([-0.3, 1.15]), stroke, stroke, INK);
  }
}

/**
 * @param {ReturnType<import('./random.mjs').random>} rng
 * @returns {{ data: Uint8Array, width: number, height: number, code: { x: number, y: number, modules: number }, text: string }}
 *   `code` is the centre of the code in raster pixels and its side without quiet zone in modules.
 */
export function drawCard(rng, text = cardText(rng)) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const modules = rows.length - 2 * QUIET;
  const millimetre = (modules * SCALE) / 18; // the code is 18 mm wide
  const width = Math.round(85.6 * millimetre);
  const height = Math.round(54 * millimetre);
  const card = { data: new Uint8Array(width * height), width, height };
  const wave = rng.between(0.006, 0.012);
  for (let y = 0; y < height; y += 2) {
    const strength = 14 * Math.sin(y * wave * 5);
    const bend = 3 * Math.sin(y * wave * 1.7);
    for (let x = 0; x < width; x += 2) fill(card, x, y, 2, 2, 196 + strength * Math.sin(x * wave + bend));
  }
  const mm = (...values) => values.map((value) => value * millimetre);
  print(card, rng, ...mm(26, 4, 36, 2.2));
  print(card, rng, ...mm(28, 8, 30, 1.6));
  fill(card, ...mm(4, 20, 20, 28), 120); // portrait
  fill(card, ...mm(9, 24, 10, 13), 178);
  fill(card, ...mm(5, 6, 11, 9), 150); // chip
  for (let line = 0; line < 5; line++) fill(card, ...mm(5, 6.5 + line * 2, 11, 0.3), 95);
  for (let line = 0; line < 7; line++) {
    print(card, rng, ...mm(27, 26 + line * 3.8, rng.between(26, 52), line % 2 ? 1.8 : 1.3));
  }
  const side = rows.length * SCALE;
  const left = Math.round(width - side - 1.5 * millimetre);
  const top = Math.round(1.5 * millimetre);
  rows.forEach((row, y) =>
    row.forEach((dark, x) => fill(card, left + x * SCALE, top + y * SCALE, SCALE, SCALE, dark ? 30 : 214)),
  );
  return { ...card, code: { x: left + side / 2, y: top + side / 2, modules }, text };
}
