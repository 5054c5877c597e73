/**
 * The cookie of a clerk's session, and the word that our own forms bring along.
 *
 * Over https the cookie is `Secure` and `__Host-`: no other host of the domain can set it. Over plain http, on the
 * machine of whoever tries the demo, browsers differ in what they take (WebKit takes no `Secure` there), so it has
 * neither.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TOKEN } from '../domain/clerk-sessions.js';
import type { Portal } from '../domain/portal.js';

const NAME = 'bk-clerk';

/** Whether the browser reaches the portal over https. `TRUST_PROXY` says whose word on it is taken. */
const isSecure = ({ origin }: Portal, request: FastifyRequest): boolean =>
  origin === undefined ? request.protocol === 'https' : origin.startsWith('https:');

const nameFor = (portal: Portal, request: FastifyRequest): string =>
  isSecure(portal, request) ? `__Host-${NAME}` : NAME;

/** The token that came with a request; empty when there is none. */
export function tokenOf(portal: Portal, request: FastifyRequest): string {
  const name = `${nameFor(portal, request)}=`;
  const sent = (request.headers.cookie ?? '').split(/; */).filter((pair) => pair.startsWith(name));
  const token = sent.length === 1 ? sent[0]!.slice(name.length) : '';
  return TOKEN.test(token) ? token : '';
}

/** Lets the browser keep a token, until it is closed. An empty one ends it. */
export function setToken(portal: Portal, request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isSecure(portal, request) ? '; Secure' : '';
  const end = token === '' ? '; Max-Age=0' : '';
  void reply.header(
    'set-cookie',
    `${nameFor(portal, request)}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}${end}`,
  );
}

/**
 * What a form has to bring along. Made of the token, which a foreign page cannot read and the database does not hold.
 */
export const formTokenOf = (token: string): string =>
  createHmac('sha256', token).update('bk.form.v1').digest('base64url');

/** Whether a form came from our own page. */
export function formTokenIsRight(token: string, sent: string | undefined): boolean {
  const right = Buffer.from(formTokenOf(token));
  const given = Buffer.from(typeof sent === 'string' ? sent : '');
  return token !== '' && given.length === right.length && timingSafeEqual(given, right);
}
