/**
 * `/can-bo/ho-so`: the queue of a clerk, and one dossier with all that can be done with it. Works without a script.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { proposedDay, putOff } from '../domain/apologies.js';
import { giveBack, handOver, refuseDossier, takeDossier } from '../domain/case-actions.js';
import { listQueue, openCase, type QueueView } from '../domain/case-queue.js';
import { ofUnit, type Seen } from '../domain/case-work.js';
import { clerksFor, type Clerk } from '../domain/clerks.js';
import { readDossier } from '../domain/dossier-record.js';
import { papersOf } from '../domain/follow-dossier.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import { addResult, finishDossier, readResult, RESULT_LIMIT, type NewResult } from '../domain/results.js';
import { askSupplement, callOffSupplement, type SupplementAsk } from '../domain/supplements.js';
import { readStored } from '../domain/uploads.js';
import { clerkScope, formToken, sendClerkPage } from '../http/clerk.js';
import { commonFault } from '../http/clerk.html.js';
import { fieldsOf, type FormFields, type MultipartForm } from '../http/form-body.js';
import type { Pages } from '../http/page.js';
import { sendFile } from '../http/send-file.js';
import { casePage } from './clerk-dossier.html.js';
import { QUEUE, QUEUE_VIEWS, queuePage } from './clerk-dossiers.html.js';

const FAULTS: Readonly<Record<string, string>> = {
  'unknown-dossier': 'Bộ phận của bạn không giữ hồ sơ này.',
  'changed-meanwhile': 'Chưa ghi: người khác vừa làm việc với hồ sơ này. Hãy xem lại rồi làm tiếp.',
  'not-now': 'Chưa ghi: hồ sơ đang ở bước không làm được việc này.',
  'reason-needed': 'Chưa ghi: hãy viết nội dung, từ 3 đến 2.000 chữ.',
  'items-needed': 'Chưa ghi: hãy nêu ít nhất một mục cần bổ sung, tên mỗi mục từ 3 chữ.',
  'unknown-receiver': 'Chưa chuyển: không có người hoặc bộ phận này.',
  'put-off-before': 'Chưa ghi: hồ sơ chỉ được hẹn lại một lần.',
  'too-early': 'Chưa ghi: còn sớm, chỉ hẹn lại khi ngày trả là ngày làm việc tới hoặc đã quá.',
  'new-day': 'Chưa ghi: ngày trả mới phải là ngày làm việc, sau hôm nay và sau ngày đã hẹn, trong 60 ngày.',
  'result-type': 'Chưa ghi: tệp không phải PDF, JPEG hoặc PNG.',
  'title-needed': 'Chưa ghi: hãy đặt tên cho kết quả.',
  'file-needed': 'Chưa ghi: hãy chọn một tệp.',
  'too-many-results': 'Chưa ghi: mỗi hồ sơ có nhiều nhất 10 tệp kết quả.',
  'too-large': 'Chưa ghi: tệp lớn quá 10 MB.',
  'unknown-result': 'Không có tệp này.',
  'unknown-file': 'Không có tệp này.',
};

const DONE: Readonly<Record<string, string>> = {
  nhan: 'Bạn đã nhận hồ sơ này.',
  chuyen: 'Đã chuyển hồ sơ.',
  'bo-sung': 'Đã gửi yêu cầu bổ sung. Người dân thấy trên trang theo dõi.',
  'lam-tiep': 'Đã khép yêu cầu bổ sung. Hồ sơ tiếp tục được xử lý.',
  'hen-lai': 'Đã gửi phiếu xin lỗi và ngày trả mới.',
  xong: 'Đã ghi là có kết quả.',
  'ket-qua': 'Đã thêm tệp kết quả.',
  'da-tra': 'Đã ghi là đã trả kết quả.',
  'tu-choi': 'Đã ghi là từ chối giải quyết.',
};

interface CodeParams {
  readonly code: string;
}

/** A form field; the form may be of either kind. */
type Act = (portal: Portal, clerk: Clerk, seen: Seen, body: unknown) => Promise<void>;

/** What each form does, by the end of its address. */
const ACTS: Readonly<Record<string, Act>> = {
  nhan: takeDossier,
  chuyen: (portal, clerk, seen, body) => handOver(portal, clerk, seen, fieldsOf(body)['to'] ?? ''),
  'bo-sung': (portal, clerk, seen, body) => askSupplement(portal, clerk, seen, askedIn(fieldsOf(body))),
  'lam-tiep': callOffSupplement,
  'hen-lai': (portal, clerk, seen, body) => {
    const { text = '', day = '' } = fieldsOf(body);
    return putOff(portal, clerk, seen, { reason: text, day });
  },
  xong: (portal, clerk, seen, body) => finishDossier(portal, clerk, seen, resultIn(body)),
  'ket-qua': (portal, clerk, seen, body) => {
    const result = resultIn(body);
    if (!result) throw new Problem(400, 'file-needed', 'A file is needed');
    return addResult(portal, clerk, seen, result);
  },
  'da-tra': giveBack,
  'tu-choi': (portal, clerk, seen, body) => refuseDossier(portal, clerk, seen, fieldsOf(body)['text'] ?? ''),
};

function askedIn(fields: FormFields): SupplementAsk {
  const items = [1, 2, 3, 4].flatMap((number) => {
    const title = fields[`title-${number}`]?.trim() ?? '';
    const kind = fields[`kind-${number}`] === 'text' ? ('text' as const) : ('file' as const);
    return title === '' ? [] : [{ title, kind, required: fields[`optional-${number}`] === undefined }];
  });
  return { text: fields['text'] ?? '', items };
}

function resultIn(body: unknown): NewResult | undefined {
  const { files = [] } = body as Partial<MultipartForm>;
  const file = Array.isArray(files)
    ? (files as MultipartForm['files']).find(({ field }) => field === 'file')
    : undefined;
  return file && { title: fieldsOf(body)['title'] ?? '', bytes: file.bytes };
}

/** Adds the pages. */
export async function clerkDossierRoutes(app: FastifyInstance, portal: Portal, pages: Pages): Promise<void> {
  const { database, site, procedures, now } = portal;

  async function showCase(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    refused?: { fault: string; action: string; fields: FormFields },
  ) {
    const { clerk } = request;
    const file = await openCase(portal, clerk, code);
    const { xong = '' } = request.query as { xong?: string };
    const main = casePage({
      file,
      definition: procedures.get(file.dossier.procedure_code)?.definition,
      site,
      clerk,
      clerks: await clerksFor(database, 'dossiers'),
      token: formToken(request),
      now: now(),
      proposed: await proposedDay(portal, code),
      done: refused === undefined && Object.hasOwn(DONE, xong) ? DONE[xong] : undefined,
      fault: refused?.fault,
      kept: refused,
    });
    return sendClerkPage(request, reply, { path: QUEUE, title: `Hồ sơ ${code}`, main });
  }

  const options = { role: 'dossiers', faults: FAULTS, fileLimit: RESULT_LIMIT + 64 * 1024 } as const;
  await clerkScope(app, portal, pages, options, (scope) => {
    scope.get(QUEUE, async (request, reply) => {
      const { xem, trang, ma, xong = '' } = request.query as Readonly<Record<string, string | undefined>>;
      const code = typeof ma === 'string' ? ma.trim().toUpperCase().slice(0, 40) : '';
      if (code !== '' && (await isOfUnit(request.clerk, code)))
        return reply.redirect(`${QUEUE}/${code}`, 303);
      const view = viewOf(xem);
      const queue = await listQueue(portal, request.clerk, view, Math.trunc(Number(trang)) || 1);
      const missing = code === '' ? undefined : code;
      const done = Object.hasOwn(DONE, xong) ? DONE[xong] : undefined;
      const main = queuePage({ view, queue, now: now(), missing, done });
      return sendClerkPage(request, missing ? reply.code(404) : reply, { path: QUEUE, title: 'Hồ sơ', main });
    });
    scope.get<{ Params: CodeParams }>(`${QUEUE}/:code`, (request, reply) =>
      showCase(request, reply, request.params.code.toUpperCase()),
    );
    scope.get<{ Params: CodeParams & { id: string } }>(
      `${QUEUE}/:code/ket-qua/:id`,
      async (request, reply) => {
        const code = request.params.code.toUpperCase();
        ofUnit(await readDossier(database, code), request.clerk);
        return sendFile(reply, await readResult(database, code, request.params.id), `ket-qua-${code}`);
      },
    );
    scope.get<{ Params: CodeParams & { id: string } }>(
      `${QUEUE}/:code/giay-to/:id`,
      async (request, reply) => {
        const code = request.params.code.toUpperCase();
        ofUnit(await readDossier(database, code), request.clerk);
        // Of this dossier: the id of another's file opens nothing here.
        const paper = (await papersOf(database, code)).find(({ id }) => id === request.params.id);
        if (!paper) throw new Problem(404, 'unknown-file', 'This dossier has no such file');
        return sendFile(reply, await readStored(portal, paper.id), `giay-to-${code}-${paper.paper}`);
      },
    );
    for (const [name, act] of Object.entries(ACTS)) {
      scope.post<{ Params: CodeParams }>(`${QUEUE}/:code/${name}`, async (request, reply) => {
        const code = request.params.code.toUpperCase();
        const fields = fieldsOf(request.body);
        const version = /^\d{1,9}$/.test(fields['version'] ?? '') ? Number(fields['version']) : 0;
        try {
          await act(portal, request.clerk, { code, version }, request.body);
        } catch (error) {
          if (!(error instanceof Problem) || error.status === 404) throw error;
          const fault = FAULTS[error.code] ?? commonFault(error.code);
          return showCase(request, reply.code(error.status), code, { fault, action: name, fields });
        }
        // A dossier that went to another unit is not this clerk's any more.
        const still = name !== 'chuyen' || (await isOfUnit(request.clerk, code));
        return reply.redirect(still ? `${QUEUE}/${code}?xong=${name}` : `${QUEUE}?xong=${name}`, 303);
      });
    }
  });

  const isOfUnit = (clerk: Clerk, code: string) =>
    readDossier(database, code).then(
      ({ unit }) => unit === clerk.unit,
      (error: unknown) => {
        if (error instanceof Problem) return false;
        throw error;
      },
    );
}

const viewOf = (asked: string | undefined): QueueView =>
  asked !== undefined && Object.hasOwn(QUEUE_VIEWS, asked) ? (asked as QueueView) : 'mine';
