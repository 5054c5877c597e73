/**
 * `/can-bo/phan-anh`: petitions at the desk. What is done stands in the audit trail, in the same transaction.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { audit } from '../domain/audit.js';
import * as desk from '../domain/petition-desk.js';
import { photosOf, readPetition } from '../domain/petition-record.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { readStored } from '../domain/uploads.js';
import { clerkScope, formToken, sendClerkPage } from '../http/clerk.js';
import { fieldsOf, type FormFields } from '../http/form-body.js';
import type { Pages } from '../http/page.js';
import { sendFile } from '../http/send-file.js';
import { petitionPage, petitionsPage, PETITION_FAULTS } from './clerk-petitions.html.js';

const PATH = '/can-bo/phan-anh';

interface AtOne {
  readonly Params: { readonly code: string };
}

/** Adds the pages. */
export async function clerkPetitionRoutes(app: FastifyInstance, portal: Portal, pages: Pages): Promise<void> {
  const { site, database, now } = portal;
  await clerkScope(app, portal, pages, { role: 'petitions', faults: PETITION_FAULTS }, (scope) => {
    scope.get<{ Querystring: { xem?: unknown; trang?: unknown } }>(PATH, async (request, reply) => {
      const { xem, trang } = request.query;
      const view = viewOf(xem);
      const page = /^\d{1,5}$/.test(String(trang)) ? Number(trang) : 1;
      const main = petitionsPage(site, view, now(), await desk.listForDesk(portal, view, page));
      return sendClerkPage(request, reply, { path: PATH, title: 'Phản ánh', main });
    });

    async function show(
      request: FastifyRequest,
      reply: FastifyReply,
      code: string,
      refused?: { readonly fault: string | undefined; readonly form: FormFields },
    ) {
      const row = await readPetition(database, code);
      const { xong } = request.query as { xong?: unknown };
      const main = petitionPage(site, row, {
        token: formToken(request),
        files: await photosOf(database, code),
        done: typeof xong === 'string' ? xong : undefined,
        fault: refused?.fault,
        form: refused?.form ?? {},
      });
      return sendClerkPage(request, reply, { path: PATH, title: `Phản ánh ${code}`, main });
    }
    scope.get<AtOne>(`${PATH}/:code`, (request, reply) => show(request, reply, request.params.code));

    scope.get<{ Params: AtOne['Params'] & { id: string } }>(
      `${PATH}/:code/anh/:id`,
      async (request, reply) => {
        const { code, id } = request.params;
        // Of this petition: the id of another's file, such as a paper of a dossier, opens nothing here.
        const photos = await photosOf(database, (await readPetition(database, code)).code);
        const at = photos.findIndex((photo) => photo.id === id);
        const photo = photos[at];
        if (!photo) throw new Problem(404, 'unknown-file', 'This petition has no such photo');
        return sendFile(reply, await readStored(portal, photo.id), `anh-${String(at + 1)}-${code}`);
      },
    );

    /** A form: does what it asks and shows the petition again, or says why not and keeps what was written. */
    const post = (
      path: string,
      action: string,
      work: (code: string, form: FormFields, after: desk.Audit) => Promise<void>,
    ) =>
      scope.post<AtOne>(`${PATH}/:code/${path}`, async (request, reply) => {
        const { code } = request.params;
        const form = fieldsOf(request.body);
        const note: desk.Audit = (tx, subject) =>
          audit(tx, request.clerk, `petition-${action}`, subject, now());
        try {
          await work(code, form, note);
        } catch (error) {
          if (!(error instanceof Problem) || error.status === 404) throw error;
          return show(request, reply.code(error.status), code, {
            fault: PETITION_FAULTS[error.code],
            form,
          });
        }
        // Loading the next page again repeats nothing.
        return reply.redirect(`${PATH}/${code}?xong=${path}`, 303);
      });
    post('giao', 'assigned', (code, { unit = '' }, after) => desk.assign(portal, code, unit, after));
    post('bat-dau', 'begun', (code, _form, after) => desk.begin(portal, code, after));
    post('tra-loi', 'answered', (code, { answer = '' }, after) => desk.answer(portal, code, answer, after));
    post('cong-khai', 'published', (code, { text = '', place = '', reply = '', sure }, after) =>
      desk.publish(portal, code, { text, place, answer: reply, sure: sure === '1' }, after),
    );
    post('go', 'withdrawn', (code, _form, after) => desk.withdraw(portal, code, after));
    post('tu-choi', 'refused', (code, { reason = '' }, after) => desk.refuse(portal, code, reason, after));
    post('chuyen', 'forwarded', (code, { unit = '', reason = '' }, after) =>
      desk.forward(portal, code, unit, reason, after),
    );
  });
}

const viewOf = (asked: unknown): desk.PetitionView =>
  typeof asked === 'string' && Object.hasOwn(desk.PETITION_VIEWS, asked)
    ? (asked as desk.PetitionView)
    : 'new';
