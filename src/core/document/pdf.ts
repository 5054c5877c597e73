/**
 * PDFs: opened to see whether they hold, and bound out of photos and other PDFs. Fetched with the library that does
 * it when the first PDF is chosen or the second page is added.
 *
 * What is bound says nothing of when, by what and by whom it was made.
 * @module
 */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { Refusal, type DocumentPage, type Waiting } from './page.js';

/** A4 in points. */
const SHORT = 595.28;
const LONG = 841.89;
/** What a page may carry besides what it shows: actions, metadata, notes of the program that made it. */
const HIDDEN = ['AA', 'Metadata', 'PieceInfo', 'LastModified'];
/** Stands in every PDF with a digital signature: the bytes that it covers. */
const SIGNATURE = '/ByteRange';

/**
 * Looks into a PDF.
 *
 * @returns How many pages it has, and whether it is signed.
 * @throws {Refusal} `pdf-encrypted`, `pdf-broken`, `pdf-empty`.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly pages: number; readonly signed: boolean }> {
  const document = await opened(bytes);
  const pages = await attempt(() => document.getPages().length);
  if (pages === 0) throw new Refusal('pdf-empty');
  return { pages, signed: holds(bytes, SIGNATURE) };
}

/**
 * Binds pages into one PDF: photos as A4, upright or lying as they are; the pages of PDFs as they are.
 *
 * @throws {Refusal} As {@link readPdf}.
 */
export async function bindPdf(parts: readonly DocumentPage[], { signal }: Waiting): Promise<Blob> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  for (const { file } of parts) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (file.type === 'image/jpeg') await addPhoto(bound, bytes);
    else await addPages(bound, await opened(bytes));
  }
  signal?.throwIfAborted();
  const bytes = await attempt(() => bound.save({ addDefaultPage: false, updateFieldAppearances: false }));
  return new Blob([bytes], { type: 'application/pdf' });
}

async function addPhoto(bound: PDFDocument, bytes: Uint8Array): Promise<void> {
  const photo = await bound.embedJpg(bytes);
  const [width, height] = photo.width > photo.height ? [LONG, SHORT] : [SHORT, LONG];
  const fitted = photo.scaleToFit(width, height);
  bound.addPage([width, height]).drawImage(photo, {
    x: (width - fitted.width) / 2,
    y: (height - fitted.height) / 2,
    ...fitted,
  });
}

async function addPages(bound: PDFDocument, from: PDFDocument): Promise<void> {
  for (const page of await attempt(() => bound.copyPages(from, from.getPageIndices()))) {
    for (const key of HIDDEN) page.node.delete(PDFName.of(key));
    bound.addPage(page);
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, ignoreEncryption: true };
  const document = await attempt(() => PDFDocument.load(bytes, options));
  if (document.isEncrypted) throw new Refusal('pdf-encrypted');
  return document;
}

/** What is damaged can be opened and still break when it is looked at, copied or written. */
async function attempt<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Refusal('pdf-broken');
  }
}

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (String.fromCharCode(...bytes.subarray(at, at + text.length)) === text) return true;
  return false;
}
