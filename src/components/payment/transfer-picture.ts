/**
 * The transfer as a picture, for a bank's app on the same phone: it reads a code out of the photos. Drawn here.
 * @module
 */
import { showFile } from '../shared/show-file.js';
import type { TransferCode } from './transfer-code.js';

/** Pixels. The code keeps whole pixels to a module, in a margin that is white. */
const WIDTH = 1080;
const MARGIN = 60;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const NAME_PX = 34;
const VALUE_PX = 46;
const LINE = 1.35;

/** A name and a value, under each other. */
export interface PictureLine {
  readonly name: string;
  readonly value: string;
}

/**
 * Draws the code with its lines under it.
 *
 * @returns A PNG, 1,080 pixels wide.
 * @throws When the browser has no room for the picture.
 */
export async function drawTransfer(
  code: TransferCode,
  title: string,
  lines: readonly PictureLine[],
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const module = Math.floor((WIDTH - 2 * MARGIN) / code.size);
  const side = module * code.size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const room = WIDTH - 2 * MARGIN;
  const value = `600 ${VALUE_PX}px ${FONT}`;
  context.font = value;
  const rows = lines.map((line) => ({ name: line.name, values: wrapped(context, line.value, room) }));
  const height = (count: number) => NAME_PX * LINE + count * VALUE_PX * LINE + MARGIN / 3;
  canvas.width = WIDTH;
  canvas.height = Math.ceil(
    MARGIN * 2 + VALUE_PX * LINE + side + rows.reduce((sum, { values }) => sum + height(values.length), 0),
  );
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.textBaseline = 'top';
  context.font = value;
  context.textAlign = 'center';
  context.fillText(title, WIDTH / 2, MARGIN, room);
  context.textAlign = 'left';

  let y = MARGIN + VALUE_PX * LINE;
  context.save();
  context.translate(Math.floor((WIDTH - side) / 2), Math.floor(y));
  context.scale(module, module);
  context.fill(new Path2D(code.d));
  context.restore();
  y += side;
  for (const { name, values } of rows) {
    context.font = `${NAME_PX}px ${FONT}`;
    context.fillText(name, MARGIN, y, room);
    y += NAME_PX * LINE;
    context.font = value;
    for (const text of values) {
      context.fillText(text, MARGIN, y, room);
      y += VALUE_PX * LINE;
    }
    y += MARGIN / 3;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no room for a picture'))), 'image/png'),
  );
}

/** Words on as many lines as they need. */
function wrapped(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Gives the picture to the person: by the share sheet of a phone, where it takes pictures, else as a download.
 *
 * @returns `undefined` when the person has closed the sheet.
 */
export async function giveAway(
  picture: Blob,
  name: string,
  share: boolean,
): Promise<'shared' | 'sent' | undefined> {
  const files = [new File([picture], name, { type: picture.type })];
  // Absent in older webviews; the types know none of that.
  const { canShare } = navigator as { canShare?: Navigator['canShare'] };
  if (share && canShare?.call(navigator, { files })) {
    try {
      await navigator.share({ files });
      return 'shared';
    } catch (error) {
      if ((error as Error).name === 'AbortError') return undefined;
      // Refused, such as in a webview: a download is left.
    }
  }
  showFile(picture, name);
  return 'sent';
}
