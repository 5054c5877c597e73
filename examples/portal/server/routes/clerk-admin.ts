/**
 * `/can-bo/tai-khoan` and `/can-bo/nhat-ky`: accounts of clerks, and who did what.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readAudit } from '../domain/audit.js';
import { addClerk, closeClerk, listAccounts, ROLES } from '../domain/clerks.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { clerkScope, formToken, sendClerkPage } from '../http/clerk.js';
import { fieldsOf, type FormFields } from '../http/form-body.js';
import type { Pages } from '../http/page.js';
import { accountsPage, ADMIN_FAULTS, auditPage } from './clerk-admin.html.js';

const ACCOUNTS = '/can-bo/tai-khoan';
const AUDIT = '/can-bo/nhat-ky';

/** Adds the pages. */
export async function clerkAdminRoutes(app: FastifyInstance, portal: Portal, pages: Pages): Promise<void> {
  const { database, site } = portal;
  await clerkScope(app, portal, pages, { role: 'admin', faults: ADMIN_FAULTS }, (scope) => {
    async function show(request: FastifyRequest, reply: FastifyReply, fault?: string) {
      const { xong } = request.query as { xong?: string };
      const page = {
        site,
        token: formToken(request),
        own: request.clerk.id,
        done: fault ? undefined : xong,
        fault,
      };
      const main = accountsPage({ accounts: await listAccounts(database), ...page });
      return sendClerkPage(request, reply, { path: ACCOUNTS, title: 'Tài khoản cán bộ', main });
    }
    const post = (
      path: string,
      done: string,
      work: (form: FormFields, by: FastifyRequest['clerk']) => Promise<void>,
    ) =>
      scope.post(path, async (request, reply) => {
        try {
          await work(fieldsOf(request.body), request.clerk);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          return show(request, reply.code(error.status), ADMIN_FAULTS[error.code]);
        }
        return reply.redirect(`${ACCOUNTS}?xong=${done}`, 303);
      });

    scope.get(ACCOUNTS, (request, reply) => show(request, reply));
    post(ACCOUNTS, 'them', (form, by) => {
      const { id = '', name = '', unit = '', password = '' } = form;
      const roles = ROLES.filter((role) => form[`role-${role}`] !== undefined);
      return addClerk(portal, { id, name, unit, password, roles }, by);
    });
    post(`${ACCOUNTS}/khoa`, 'khoa', ({ id = '' }, by) => closeClerk(portal, id, by));
    post(`${ACCOUNTS}/mo`, 'mo', ({ id = '' }, by) => closeClerk(portal, id, by, false));

    scope.get<{ Querystring: { ma?: unknown; truoc?: unknown } }>(AUDIT, async (request, reply) => {
      const { ma, truoc } = request.query;
      const subject = typeof ma === 'string' && !ma.includes('\0') ? ma.trim().slice(0, 80) : '';
      const before = /^\d{1,15}$/.test(String(truoc)) ? Number(truoc) : 0;
      const main = auditPage({ lines: await readAudit(database, subject, before), subject });
      return sendClerkPage(request, reply, { path: AUDIT, title: 'Nhật ký', main });
    });
  });
}
