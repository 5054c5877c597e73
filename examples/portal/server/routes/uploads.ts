/**
 * Sending files: `/uploads` by tus 1.0 (creation, termination, expiration), and `POST /uploads/whole` for senders that
 * know nothing of it.
 *
 * Spec: https://tus.io/protocols/resumable-upload 1.0.0; RFC 9530 (Content-Digest).
 * @module
 */
import { PassThrough, Readable } from 'node:stream';
import { MemoryLocker, Server as TusServer, TUS_RESUMABLE } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_TYPES } from '../domain/file-kind.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { announce, isFull, MOST_BYTES, readUpload, storageFull } from '../domain/upload-pieces.js';
import { limit } from '../http/limits.js';
import { CORS_OF_API } from '../http/security-headers.js';
import { TusStore } from '../http/tus-store.js';

const PIECES = 'application/offset+octet-stream';
/** What somebody who has lost the line still holds is given up soon after the same upload is asked for again. */
const LOCK_DRAIN_MS = 300;

/** What tus answers without saying why in a way that a program could read. */
const CODES: Readonly<Record<number, string>> = {
  404: 'unknown-upload',
  409: 'upload-offset',
  410: 'upload-gone',
  412: 'tus-version',
  413: 'too-large',
};

/** Adds the routes, in a scope of their own: bodies are streams here. */
export async function uploadRoutes(api: FastifyInstance, portal: Portal): Promise<void> {
  await api.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser([PIECES, ...FILE_TYPES], (_request, payload, done) => done(null, payload));
    tusRoutes(app, portal);
    wholeRoute(app, portal);
  });
}

function tusRoutes(app: FastifyInstance, portal: Portal): void {
  const failures = new WeakMap<object, unknown>();
  const tus = new TusServer({
    path: '/api/uploads',
    datastore: new TusStore(portal),
    // Within this process; between two of them the database decides (`upload-pieces.ts`).
    locker: new MemoryLocker(),
    lockDrainTimeout: LOCK_DRAIN_MS,
    maxSize: MOST_BYTES,
    // `create` draws the real one.
    namingFunction: () => 'new',
    generateUrl: (_request, { path, id }) => `${path}/${id}`,
    onResponseError: (request, error) => {
      failures.set(request, error);
      return undefined;
    },
  });

  const headers = { 'tus-resumable': TUS_RESUMABLE, 'tus-version': TUS_RESUMABLE };
  /** tus speaks in requests and responses of the platform; the answer goes out as every other does. */
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(headers);
    if (request.headers['tus-resumable'] !== TUS_RESUMABLE)
      throw new Problem(412, 'tus-version', `Tus-Resumable has to be ${TUS_RESUMABLE}`);
    const body = bodyOf(request);
    const asked = new Request(`http://portal${request.url}`, {
      method: request.method,
      headers: tusHeaders(request),
      ...(body && {
        body: Readable.toWeb(body.stream) as ReadableStream<Uint8Array>,
        duplex: 'half' as const,
      }),
    });
    const answer = await tus.handleWeb(asked);
    body?.drain();
    const error = failures.get(asked);
    if (answer.status >= 400) throw problemOf(answer.status, error, await answer.text());
    for (const [name, value] of answer.headers)
      if (/^(upload-|location$)/.test(name)) void reply.header(name, value);
    await expires(portal, request, answer, reply);
    return reply.code(answer.status).send();
  };
  app.post('/uploads', { config: limit('uploads') }, handle);
  app.head('/uploads/:id', handle);
  app.patch('/uploads/:id', handle);
  app.delete('/uploads/:id', handle);
  app.options('/uploads', (_request, reply) =>
    reply
      .headers({
        ...CORS_OF_API,
        ...headers,
        'tus-extension': 'creation,termination,expiration',
        'tus-max-size': String(MOST_BYTES),
      })
      .code(204)
      .send(),
  );
}

/**
 * The body of a request. A line that breaks ends it: what has come is written. What nobody wants any more is read all the
 * same, or its sender would wait with the rest and not hear why.
 */
function bodyOf({ body, raw }: FastifyRequest): { stream: Readable; drain: () => void } | undefined {
  if (!(body instanceof Readable)) return undefined;
  const stream = new PassThrough();
  const end = () => void stream.end();
  raw.once('error', end).once('close', end).pipe(stream);
  return { stream, drain: () => raw.unpipe(stream).resume() };
}

/** Only what tus reads. A body at creation is no extension of ours, so its type is not passed on. */
function tusHeaders({ headers, method }: FastifyRequest): Headers {
  const passed = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    const known =
      /^(tus-|upload-|content-length$)/.test(name) || (name === 'content-type' && method === 'PATCH');
    if (known && typeof value === 'string') passed.set(name, value);
  }
  if (method !== 'PATCH') passed.delete('content-length');
  return passed;
}

function problemOf(status: number, error: unknown, text: string): unknown {
  if (error instanceof Problem) return error;
  if (isFull(error)) return storageFull();
  // What tus refuses is a plain object; anything else is a fault of ours.
  if (error instanceof Error && !('status_code' in error)) return error;
  const known = CODES[status];
  return known
    ? new Problem(status, known, text.trim())
    : new Problem(400, 'invalid-upload', text.trim().slice(0, 200));
}

/** The clock of the portal says when, not that of the library. */
async function expires(portal: Portal, request: FastifyRequest, answer: Response, reply: FastifyReply) {
  if (request.method !== 'POST' && request.method !== 'PATCH') return;
  const location = answer.headers.get('location') ?? request.url;
  const { attached, expires_at } = await readUpload(portal, location.slice(location.lastIndexOf('/') + 1));
  if (!attached) void reply.header('upload-expires', expires_at.toUTCString());
}

const DIGEST = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/;

function wholeRoute(app: FastifyInstance, portal: Portal): void {
  const store = new TusStore(portal);
  app.post('/uploads/whole', { config: limit('uploads') }, async (request, reply) => {
    const bytes = Number(request.headers['content-length']);
    const digest = DIGEST.exec(String(request.headers['content-digest'] ?? ''))?.[1];
    const body = bodyOf(request);
    if (!body || !digest || !Number.isInteger(bytes)) {
      body?.drain();
      throw new Problem(
        400,
        'invalid-upload',
        'Send the file with Content-Length and Content-Digest (sha-256)',
      );
    }
    const type = request.headers['content-type']?.split(';')[0]?.trim() ?? '';
    const sha256 = Buffer.from(digest, 'base64').toString('hex');
    try {
      const upload = await announce(portal, { bytes, sha256, type });
      const got = await store.write(body.stream, upload, 0);
      if (got !== bytes) throw new Problem(400, 'invalid-upload', 'The body ended early');
      return await reply.code(201).send({ upload });
    } finally {
      body.drain();
    }
  });
}
