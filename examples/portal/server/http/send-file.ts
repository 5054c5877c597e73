/**
 * Files that people have sent: always saved, never shown by the origin that has the pages.
 * @module
 */
import type { FastifyReply } from 'fastify';

/** Whatever is in it cannot run or load anything, should a browser show it all the same. */
const FILE_CSP = "default-src 'none'; sandbox";

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * Answers with a file to be saved.
 *
 * @param name - Of the file without its ending, ASCII letters, digits and dashes; what else it holds is left out.
 */
export function sendFile(
  reply: FastifyReply,
  { type, content }: { readonly type: string; readonly content: Buffer },
  name: string,
): FastifyReply {
  const safe = name.replaceAll(/[^\w-]/g, '').slice(0, 80);
  return reply
    .headers({
      'content-security-policy': FILE_CSP,
      'content-disposition': `attachment; filename="${safe}.${ENDINGS[type] ?? 'bin'}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .type(type)
    .send(content);
}
