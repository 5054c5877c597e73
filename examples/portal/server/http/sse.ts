/**
 * Server-sent events (WHATWG HTML §9.2): a stream that the browser opens again by itself.
 * @module
 */
import type { FastifyReply } from 'fastify';

/** One open stream. */
export interface EventStream {
  /** Sends one event; `data` is written as JSON in one line. */
  send(event: string, id: number, data: unknown): void;
  /** Ends the stream from this side. */
  end(): void;
}

const HEARTBEAT_MS = 15_000;

/**
 * Answers with a stream.
 *
 * @param onClose - Called once, whichever side ends it.
 */
export function openStream(reply: FastifyReply, onClose: () => void): EventStream {
  const { raw } = reply;
  // Fastify lets go of the reply here, so the headers set so far are handed over by hand.
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  // Comments keep proxies from closing a quiet line.
  const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
  const close = () => {
    clearInterval(heartbeat);
    onClose();
  };
  // Whoever left before the stream began has closed already, and will not do so again.
  if (raw.destroyed) queueMicrotask(close);
  else raw.once('close', close);
  return {
    send: (event, id, data) =>
      void raw.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => void raw.end(),
  };
}
