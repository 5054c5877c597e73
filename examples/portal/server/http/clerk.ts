/**
 * Pages for clerks: whoever is signed in and has the role comes in; every form is checked to be our own; nothing is
 * kept by the browser. They work without a script.
 * @module
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clerkOfSession } from '../domain/clerk-sessions.js';
import type { Clerk, Role } from '../domain/clerks.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { formTokenIsRight, formTokenOf, tokenOf } from './clerk-cookie.js';
import { clerkFrame, faultPage, noRolePage, signedOutPage } from './clerk.html.js';
import { fieldsOf, takeForms } from './form-body.js';
import type { Html } from './html.js';
import type { Pages } from './page.js';
import { report } from './problem.js';

interface ClerkParts {
  readonly portal: Portal;
  readonly pages: Pages;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; only inside `clerkScope`. */
    clerk: Clerk;
  }
  interface FastifyInstance {
    /** What `sendClerkPage` stands on; only inside `clerkScope`. */
    clerkParts: ClerkParts;
  }
}

/** Where a clerk signs in. */
export const SIGN_IN = '/can-bo/dang-nhap';

/** How a group of pages is guarded. */
export interface ClerkScope {
  /** Whoever has not this role is refused; left out, being signed in is enough. */
  readonly role?: Role;
  /** Sentences for the refusals of these pages, by the code of the problem. */
  readonly faults?: Readonly<Record<string, string>>;
  /** Most bytes of a form with files; left out, forms have none. */
  readonly fileLimit?: number;
}

/** A page as a route gives it. */
export interface ClerkPage {
  /** Marks the entry of the menu: the address of a list, without a query. */
  readonly path: string;
  readonly title: string;
  readonly main: Html;
}

/**
 * Adds pages for clerks. In them `request.clerk` is who is signed in.
 *
 * @param routes - Adds them to the scope that it is given.
 */
export async function clerkScope(
  app: FastifyInstance,
  portal: Portal,
  pages: Pages,
  { role, faults = {}, fileLimit = 0 }: ClerkScope,
  routes: (scope: FastifyInstance) => void | Promise<void>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.decorate('clerkParts', { portal, pages });
    scope.decorateRequest('clerk');
    takeForms(scope, fileLimit);
    keepNothing(scope);
    // Before the body is read: whoever has no business here leaves nothing.
    scope.addHook('onRequest', async (request, reply) => {
      const clerk = await clerkOfSession(portal, tokenOf(portal, request));
      if (!clerk) {
        if (request.method === 'GET' || request.method === 'HEAD')
          return reply.redirect(`${SIGN_IN}?sau=${encodeURIComponent(request.url.split('?')[0] ?? '')}`, 303);
        return pages.send(reply.code(401), SIGN_IN, 'Đã hết phiên làm việc', signedOutPage());
      }
      request.clerk = clerk;
      if (role !== undefined && !clerk.roles.includes(role))
        return sendClerkPage(request, reply.code(403), {
          path: '',
          title: 'Không có quyền',
          main: noRolePage(),
        });
      return undefined;
    });
    scope.addHook('preHandler', async (request) => {
      if (request.method === 'GET' || request.method === 'HEAD') return;
      if (!formTokenIsRight(tokenOf(portal, request), fieldsOf(request.body)['token']))
        throw new Problem(403, 'foreign-form', 'The form is not from this page');
    });
    scope.setErrorHandler(async (error: Problem | FastifyError, request, reply) => {
      const status = error instanceof Problem ? error.status : (error.statusCode ?? 500);
      if (status >= 500) report(error, request);
      const code = error instanceof Problem ? error.code : status === 413 ? 'too-large' : '';
      if (error instanceof Problem && error.more.retryAfterSeconds !== undefined)
        void reply.header('retry-after', error.more.retryAfterSeconds);
      const main = faultPage(faults[code], code);
      return sendClerkPage(request, reply.code(status), { path: '', title: 'Chưa làm được', main });
    });
    await routes(scope);
  });
}

/** Lets a browser keep none of these pages: they name people, and the machine may be shared. */
export function keepNothing(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
}

/** Answers with a page under the clerk's menu. */
export function sendClerkPage(request: FastifyRequest, reply: FastifyReply, page: ClerkPage): FastifyReply {
  const { pages, portal } = request.server.clerkParts;
  const frame = { clerk: request.clerk, site: portal.site, token: formToken(request), ...page };
  return pages.send(reply, '', page.title, clerkFrame(frame));
}

/** The value of the hidden field `token` that every form of the page needs. */
export const formToken = (request: FastifyRequest): string =>
  formTokenOf(tokenOf(request.server.clerkParts.portal, request));
