/**
 * Who works at a clerk's page: a name and the secret of the desk, asked for by the browser itself (RFC 7617), so that
 * it works without a script. A real site puts its own sign-in here; what the pages need of it is the name.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { secretMatches, sha256 } from '../domain/secrets.js';

/** What a browser asks for; the realm is shown by some of them. */
export const CHALLENGE = 'Basic realm="Can bo doi soat", charset="UTF-8"';

/** The name of whoever has the secret; `undefined` for everybody else. */
export function clerkOf({ headers }: FastifyRequest, secret: string): string | undefined {
  const sent = /^Basic ([0-9A-Za-z+/=]{1,400})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(sent, 'base64').toString('utf8')) ?? [];
  if (!name || !password || !/^[\p{L}\p{M}\p{N} .@_-]{1,60}$/u.test(name)) return undefined;
  // The trace calls what happened by itself so.
  if (name.trim().toLowerCase() === 'bank') return undefined;
  return secretMatches(password, sha256(secret)) ? name.trim() || undefined : undefined;
}

/**
 * What a form has to bring along: browsers send a password also with forms of other sites, and those do not know this.
 */
export const formToken = (secret: string, clerk: string): string =>
  createHmac('sha256', secret).update(`form:${clerk}`).digest('base64url');

/** Whether a form came from our own page. */
export function tokenIsRight(secret: string, clerk: string, sent: string): boolean {
  const right = Buffer.from(formToken(secret, clerk));
  const given = Buffer.from(sent);
  return given.length === right.length && timingSafeEqual(given, right);
}
