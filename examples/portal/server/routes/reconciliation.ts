/**
 * `/doi-soat`: the clerk's page of transfers. Works without a script; nothing of a transfer stands in an address.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { assignTransfer, listTransfers, undoAssignment, type View } from '../domain/reconciliation.js';
import { CHALLENGE, clerkOf, formToken, tokenIsRight } from '../http/basic-auth.js';
import type { Pages } from '../http/page.js';
import { doneText, faultText, noEntry, reconciliation, VIEWS } from './reconciliation.html.js';

const PATH = '/doi-soat';
const TITLE = 'Đối soát chuyển khoản';

interface Asked {
  readonly xem?: string;
  readonly trang?: string;
  readonly xong?: string;
}

/** Adds the pages. */
export async function reconciliationRoutes(
  app: FastifyInstance,
  portal: Portal,
  pages: Pages,
  secret: string,
): Promise<void> {
  const clerk = (request: FastifyRequest) => clerkOf(request, secret) ?? '';

  async function show(request: FastifyRequest, reply: FastifyReply, fault?: string) {
    const { xem, trang, xong } = request.query as Asked;
    const view = viewOf(xem);
    const list = await listTransfers(portal, view, Number(trang) || 1);
    const name = clerk(request);
    const page = { view, list, site: portal.site, clerk: name, token: formToken(secret, name) };
    return pages.send(
      reply,
      PATH,
      TITLE,
      reconciliation({ ...page, ...(fault ? { fault } : { done: doneText(xong) }) }),
    );
  }

  await app.register(async (scope) => {
    const form = 'application/x-www-form-urlencoded';
    scope.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 16 * 1024 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    // Before the body is read: whoever has no business here leaves nothing.
    scope.addHook('onRequest', async (request, reply) => {
      if (clerk(request)) return;
      void reply.code(401).header('www-authenticate', CHALLENGE);
      await pages.send(reply, PATH, TITLE, noEntry());
    });
    // Transfers name people: a shared machine at the desk keeps no copy.
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));

    scope.get(PATH, (request, reply) => show(request, reply));

    /** A form: does what it asks and shows the list again, or says why not. */
    const post = (
      path: string,
      done: string,
      work: (body: Record<string, string>, actor: string) => Promise<unknown>,
    ) =>
      scope.post<{ Body: Record<string, string> }>(`${PATH}/${path}`, async (request, reply) => {
        const { body } = request;
        const actor = clerk(request);
        try {
          if (!tokenIsRight(secret, actor, body['token'] ?? ''))
            throw new Problem(403, 'foreign-form', 'The form is not from this page');
          await work(body, actor);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          return show(request, reply.code(error.status), faultText(error.code));
        }
        // Loading the next page again repeats nothing.
        return reply.redirect(`${PATH}?xem=${viewOf((request.query as Asked).xem)}&xong=${done}`, 303);
      });
    post('ghi', 'ghi', async ({ transfer = '', order = '', other = '', reason = '' }, actor) => {
      if (order !== '' && other.trim() !== '')
        throw new Problem(400, 'two-orders', 'One order is chosen and another is named');
      const decision = { transactionId: transfer, actor, reason };
      await assignTransfer(portal, decision, order === '' ? other : order);
    });
    post('huy', 'huy', ({ transfer = '', order = '', reason = '' }, actor) =>
      undoAssignment(portal, { transactionId: transfer, actor, reason }, order),
    );
  });
}

const viewOf = (asked: string | undefined): View =>
  asked !== undefined && Object.hasOwn(VIEWS, asked) ? (asked as View) : 'unmatched';
