/**
 * Signing in, and changing the own password; every value is escaped by `html`.
 * @module
 */
import { commonFault } from '../http/clerk.html.js';
import { html, type Html } from '../http/html.js';

const FAULTS: Readonly<Record<string, string>> = {
  'wrong-password': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'weak-password': 'Mật khẩu mới cần ít nhất 12 ký tự, không lặp một vài ký tự và không chứa tên đăng nhập.',
  'not-twice': 'Hai lần gõ mật khẩu mới không giống nhau.',
};

/** What to tell the clerk about a refusal. */
export const signInFault = (code: string): string => FAULTS[code] ?? commonFault(code);

/** What the sign-in page shows. */
export interface SignInPage {
  readonly token: string;
  /** Where to go afterwards. */
  readonly after: string;
  readonly id?: string | undefined;
  readonly fault?: string | undefined;
}

/** The page to sign in. */
export const signInPage = ({ token, after, id = '', fault }: SignInPage): Html => html`
  <h1>Đăng nhập cho cán bộ</h1>
  ${fault === undefined ? undefined : html`<p class="wrong" role="alert" id="fault">${fault}</p>`}
  <form method="post" action="/can-bo/dang-nhap" class="narrow">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="after" value="${after}" />
    <label for="id">Tên đăng nhập</label>
    <input
      id="id"
      name="id"
      value="${id}"
      required
      maxlength="31"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
    />
    <label for="password">Mật khẩu</label>
    <input
      id="password"
      name="password"
      type="password"
      required
      maxlength="200"
      autocomplete="current-password"
    />
    <button class="button">Đăng nhập</button>
  </form>
  <p class="hint">Nghỉ quá 30 phút thì phải đăng nhập lại. Dùng máy chung, hãy bấm Thoát khi xong việc.</p>
`;

/** The page to change the own password. */
export const passwordPage = (page: {
  readonly id: string;
  readonly token: string;
  readonly done?: boolean;
  readonly fault?: string | undefined;
}): Html => html`
  <h1>Đổi mật khẩu</h1>
  ${page.fault === undefined ? undefined : html`<p class="wrong" role="alert">${page.fault}</p>`}
  ${page.done ? html`<p class="outcome" role="status">Đã đổi mật khẩu. Các máy khác đã bị thoát.</p>` : undefined}
  <form method="post" action="/can-bo/mat-khau" class="narrow">
    <input type="hidden" name="token" value="${page.token}" />
    <input type="hidden" name="username" value="${page.id}" autocomplete="username" />
    ${field('old', 'Mật khẩu đang dùng', 'current-password')}
    ${field('fresh', 'Mật khẩu mới, ít nhất 12 ký tự', 'new-password')}
    ${field('again', 'Gõ lại mật khẩu mới', 'new-password')}
    <button class="button">Đổi mật khẩu</button>
  </form>
`;

const field = (name: string, label: string, autocomplete: string): Html => html`
  <label for="${name}">${label}</label>
  <input
    id="${name}"
    name="${name}"
    type="password"
    required
    maxlength="200"
    autocomplete="${autocomplete}"
  />
`;
