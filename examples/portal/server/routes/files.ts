/**
 * Files as they lie in a folder: the library's script-tag build, the styles and scripts of the pages.
 * @module
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../domain/problem.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
};

/** A name with an extension that we serve, and nothing that leads out of the folder. */
const NAME = /^[\w-][\w.-]*\.(js|css|json|map|svg)$/;
/** Seven or eight characters made of the content, at least one of them no small letter: `shared-Bx3k9_a.js`. */
const HASHED = /-(?=[\w-]*[0-9A-Z_])[\w-]{7,8}\.js(\.map)?$/;

/** Serves the files of one flat folder below `prefix`. */
export function fileRoutes(app: FastifyInstance, prefix: string, folder: URL): void {
  app.get<{ Params: { name: string } }>(`${prefix}/:name`, async (request, reply) => {
    const { name } = request.params;
    const type = TYPES[NAME.exec(name)?.[1] ?? ''];
    const body = type && (await readFile(new URL(name, folder)).catch(() => undefined));
    if (!type || !body) throw new Problem(404, 'not-found', 'Nothing is here');

    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    // A file named by its content never changes; any other is asked for again, and mostly answered by 304.
    const caching = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    void reply.headers({ etag, 'cache-control': caching });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(type).send(body);
  });
}
