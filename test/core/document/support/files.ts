/** Photos and PDFs as a phone would bring them, drawn here: nobody's paper. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** What a phone writes into its photos, and nobody is to find afterwards. */
export const SECRETS = ['GPS-20.807N-105.776E', 'iPhone of Nguyen Van Thu', '2026:11:22 09:00:00'];

/** A page of print. `marked`: its upper left corner is red, so that a test sees which way up it is. */
export function page(width = 1240, height = 1754, { blur = 0, marked = false } = {}): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#222';
  context.font = '28px serif';
  for (let line = 1; line * 48 < height; line++)
    context.fillText(`Dòng ${String(line)}: giấy chứng sinh, họ và tên, nơi sinh, ngày sinh`, 40, line * 48);
  if (blur) {
    // Not every browser has filters: drawn small and enlarged again, which smooths.
    const small = new OffscreenCanvas(Math.ceil(width / blur), Math.ceil(height / blur));
    small.getContext('2d')!.drawImage(canvas, 0, 0, small.width, small.height);
    context.drawImage(small, 0, 0, width, height);
  }
  context.fillStyle = '#e00000';
  if (marked) context.fillRect(0, 0, width / 4, height / 4);
  return canvas;
}

/** A photo without metadata. */
export const photo = async (canvas = page(), type = 'image/jpeg'): Promise<Blob> =>
  canvas.convertToBlob({ type, quality: 0.9 });

/** The same as a phone makes it: turned by EXIF, with place, time, owner and a comment in it. */
export async function fromPhone(plain: Blob, orientation = 1): Promise<Blob> {
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const text = new TextEncoder();
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...text.encode('Exif\0\0'), ...tiff, ...text.encode(SECRETS.join(' '))];
  const xmp = text.encode(`http://ns.adobe.com/xap/1.0/\0<x>${SECRETS.join(' ')}</x>`);
  const segment = (marker: number, body: Iterable<number>) => {
    const all = [...body];
    return Uint8Array.of(0xff, marker, (all.length + 2) >> 8, (all.length + 2) & 255, ...all);
  };
  const more = [
    segment(0xe1, exif),
    segment(0xe1, xmp),
    segment(0xed, text.encode(SECRETS[0])),
    segment(0xfe, text.encode(SECRETS[1])),
  ];
  return new Blob([bytes.subarray(0, 2), ...more, bytes.subarray(2)], { type: 'image/jpeg' });
}

/** A PDF of empty pages whose author is known. */
export async function pdf(
  pages = 1,
  change: (document: PDFDocument) => void = () => undefined,
): Promise<Blob> {
  const document = await PDFDocument.create();
  for (let n = 0; n < pages; n++) {
    const added = document.addPage([595, 842]);
    added.drawRectangle({ x: 20, y: 20, width: 100, height: 100 });
    added.node.set(PDFName.of('PieceInfo'), PDFString.of(SECRETS[1]!));
  }
  document.setAuthor(SECRETS[1]!);
  document.setTitle(SECRETS[0]!);
  change(document);
  return new Blob([await document.save({ useObjectStreams: false })]);
}

/** Bytes as text, one letter each, to search them. */
export async function legible(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** The picture in a JPEG, to look at. */
export async function picture(file: Blob) {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const isRed = (x: number, y: number) => {
    const [red = 0, green = 0] = context.getImageData(x, y, 1, 1).data;
    return red > 150 && green < 90;
  };
  return { width: bitmap.width, height: bitmap.height, isRed };
}
