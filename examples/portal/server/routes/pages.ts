/**
 * The pages of the portal; each is a file that shows how the library is embedded.
 * @module
 */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { DatabaseBusy } from '../database/database.js';
import type { Portal } from '../domain/portal.js';
import { Problem } from '../domain/problem.js';
import type { Pages } from '../http/page.js';
import { busyDatabase, report, retryAfter } from '../http/problem.js';

const PAGES = {
  '/': ['home', 'Cấp bản sao trích lục hộ tịch'],
  '/thu-tuc': ['procedures', 'Thủ tục hành chính'],
  '/thu-tuc/2.000635': ['procedure', 'Nộp hồ sơ cấp bản sao trích lục hộ tịch'],
  '/thanh-toan': ['payment', 'Trả phí hồ sơ'],
  '/ho-so': ['dossier', 'Theo dõi hồ sơ'],
  '/phan-anh': ['petitions', 'Phản ánh, kiến nghị'],
  '/danh-gia': ['rating', 'Đánh giá'],
  '/doc-ma-to-khai': ['desk', 'Đọc mã tờ khai'],
  '/du-lieu-cua-toi': ['profile', 'Dữ liệu của tôi'],
} as const;

/** Adds the routes. A procedure without a page of its own gets the common one. */
export function pageRoutes(app: FastifyInstance, pages: Pages, { procedures }: Portal): void {
  for (const [path, [name, title]] of Object.entries(PAGES)) {
    app.get(path, async (_request, reply) => pages.send(reply, path, title, await pages.read(name)));
  }
  app.get<{ Params: { code: string } }>('/thu-tuc/:code', async (request, reply) => {
    const definition = procedures.get(request.params.code)?.definition;
    if (!definition) throw new Problem(404, 'unknown-procedure', 'The site has no procedure with this code');
    const { code, shortName } = definition;
    return pages.send(
      reply,
      '',
      shortName.vi,
      await pages.read('any-procedure', { code, name: shortName.vi }),
    );
  });
}

/** Answers with a page to whoever reads pages; the API has problem documents. */
export function handlePageErrors(app: FastifyInstance, pages: Pages): void {
  const notFound = async (reply: FastifyReply) =>
    pages.send(reply.code(404), '', 'Không có trang này', await pages.read('not-found'));
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  app.setErrorHandler(async (thrown: Problem | FastifyError, request, reply) => {
    const error = thrown instanceof DatabaseBusy ? busyDatabase() : thrown;
    const status = error instanceof Problem ? error.status : (error.statusCode ?? 500);
    if (status === 404) return notFound(reply);
    if (status === 429 || status === 503) {
      if (error instanceof Problem) retryAfter(reply, error);
      return pages.send(reply.code(status), '', 'Đang quá tải', await pages.read('busy'));
    }
    if (status >= 500) report(error, request);
    return pages.send(reply.code(status), '', 'Trang tạm hỏng', await pages.read('failed'));
  });
}
