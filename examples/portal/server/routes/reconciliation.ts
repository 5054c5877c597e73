/**
 * `/doi-soat`: the clerk's page of transfers. Works without a script; nothing of a transfer stands in an address.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { assignTransfer, listTransfers, undoAssignment, type View } from '../domain/reconciliation.js';
import { clerkScope, formToken, sendClerkPage } from '../http/clerk.js';
import { fieldsOf, type FormFields } from '../http/form-body.js';
import type { Pages } from '../http/page.js';
import { doneText, faultText, reconciliation, VIEWS } from './reconciliation.html.js';

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
): Promise<void> {
  async function show(request: FastifyRequest, reply: FastifyReply, fault?: string) {
    const { xem, trang, xong } = request.query as Asked;
    const view = viewOf(xem);
    const list = await listTransfers(portal, view, Math.trunc(Number(trang)) || 1);
    const page = { view, list, site: portal.site, token: formToken(request) };
    const main = reconciliation({ ...page, ...(fault ? { fault } : { done: doneText(xong) }) });
    return sendClerkPage(request, reply, { path: PATH, title: TITLE, main });
  }

  await clerkScope(app, portal, pages, { role: 'money' }, (scope) => {
    scope.get(PATH, (request, reply) => show(request, reply));

    /** A form: does what it asks and shows the list again, or says why not. */
    const post = (path: string, done: string, work: (body: FormFields, actor: string) => Promise<unknown>) =>
      scope.post(`${PATH}/${path}`, async (request, reply) => {
        try {
          await work(fieldsOf(request.body), request.clerk.id);
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
