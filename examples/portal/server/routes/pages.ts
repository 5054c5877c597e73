/**
 * The pages of the portal; each is a file that shows how the library is embedded.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Pages } from '../http/page.js';

const PAGES = {
  '/': ['home', 'Cấp bản sao trích lục hộ tịch'],
  '/thu-tuc/2.000635': ['procedure', 'Nộp hồ sơ cấp bản sao trích lục hộ tịch'],
  '/thanh-toan': ['payment', 'Trả phí hồ sơ'],
  '/ho-so': ['dossier', 'Theo dõi hồ sơ'],
  '/du-lieu-cua-toi': ['profile', 'Dữ liệu của tôi'],
} as const;

/** Adds the routes. */
export function pageRoutes(app: FastifyInstance, pages: Pages): void {
  for (const [path, [name, title]] of Object.entries(PAGES)) {
    app.get(path, async (_request, reply) => pages.send(reply, path, title, await pages.read(name)));
  }
}
