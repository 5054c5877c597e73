/**
 * `/can-bo/to-danh-gia`: the sheet for the one-stop desk whose code leads to the page to rate on. Works without a script.
 * @module
 */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../domain/portal.js';
import type { Site } from '../domain/site.data.js';
import { clerkScope, sendClerkPage } from '../http/clerk.js';
import { html, Html } from '../http/html.js';
import type { Pages } from '../http/page.js';
import { qrSvg } from '../library.js';

/** Where the sheet is. */
export const DESK_POSTER = '/can-bo/to-danh-gia';
/** `public/rating.js` reads it: what is rated over this code was rated at the desk. */
const RATE = '/danh-gia?nguon=quay';

/** Adds the page: open to every clerk, and linked where what people say of the office is read. */
export async function deskPosterRoutes(app: FastifyInstance, portal: Portal, pages: Pages): Promise<void> {
  await clerkScope(app, portal, pages, {}, (scope) => {
    scope.get(DESK_POSTER, (request, reply) => {
      const origin = portal.origin ?? `${request.protocol}://${request.host}`;
      const main = posterPage(portal.site, origin.replace(/\/$/, '') + RATE);
      return sendClerkPage(request, reply, { path: '/can-bo/phan-anh', title: 'Tờ đánh giá', main });
    });
  });
}

function posterPage(site: Site, url: string): Html {
  // A picture of black on white, made by the library; the address is nothing but ours.
  const code = new Html(qrSvg(url, { ecc: 'Q', title: 'Mã QR mở trang đánh giá' }));
  return html`
    <div class="part no-print">
      <p><a class="quiet" href="/can-bo/phan-anh">Danh sách phản ánh</a></p>
      <h1>Tờ đánh giá đặt tại quầy</h1>
      <p>
        Người đến quầy quét mã để đánh giá bằng điện thoại của họ. Đánh giá qua mã này được ghi là tại quầy;
        không ghi ai đã đánh giá.
      </p>
      <p class="hint">
        In trang này bằng nút In của trình duyệt (Ctrl + P), khổ A4. Chỉ tờ bên dưới được in. Hãy quét thử
        trước khi dán.
      </p>
    </div>
    <section class="wall" aria-label="Tờ để in">
      <p class="wall-unit">${site.unit.name}</p>
      <h2>Ông, bà có hài lòng không?</h2>
      <p>Quét mã bằng điện thoại, chạm một lần là xong.</p>
      <div class="wall-code">${code}</div>
      <p class="wall-url">${url}</p>
      <p>Không bắt buộc, không cần ghi tên. Kết quả hồ sơ không phụ thuộc vào đánh giá.</p>
      <p class="wall-foot">
        Không có điện thoại: nói với cán bộ tại quầy, hoặc gọi ${site.hotline}. ${site.name}.
      </p>
    </section>
  `;
}
