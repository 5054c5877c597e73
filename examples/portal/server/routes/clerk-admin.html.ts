/**
 * Accounts of clerks and the audit trail; every value is escaped by `html`.
 * @module
 */
import type { AuditLine } from '../domain/audit.js';
import { ROLES, type Account, type Role } from '../domain/clerks.js';
import type { Site } from '../domain/site.data.js';
import { html, type Html } from '../http/html.js';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  dossiers: 'Giải quyết hồ sơ',
  petitions: 'Trả lời phản ánh, kiến nghị',
  money: 'Đối soát chuyển khoản',
  admin: 'Giữ tài khoản, xem nhật ký',
};

/** What to tell about a refusal. */
export const ADMIN_FAULTS: Readonly<Record<string, string>> = {
  'invalid-clerk':
    'Chưa thêm được: tên đăng nhập gồm chữ thường không dấu và số, từ 2 ký tự; cần họ tên, bộ phận và ít nhất một quyền.',
  'weak-password':
    'Chưa thêm được: mật khẩu cần ít nhất 12 ký tự, không lặp một vài ký tự và không chứa tên đăng nhập.',
  'clerk-exists': 'Tên đăng nhập này đã có người dùng.',
  'own-account': 'Bạn không tự khóa được tài khoản của mình.',
  'unknown-clerk': 'Không có tài khoản này.',
};

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the page of accounts shows. */
export interface AccountsPage {
  readonly accounts: readonly Account[];
  readonly site: Site;
  readonly token: string;
  readonly own: string;
  readonly done?: string | undefined;
  readonly fault?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  them: 'Đã thêm tài khoản. Hãy đưa mật khẩu cho người ấy và nhắc đổi ngay.',
  khoa: 'Đã khóa tài khoản; mọi phiên của tài khoản đã kết thúc.',
  mo: 'Đã mở lại tài khoản.',
};

/** The page of accounts. */
export function accountsPage({ accounts, site, token, own, done = '', fault }: AccountsPage): Html {
  const said = Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return html`
    <h1>Tài khoản cán bộ</h1>
    ${fault === undefined ? undefined : html`<p class="wrong" role="alert">${fault}</p>`}
    ${said === undefined ? undefined : html`<p class="outcome" role="status">${said}</p>`}
    ${accounts.map((account) => accountEntry(account, { site, token, own }))}
    <details>
      <summary>Thêm tài khoản</summary>
      <form method="post" action="/can-bo/tai-khoan">
        <input type="hidden" name="token" value="${token}" />
        <label for="id">Tên đăng nhập</label>
        <p class="hint" id="id-hint">Chữ thường không dấu và số. Không đổi được về sau.</p>
        <input
          id="id"
          name="id"
          required
          maxlength="31"
          pattern="[a-z][a-z0-9._\\-]{1,30}"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="id-hint"
        />
        <label for="name">Họ và tên</label>
        <input id="name" name="name" required maxlength="60" autocomplete="off" />
        <label for="unit">Bộ phận</label>
        <select id="unit" name="unit">
          ${site.units.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
        </select>
        <fieldset>
          <legend>Quyền</legend>
          ${ROLES.map(
            (role) =>
              html`<label class="choice"
                ><input type="checkbox" name="role-${role}" value="1" />
                <span>${ROLE_NAMES[role]}</span></label
              >`,
          )}
        </fieldset>
        <label for="password">Mật khẩu đầu tiên, ít nhất 12 ký tự</label>
        <input
          id="password"
          name="password"
          type="password"
          required
          minlength="12"
          maxlength="200"
          autocomplete="new-password"
        />
        <button class="button">Thêm</button>
      </form>
    </details>
  `;
}

function accountEntry(
  { id, name, unit, roles, disabled_at }: Account,
  { site, token, own }: { site: Site; token: string; own: string },
): Html {
  const closed = disabled_at !== null;
  const unitName = site.units.find((known) => known.id === unit)?.name ?? unit;
  return html`<article class="transfer">
    <h2>${name}</h2>
    <dl class="slip">
      <div>
        <dt>Tên đăng nhập</dt>
        <dd>${id}</dd>
      </div>
      <div>
        <dt>Bộ phận</dt>
        <dd>${unitName}</dd>
      </div>
      <div>
        <dt>Quyền</dt>
        <dd>${roles.map((role) => ROLE_NAMES[role]).join('; ')}</dd>
      </div>
      <div>
        <dt>Tình trạng</dt>
        <dd>${closed ? `Đã khóa ${clock.format(disabled_at)}` : 'Đang dùng'}</dd>
      </div>
    </dl>
    ${
      id === own
        ? undefined
        : html`<form method="post" action="/can-bo/tai-khoan/${closed ? 'mo' : 'khoa'}">
            <input type="hidden" name="token" value="${token}" />
            <input type="hidden" name="id" value="${id}" />
            <button class="button plain">${closed ? 'Mở lại tài khoản' : 'Khóa tài khoản'} ${id}</button>
          </form>`
    }
  </article>`;
}

const ACTIONS: Readonly<Record<string, string>> = {
  'signed-in': 'đăng nhập',
  'signed-out': 'thoát',
  'sign-in-refused': 'đăng nhập không được',
  'password-changed': 'đổi mật khẩu',
  'password-set-at-start': 'mật khẩu được đặt khi khởi động',
  'clerk-added': 'thêm tài khoản',
  'clerk-closed': 'khóa tài khoản',
  'clerk-opened': 'mở lại tài khoản',
  'transfer-assigned': 'ghi khoản chuyển cho một đơn',
  'transfer-undone': 'gỡ khoản chuyển khỏi đơn',
};

/** What the page of the audit trail shows. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly subject: string;
}

/** The page of the audit trail. */
export function auditPage({ lines, subject }: AuditPage): Html {
  const last = lines.at(-1);
  return html`
    <h1>Nhật ký</h1>
    <p class="lead">Ai, lúc nào, làm gì, với việc nào. Không ai sửa hoặc xóa được.</p>
    <form method="get" action="/can-bo/nhat-ky">
      <label for="ma">Mã hồ sơ, mã việc hoặc tên đăng nhập</label>
      <div class="row">
        <input id="ma" name="ma" value="${subject}" maxlength="80" autocomplete="off" spellcheck="false" />
        <button class="button">Lọc</button>
      </div>
    </form>
    ${lines.length === 0 ? html`<p>Không có dòng nào.</p>` : undefined}
    <ol class="trace plain-list">
      ${lines.map(
        (line) =>
          html`<li>
            <b>${clock.format(line.at)}</b>, ${line.clerk_id ?? 'cổng dịch vụ'}:
            ${ACTIONS[line.action] ?? line.action}${line.subject === null ? '' : ` (${line.subject})`}
          </li>`,
      )}
    </ol>
    ${
      last === undefined || lines.length < 50
        ? undefined
        : html`<p>
            <a class="quiet" href="/can-bo/nhat-ky?ma=${encodeURIComponent(subject)}&amp;truoc=${last.id}"
              >Cũ hơn</a
            >
          </p>`
    }
  `;
}
