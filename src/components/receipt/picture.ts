/**
 * The sheet of a receipt as a picture of A5 at 300 dots per inch, for the page of a PDF. Loaded when a PDF is made.
 *
 * It is drawn by hand: what a browser could draw of HTML into a canvas taints it in some, and needs an address that
 * strict policies refuse.
 * @module
 */
import { BkStorageError } from '../../core/errors.js';
import { qrMatrix } from '../../core/payment/qr.js';
import type { Line, ReceiptSheet } from './sheet.js';

const DOTS_PER_MM = 300 / 25.4;
/** All lengths below are millimetres. */
const WIDTH = 148;
const HEIGHT = 210;
const MARGIN = 12;
const INNER = WIDTH - 2 * MARGIN;
const CODE = 34;
const LETTERS = 4.1;
const LEADING = 1.42;
const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

type Context = OffscreenCanvasRenderingContext2D;

/**
 * Draws the sheet. Where it is long, its letters are made smaller until it is one page.
 *
 * @returns A JPEG, black on white.
 * @throws {BkStorageError} `receipt-picture` where the browser draws nothing, or noise against being recognised.
 */
export async function drawReceipt(sheet: ReceiptSheet): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.round(WIDTH * DOTS_PER_MM), Math.round(HEIGHT * DOTS_PER_MM));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw noPicture();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (context.getImageData(0, 0, 4, 4).data.some((value) => value !== 255)) throw noPicture();
  context.scale(DOTS_PER_MM, DOTS_PER_MM);
  context.fillStyle = '#000';
  context.textBaseline = 'alphabetic';
  let letters = LETTERS;
  while (draw(context, sheet, letters, false) > HEIGHT - MARGIN && letters > 1) letters *= 0.95;
  draw(context, sheet, letters, true);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}

const noPicture = () => new BkStorageError('receipt-picture', 'The browser lets nothing be drawn');

/** @param paints - Else it is only measured. @returns Where it ends. */
function draw(context: Context, sheet: ReceiptSheet, letters: number, paints: boolean): number {
  const { collector, taxCode, title, marks, lines, signature, warnings, lookup } = sheet;
  let y = MARGIN;
  const text = (
    pieces: readonly Piece[],
    { size = letters, left = MARGIN, width = INNER, centred = false } = {},
  ) => {
    for (const row of rowsOf(context, pieces, size, width)) {
      y += size * LEADING;
      if (!paints) continue;
      const free = width - row.reduce((sum, { width }) => sum + width, 0);
      let x = left + (centred ? free / 2 : 0);
      for (const word of row) {
        context.font = fontOf(word.bold, size);
        context.fillText(word.text, x, y - size * (LEADING - 1));
        x += word.width;
      }
    }
  };
  const rule = () => {
    y += letters * 0.5;
    if (paints) context.fillRect(MARGIN, y, INNER, 0.25);
    y += letters * 0.3;
  };
  const line = ([label, value]: Line, place = {}) =>
    text([{ text: `${label}: ` }, { text: value, bold: true }], place);

  text([{ text: collector, bold: true }]);
  text([{ text: taxCode.join(': ') }]);
  y += letters;
  text([{ text: title.toLocaleUpperCase('vi'), bold: true }], { size: letters * 1.35, centred: true });
  for (const mark of marks) line(mark, { centred: true });
  for (const warning of warnings) {
    y += letters * 0.5;
    text([{ text: warning, bold: true }]);
  }
  rule();
  for (const one of [...lines, signature]) {
    y += letters * 0.25;
    line(one);
  }
  if (!lookup) return y;
  rule();
  const top = y;
  if (paints) drawCode(context, lookup.text, MARGIN, top);
  y += letters;
  for (const one of [lookup.code, ...(lookup.page ? [lookup.page] : [])])
    line(one, { left: MARGIN + CODE + 3, width: INNER - CODE - 3 });
  return Math.max(y, top + CODE);
}

/** Each module on whole dots, so that its edges are sharp. */
function drawCode(context: Context, text: string, left: number, top: number): void {
  const rows = qrMatrix(text);
  const dots = Math.floor((CODE * DOTS_PER_MM) / rows.length);
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(left * DOTS_PER_MM), Math.round(top * DOTS_PER_MM));
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) context.fillRect(x * dots, y * dots, dots, dots);
    }),
  );
  context.restore();
}

interface Piece {
  readonly text: string;
  readonly bold?: boolean;
}

interface Word {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
}

const fontOf = (bold: boolean, size: number) => `${bold ? 700 : 400} ${String(size)}px ${FAMILY}`;

/** Breaks at spaces, and within a word that is longer than a row. A space stays with the word before it. */
function rowsOf(context: Context, pieces: readonly Piece[], size: number, width: number): Word[][] {
  const rows: Word[][] = [[]];
  let room = width;
  for (const { text, bold = false } of pieces) {
    context.font = fontOf(bold, size);
    for (const word of text.match(/\s*\S+\s*/g) ?? []) {
      const whole = context.measureText(word.trimEnd()).width;
      for (const part of whole > width ? [...word] : [word]) {
        const needed = context.measureText(part.trimEnd()).width;
        if (needed > room && room < width) {
          rows.push([]);
          room = width;
        }
        const measured = context.measureText(part).width;
        rows.at(-1)!.push({ text: part, bold, width: measured });
        room -= measured;
      }
    }
  }
  return rows;
}
