/**
 * What stands around every page for clerks; every value is escaped by `html`.
 * @module
 */
import type { Clerk, Role } from '../domain/clerks.js';
import type { Site } from '../domain/site.data.js';
import { html, type Html } from './html.js';

/** The menu, in the order of the day's work. */
const MENU: readonly { readonly path: string; readonly role: Role | undefined; readonly title: string }[] = [
  { path: '/can-bo/ho-so', role: 'dossiers', title: 'Hồ sơ' },
  { path: '/can-bo/phan-anh', role: 'petitions', title: 'Phản ánh' },
  { path: '/doi-soat', role: 'money', title: 'Đối soát' },
  { path: '/can-bo/tai-khoan', role: 'admin', title: 'Tài khoản' },
  { path: '/can-bo/nhat-ky', role: 'admin', title: 'Nhật ký' },
  { path: '/can-bo/mat-khau', role: undefined, title: 'Mật khẩu' },
];

const entriesFor = ({ roles }: Clerk) =>
  MENU.filter(({ role }) => role === undefined || roles.includes(role));

/** Where a clerk begins. */
export const homeOf = (clerk: Clerk): string => entriesFor(clerk)[0]?.path ?? '/can-bo/mat-khau';

/** What a page for clerks is made of. */
export interface ClerkFrame {
  readonly clerk: Clerk;
  readonly site: Site;
  readonly token: string;
  readonly path: string;
  readonly main: Html;
}

/** The menu, who is working, the way out; then the page itself. */
export function clerkFrame({ clerk, site, token, path, main }: ClerkFrame): Html {
  const unit = site.units.find(({ id }) => id === clerk.unit)?.name ?? clerk.unit;
  return html`
    <div class="desk">
      <nav class="tabs" aria-label="Việc của cán bộ">
        ${entriesFor(clerk).map((entry) => {
          const current = entry.path === path ? html`aria-current="page"` : undefined;
          return html`<a href="${entry.path}" ${current}>${entry.title}</a> `;
        })}
      </nav>
      <form method="post" action="/can-bo/thoat" class="who">
        <input type="hidden" name="token" value="${token}" />
        <p><b>${clerk.name}</b> <span class="hint">${unit}</span></p>
        <button class="button plain">Thoát</button>
      </form>
    </div>
    ${main}
  `;
}

const FAULTS: Readonly<Record<string, string>> = {
  'foreign-form': 'Trang đã cũ. Hãy mở lại trang và làm lại.',
  'too-many': 'Đã sai quá nhiều lần. Hãy đợi rồi thử lại.',
  'too-large': 'Nội dung gửi lên quá lớn.',
  'invalid-body': 'Không đọc được nội dung gửi lên.',
};

/** The sentence for a refusal that a page has none for. */
export const commonFault = (code: string): string => FAULTS[code] ?? 'Chưa làm được. Hãy thử lại.';

/** When something could not be done. */
export const faultPage = (sentence: string | undefined, code: string): Html => html`
  <h1>Chưa làm được</h1>
  <p class="wrong" role="alert">${sentence ?? commonFault(code)}</p>
  <p>Chưa có gì được ghi lại. Bấm nút quay lại của trình duyệt để về trang trước.</p>
`;

/** For a clerk without the role. */
export const noRolePage = (): Html => html`
  <h1>Bạn không có quyền mở trang này</h1>
  <p>Người giữ tài khoản của cơ quan có thể cấp quyền cho bạn.</p>
`;

/** For a form that was sent after the session had ended. */
export const signedOutPage = (): Html => html`
  <h1>Đã hết phiên làm việc</h1>
  <p class="wrong" role="alert">Việc vừa gửi chưa được ghi.</p>
  <p>Hãy <a href="/can-bo/dang-nhap">đăng nhập lại</a> rồi làm lại.</p>
`;
