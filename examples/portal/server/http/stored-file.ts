/**
 * What somebody sent us, given out again: to be saved, never to be shown by the browser as a part of this site.
 *
 * Spec: RFC 6266 §4.3, RFC 8187 (names of files), CSP3 `sandbox`.
 * @module
 */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StoredFile } from '../domain/uploads.js';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Headers under which bytes of a stranger leave the portal. */
export function attachmentHeaders(
  file: Pick<StoredFile, 'title' | 'type' | 'bytes'>,
): Record<string, string> {
  const ending = ENDINGS[file.type] ?? 'bin';
  // Of the name of the paper only letters, digits and blanks: no path, no second ending, nothing that turns around.
  const name = file.title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} -]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 80);
  const encoded = encodeURIComponent(`${name || 'giay-to'}.${ending}`);
  return {
    'content-type': ENDINGS[file.type] === undefined ? 'application/octet-stream' : file.type,
    'content-length': String(file.bytes),
    'content-disposition': `attachment; filename="giay-to.${ending}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** Answers with a stored file. */
export function sendStored(
  reply: FastifyReply,
  file: StoredFile & { readonly content: AsyncIterable<Uint8Array> },
): FastifyReply {
  return reply.headers(attachmentHeaders(file)).send(Readable.from(file.content, { objectMode: false }));
}
