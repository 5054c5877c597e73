/**
 * `/can-bo`: signing in and out, and the own password. Works without a script.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changePassword, clerkOfSession, newToken, signIn, signOut } from '../domain/clerk-sessions.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { clerkScope, formToken, keepNothing, sendClerkPage, SIGN_IN } from '../http/clerk.js';
import { formTokenIsRight, formTokenOf, setToken, tokenOf } from '../http/clerk-cookie.js';
import { homeOf } from '../http/clerk.html.js';
import { fieldsOf, takeForms } from '../http/form-body.js';
import { limit } from '../http/limits.js';
import type { Pages } from '../http/page.js';
import { passwordPage, signInFault, signInPage } from './clerk-sign-in.html.js';

const PASSWORD = '/can-bo/mat-khau';
/** Pages of this portal that a clerk may have come from; nothing that leads elsewhere. */
const AFTER = /^\/(?:can-bo|doi-soat)(?:\/[\w-]+)*$/;

/** Adds the pages. */
export async function clerkSignInRoutes(app: FastifyInstance, portal: Portal, pages: Pages): Promise<void> {
  /** @param token - Of the browser; one without a session is as good: it only ties the form to this browser. */
  function show(reply: FastifyReply, token: string, page: { after: string; id?: string; fault?: string }) {
    const main = signInPage({ token: formTokenOf(token), ...page });
    return pages.send(reply, SIGN_IN, 'Đăng nhập cho cán bộ', main);
  }

  async function enter(request: FastifyRequest, reply: FastifyReply) {
    const { token = '', id = '', password = '', after = '' } = fieldsOf(request.body);
    const before = tokenOf(portal, request);
    try {
      // Else a foreign page could sign somebody in under its own name, and read later what was done.
      if (!formTokenIsRight(before, token)) throw new Problem(403, 'foreign-form', 'The form is not ours');
      const session = await signIn(portal, { id, password, address: request.ip });
      setToken(portal, request, reply, session.token);
      return await reply.redirect(AFTER.test(after) ? after : homeOf(session.clerk), 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.more.retryAfterSeconds !== undefined)
        void reply.header('retry-after', error.more.retryAfterSeconds);
      const kept = before || newToken();
      if (before === '') setToken(portal, request, reply, kept);
      return show(reply.code(error.status), kept, { after, id, fault: signInFault(error.code) });
    }
  }

  await app.register((scope, _options, done) => {
    takeForms(scope);
    keepNothing(scope);
    scope.get<{ Querystring: { sau?: unknown } }>(SIGN_IN, async (request, reply) => {
      const { sau } = request.query;
      const after = typeof sau === 'string' && AFTER.test(sau) ? sau : '';
      const kept = tokenOf(portal, request);
      const clerk = await clerkOfSession(portal, kept);
      if (clerk) return reply.redirect(after || homeOf(clerk), 303);
      const token = kept || newToken();
      if (kept === '') setToken(portal, request, reply, token);
      return show(reply, token, { after });
    });
    scope.post(SIGN_IN, { config: limit('sign-in') }, enter);
    done();
  });

  await clerkScope(app, portal, pages, {}, (scope) => {
    scope.get('/can-bo', (request, reply) => reply.redirect(homeOf(request.clerk), 303));
    scope.post('/can-bo/thoat', async (request, reply) => {
      await signOut(portal, tokenOf(portal, request), request.clerk);
      setToken(portal, request, reply, '');
      return reply.redirect(SIGN_IN, 303);
    });

    const showPassword = (request: FastifyRequest, reply: FastifyReply, fault?: string) => {
      const done = (request.query as { xong?: string }).xong === '1';
      const main = passwordPage({
        id: request.clerk.id,
        token: formToken(request),
        done: done && !fault,
        fault,
      });
      return sendClerkPage(request, reply, { path: PASSWORD, title: 'Đổi mật khẩu', main });
    };
    scope.get(PASSWORD, (request, reply) => showPassword(request, reply));
    scope.post(PASSWORD, async (request, reply) => {
      const { old = '', fresh = '', again = '' } = fieldsOf(request.body);
      try {
        if (fresh !== again) throw new Problem(400, 'not-twice', 'The new password was typed in two ways');
        setToken(portal, request, reply, await changePassword(portal, request.clerk, { old, fresh }));
        return await reply.redirect(`${PASSWORD}?xong=1`, 303);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.more.retryAfterSeconds !== undefined)
          void reply.header('retry-after', error.more.retryAfterSeconds);
        const fault =
          error.code === 'wrong-password' ? 'Mật khẩu đang dùng không đúng.' : signInFault(error.code);
        return showPassword(request, reply.code(error.status), fault);
      }
    });
  });
}
