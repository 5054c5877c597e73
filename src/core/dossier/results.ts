/**
 * Results of a dossier: fetched with its look-up secret, and looked at only when they are what the server has announced.
 * @module
 */
import { documentsPart } from '../document/documents.js';
import { DOCUMENT_LIMITS } from '../document/limits.js';
import { BkDataError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import type { PartHost } from '../part.js';
import type { DossierResult } from './status.js';

/** A large file on a slow line takes its time. */
const TIMEOUT_MS = 5 * 60_000;

/**
 * Fetches one result and checks its size and hash.
 *
 * @throws {BkDataError} `result-hash` when it is not the file that was announced; nothing of it may be shown then.
 * @throws {BkNetworkError} as every request.
 */
export async function fetchResult(
  host: PartHost,
  code: string,
  secret: string,
  result: DossierResult,
  signal?: AbortSignal,
): Promise<Blob> {
  const path = `/dossiers/${encodeURIComponent(code)}/results/${encodeURIComponent(result.id)}`;
  const headers = { accept: '*/*', authorization: `Bearer ${secret}` };
  const bytes = await new Transport(host.options).bytes(path, { headers, signal, timeoutMs: TIMEOUT_MS });
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (bytes.byteLength !== result.bytes || hash !== result.sha256.toLowerCase())
    throw new BkDataError('result-hash', 'The file is not the one that the server has announced');
  // Under any other type a browser could run what stands in it as a page of this site.
  return new Blob([bytes], { type: isShown(result.type) ? result.type : 'application/octet-stream' });
}

const isShown = (type: string) => ['application/pdf', 'image/jpeg', 'image/png'].includes(type);

/** Whether the wallet takes it: a JPEG or a PDF, and not too large. */
export const isForWallet = ({ type, bytes }: DossierResult): boolean =>
  (type === 'application/pdf' || type === 'image/jpeg') && bytes <= DOCUMENT_LIMITS.documentBytes;

/** What a result is called in the wallet: the same file is kept once. */
const paperOf = ({ sha256 }: DossierResult) => `result-${sha256.slice(0, 16).toLowerCase()}`;

/** Ids of the results that the wallet has. */
export async function keptResults(
  host: PartHost,
  results: readonly DossierResult[],
): Promise<ReadonlySet<string>> {
  const papers = new Set((await host.use(documentsPart).list()).map(({ paper }) => paper));
  return new Set(results.filter((result) => papers.has(paperOf(result))).map(({ id }) => id));
}

/**
 * Puts a result into the wallet, for the next time that somebody asks for it; the person has agreed to that.
 *
 * @param file - From {@link fetchResult}.
 * @throws {BkDataError} `document-file` for what {@link isForWallet} refuses.
 * @throws {BkStorageError} as `documents.keep`; nothing is kept then.
 */
export async function keepResult(host: PartHost, result: DossierResult, file: Blob): Promise<void> {
  if ((await keptResults(host, [result])).has(result.id)) return;
  await host
    .use(documentsPart)
    .keep(file, { paper: paperOf(result), title: result.title, pages: 1, forLater: true });
}

/** Name of the file where downloads go: the title without marks, and nothing of the person. */
export function resultFileName({ title, type }: DossierResult, plain: (text: string) => string): string {
  const name = plain(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  const end = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type] ?? 'bin';
  return `${name || 'ket-qua'}.${end}`;
}
