/**
 * QR symbols, drawn here: an image service would learn who pays whom for what.
 *
 * Spec: ISO/IEC 18004:2024. Every form below has the quiet zone of 4 modules that readers need
 * (§5.3.8), so it may be put on any background without more room.
 * @module
 */
import { encodeQR } from 'qr';
import { BkDataError } from '../errors.js';

/** How a symbol is made. */
export interface QrOptions {
  /** Error correction: how much may be damaged, about 7, 15 (the default), 25 or 30 %. */
  readonly ecc?: 'L' | 'M' | 'Q' | 'H';
}

/** How a symbol is drawn. */
export interface QrSvgOptions extends QrOptions {
  /** What a screen reader says of the picture; without it the picture is hidden from screen readers. */
  readonly title?: string;
}

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;
const QUIET_ZONE = 4;

/**
 * The modules of a symbol by row, dark as true, quiet zone included.
 *
 * @param text - Any text; UTF-8 if it is not ASCII.
 * @throws {BkDataError} `qr-too-long` beyond version 40 (2,331 bytes at M).
 */
export function qrMatrix(text: string, { ecc = 'M' }: QrOptions = {}): boolean[][] {
  try {
    return encodeQR(text, 'raw', { ecc: LEVELS[ecc], border: QUIET_ZONE });
  } catch (cause) {
    throw new BkDataError('qr-too-long', 'The text does not fit into a QR symbol', { cause });
  }
}

/**
 * A symbol as the `d` of one SVG path in a square of `size` units, one unit a module. For elements,
 * which draw SVG nodes and use no innerHTML. Fill it dark, on a light ground.
 *
 * @throws {BkDataError} `qr-too-long`
 */
export function qrPath(text: string, options?: QrOptions): { readonly size: number; readonly d: string } {
  const rows = qrMatrix(text, options);
  let d = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      d += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return { size: rows.length, d };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A symbol as an SVG document: dark on white whatever the page looks like, sharp at any size.
 *
 * @throws {BkDataError} `qr-too-long`
 */
export function qrSvg(text: string, { title, ...options }: QrSvgOptions = {}): string {
  const { size, d } = qrPath(text, options);
  const name = title?.replace(/[&<>]/g, (character) => ENTITIES[character]!);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"` +
    (name ? ` role="img"><title>${name}</title>` : ' aria-hidden="true">') +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${d}"/></svg>`
  );
}
