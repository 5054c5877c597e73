/**
 * Files as a person chooses them, made into one document that an office can read: checked, upright, small, and
 * without what a phone writes into its photos. Nothing leaves the device.
 * @module
 */
import type { Issue } from '../errors.js';
import { fetched } from '../lazy.js';
import { fileKind, type PhotoKind } from './file-kind.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
import { Refusal, type DocumentPage, type PreparedDocument, type Waiting } from './page.js';
import { formatBytes } from '../text/bytes.js';
import { preparePhoto } from './photo.js';

/** What became of files; issues have the number of the file, from 0, as their path. */
export interface Prepared<T> {
  /** Not there when anything keeps it from being used. */
  readonly value?: T;
  readonly issues: readonly Issue[];
}

/** Fetched with the first PDF or the second page. */
const loadPdf = () => fetched(import('./pdf.js'));

/**
 * Checks one chosen file and makes a page of it.
 *
 * @returns The page, or one issue: `file-empty`, `file-gone`, `file-bytes`, `file-type`; `photo-heic`, `photo-broken`,
 * `photo-pixels`, `photo-small`, `photo-blank`, `photo-blocked`, `photo-bytes`; `pdf-encrypted`, `pdf-broken`, `pdf-empty`;
 * `document-bytes`, `document-pages`.
 * @throws {DOMException} `AbortError`.
 * @throws {BkStorageError} `storage-offline` when what opens PDFs cannot be fetched.
 */
export function preparePage(
  file: Blob,
  limits: DocumentLimits = DOCUMENT_LIMITS,
  waiting: Waiting = {},
): Promise<Prepared<DocumentPage>> {
  return refusable(async () => {
    waiting.signal?.throwIfAborted();
    if (file.size > limits.fileBytes)
      throw new Refusal('file-bytes', { size: formatBytes(file.size), max: formatBytes(limits.fileBytes) });
    const bytes = await read(file);
    waiting.signal?.throwIfAborted();
    const found = fileKind(bytes);
    if (found.kind === 'photo') return preparePhoto(file, found, limits, waiting);
    if (found.kind !== 'pdf') throw new Refusal(found.kind === 'empty' ? 'file-empty' : 'file-type');
    const { pages, signed } = await (await loadPdf()).readPdf(bytes);
    if (pages > limits.pages) throw new Refusal('document-pages', { pages, max: limits.pages });
    if (file.size > limits.documentBytes) throw tooLarge(file.size, limits);
    return { file: new Blob([bytes], { type: 'application/pdf' }), pages, doubts: [], signed };
  });
}

/**
 * Makes one document of pages that were accepted. A photo alone stays a photo, and a PDF with a digital signature
 * stays as it is, byte for byte; everything else is bound into one PDF.
 *
 * @returns The document, or one issue: `document-pages`, `document-bytes`, `pdf-signed` for a signed PDF among
 * other pages, and what the pages themselves can have.
 * @throws As {@link preparePage}.
 */
export function joinPages(
  pages: readonly DocumentPage[],
  limits: DocumentLimits = DOCUMENT_LIMITS,
  waiting: Waiting = {},
): Promise<Prepared<PreparedDocument>> {
  return refusable(async () => {
    const count = pages.reduce((sum, page) => sum + page.pages, 0);
    if (count > limits.pages) throw new Refusal('document-pages', { pages: count, max: limits.pages });
    const [first, second] = pages;
    if (!first) throw new Refusal('file-empty');
    if (!second && (first.signed || first.file.type === 'image/jpeg'))
      return { file: first.file, pages: count };
    if (pages.some(({ signed }) => signed)) throw new Refusal('pdf-signed');
    const { bindPdf } = await loadPdf();
    let file = await bindPdf(pages, waiting);
    if (file.size > limits.documentBytes)
      file = await bindPdf(await smaller(pages, limits, waiting), waiting);
    if (file.size > limits.documentBytes) throw tooLarge(file.size, limits);
    return { file, pages: count };
  });
}

/**
 * Both in one: what a person has chosen, and the document that it makes.
 *
 * @returns The document, and what is wrong or doubtful with the files; without a document something is wrong.
 * @throws As {@link preparePage}.
 * @example
 * const { value, issues } = await prepareDocument(input.files);
 */
export async function prepareDocument(
  files: Iterable<Blob>,
  limits: DocumentLimits = DOCUMENT_LIMITS,
  waiting: Waiting = {},
): Promise<Prepared<PreparedDocument>> {
  const [pages, issues]: [DocumentPage[], Issue[]] = [[], []];
  let index = 0;
  for (const file of files) {
    const { value, issues: found } = await preparePage(file, limits, waiting);
    const path = String(index++);
    issues.push(...[...found, ...(value?.doubts ?? [])].map((issue) => ({ ...issue, path })));
    if (value) pages.push(value);
  }
  if (pages.length < index) return { issues };
  const joined = await joinPages(pages, limits, waiting);
  return { ...joined, issues: [...issues, ...joined.issues] };
}

/** Gives each photo its share of what the PDFs among them leave. */
async function smaller(pages: readonly DocumentPage[], limits: DocumentLimits, waiting: Waiting) {
  const photos = pages.filter(({ file }) => file.type === 'image/jpeg');
  const others = pages.reduce((sum, { file }) => sum + (file.type === 'image/jpeg' ? 0 : file.size), 0);
  // A twentieth for what holds them together.
  const share = Math.floor((limits.documentBytes * 0.95 - others) / photos.length);
  if (photos.length === 0 || share <= 0) throw tooLarge(others, limits);
  const shrunk: DocumentPage[] = [];
  for (const page of pages) {
    if (page.file.type !== 'image/jpeg' || page.file.size <= share) {
      shrunk.push(page);
      continue;
    }
    const photo = fileKind(await read(page.file)) as PhotoKind;
    shrunk.push(await preparePhoto(page.file, photo, limits, waiting, share));
  }
  return shrunk;
}

const tooLarge = (size: number, { documentBytes }: DocumentLimits) =>
  new Refusal('document-bytes', { size: formatBytes(size), max: formatBytes(documentBytes) });

/** The file may have gone since it was chosen, or lie in a cloud that cannot be reached. */
async function read(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal('file-gone');
  }
}

async function refusable<T>(work: () => Promise<T>): Promise<Prepared<T>> {
  try {
    return { value: await work(), issues: [] };
  } catch (error) {
    if (error instanceof Refusal) return { issues: [error.issue] };
    throw error;
  }
}
