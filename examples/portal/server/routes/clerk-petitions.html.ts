/**
 * What a clerk sees of petitions; every value is escaped by `html`.
 * @module
 */
import type { PetitionRow, PetitionStatus } from '../domain/petition-record.js';
import { PETITION_VIEWS, proposal, type PetitionView } from '../domain/petition-desk.js';
import type { Site } from '../domain/site.data.js';
import type { StoredFile } from '../domain/uploads.js';
import { html, type Html } from '../http/html.js';
import { DESK_POSTER } from './desk-poster.js';

const clock = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});
const dateTime = (at: Date): string => clock.format(at);

/** The tabs, in the order of the work. */
const TABS: Readonly<Record<PetitionView, string>> = {
  new: 'Mới',
  working: 'Đang xử lý',
  answered: 'Đã trả lời',
  closed: 'Không xử lý ở đây',
};

const STATUS: Readonly<Record<PetitionStatus, string>> = {
  received: 'Mới nhận',
  assigned: 'Đã giao',
  'in-progress': 'Đang xử lý',
  answered: 'Đã trả lời, chưa công khai',
  published: 'Đã trả lời và công khai',
  refused: 'Không tiếp nhận',
  forwarded: 'Đã chuyển cơ quan khác',
};

const VERDICT: Readonly<Record<string, string>> = {
  resolved: 'đã giải quyết',
  partly: 'giải quyết một phần',
  unresolved: 'chưa giải quyết',
  disagree: 'không đồng ý với trả lời',
};

/** Sentences for what was not done. */
export const PETITION_FAULTS: Readonly<Record<string, string>> = {
  'unknown-petition': 'Không có phản ánh này.',
  'unknown-file': 'Phản ánh này không có ảnh đó.',
  'moved-meanwhile': 'Phản ánh đã được người khác xử lý. Hãy xem lại bên dưới.',
  'text-needed': 'Nội dung còn thiếu, quá ngắn hoặc quá dài.',
  'not-public': 'Người gửi không đồng ý công khai.',
  'names-someone':
    'Bản công khai dường như còn số điện thoại, giấy tờ hoặc tên người. Hãy xóa, hoặc đánh dấu rằng bạn đã xem kỹ.',
};

const DONE: Readonly<Record<string, string>> = {
  giao: 'Đã giao.',
  'bat-dau': 'Đã ghi là đang xử lý.',
  'tra-loi': 'Đã gửi trả lời cho người phản ánh. Chưa công khai.',
  'cong-khai': 'Đã công khai.',
  go: 'Đã gỡ khỏi danh sách công khai.',
  'tu-choi': 'Đã ghi là không tiếp nhận.',
  chuyen: 'Đã chuyển.',
};

/** One list. */
export function petitionsPage(
  site: Site,
  view: PetitionView,
  now: Date,
  {
    counts,
    petitions,
    page,
    pages,
  }: {
    readonly counts: Readonly<Record<PetitionView, number>>;
    readonly petitions: readonly PetitionRow[];
    readonly page: number;
    readonly pages: number;
  },
): Html {
  const link = (to: number) => `/can-bo/phan-anh?xem=${view}&trang=${String(to)}`;
  return html`
    <h1>Phản ánh, kiến nghị</h1>
    <nav class="tabs" aria-label="Danh sách">
      ${(Object.keys(PETITION_VIEWS) as PetitionView[]).map((name) => {
        const current = name === view ? html`aria-current="page"` : undefined;
        return html`<a href="/can-bo/phan-anh?xem=${name}" ${current}>${TABS[name]} (${counts[name]})</a> `;
      })}
    </nav>
    ${petitions.length === 0 ? html`<p>Không có phản ánh nào.</p>` : undefined}
    ${petitions.map(
      (row) => html`
        <article class="transfer">
          <h2><a href="/can-bo/phan-anh/${row.code}">${row.code}</a></h2>
          <p>${topicOf(site, row)}. ${STATUS[row.status]}${row.reopened_at ? ' (mở lại)' : ''}.</p>
          <p>${short(row.body)}</p>
          <p class="hint">Nhận ${dateTime(row.received_at)}. Hẹn trả lời ${dateTime(row.due_at)}.</p>
          ${late(site, row, now)}
        </article>
      `,
    )}
    ${
      pages > 1
        ? html`<p class="row">
            ${page > 1 ? html`<a href="${link(page - 1)}">Trang trước</a>` : undefined}
            <span>Trang ${page} trên ${pages}</span>
            ${page < pages ? html`<a href="${link(page + 1)}">Trang sau</a>` : undefined}
          </p>`
        : undefined
    }
    <p><a class="quiet" href="${DESK_POSTER}">In tờ đánh giá đặt tại quầy</a></p>
  `;
}

/** One petition with all that can be done with it. */
export function petitionPage(
  site: Site,
  row: PetitionRow,
  {
    token,
    files,
    done,
    fault,
    form = {},
  }: {
    readonly token: string;
    readonly files: readonly StoredFile[];
    readonly done: string | undefined;
    readonly fault: string | undefined;
    /** What was sent with the form that was refused. */
    readonly form?: Readonly<Record<string, string>>;
  },
): Html {
  const isOpen = ['received', 'assigned', 'in-progress'].includes(row.status);
  const isAnswered = row.status === 'answered' || row.status === 'published';
  const open = (path: string, fields: Html, button: string) => html`
    <form method="post" action="/can-bo/phan-anh/${row.code}/${path}">
      <input type="hidden" name="token" value="${token}" />
      ${fields}<button class="button">${button}</button>
    </form>
  `;
  return html`
    <p><a class="quiet" href="/can-bo/phan-anh">Danh sách phản ánh</a></p>
    <h1>${row.code}</h1>
    ${done && DONE[done] ? html`<p class="next" role="status">${DONE[done]}</p>` : undefined}
    ${fault ? html`<p class="outcome bad" role="alert">${fault}</p>` : undefined}
    <dl class="slip">
      ${entry('Tình trạng', STATUS[row.status])} ${entry('Lĩnh vực', topicOf(site, row))}
      ${entry('Nhận', dateTime(row.received_at))} ${entry('Hẹn trả lời', dateTime(row.due_at))}
      ${entry('Đơn vị', row.unit ?? 'Chưa giao')}
      ${row.dossier_code ? entry('Về hồ sơ', row.dossier_code) : undefined} ${entry('Người gửi', sender(row))}
      ${entry('Công khai', row.wants_public ? 'Đồng ý' : 'Không đồng ý')}
      ${row.verdict ? entry('Người gửi nói', VERDICT[row.verdict] ?? row.verdict) : undefined}
    </dl>
    <section class="note">
      <h2>Nội dung</h2>
      <p class="letter">${row.body}</p>
      ${place(row)}
    </section>
    ${files.length === 0 ? undefined : photos(row, files)}
    ${
      row.verdict_comment
        ? html`<section class="note">
            <h2>Ý kiến của người gửi</h2>
            <p class="letter">${row.verdict_comment}</p>
          </section>`
        : undefined
    }
    ${
      row.answer
        ? html`<section class="note">
            <h2>Trả lời</h2>
            <p class="letter">${row.answer}</p>
          </section>`
        : undefined
    }
    ${
      row.reason
        ? html`<section class="note">
            <h2>Lý do</h2>
            <p class="letter">${row.reason}</p>
          </section>`
        : undefined
    }
    ${
      isOpen
        ? html`<section class="part">
            <h2>Giao xử lý</h2>
            ${open(
              'giao',
              html`<label for="unit">Đơn vị</label>
                <input
                  id="unit"
                  name="unit"
                  list="units"
                  required
                  minlength="3"
                  maxlength="120"
                  value="${form['unit'] ?? row.unit ?? ''}"
                />
                <datalist id="units">
                  ${site.petitions.units.map((unit) => html`<option value="${unit}"></option>`)}
                </datalist>`,
              'Giao',
            )}
            ${row.status === 'in-progress' ? undefined : open('bat-dau', html``, 'Ghi là đang xử lý')}
          </section>`
        : undefined
    }
    ${
      isOpen || isAnswered
        ? html`<section class="part">
            <h2>${isAnswered ? 'Sửa trả lời' : 'Trả lời'}</h2>
            ${open(
              'tra-loi',
              html`<label for="answer">Nội dung trả lời</label>
                <textarea id="answer" name="answer" rows="6" required minlength="10" maxlength="5000">
${form['answer'] ?? row.answer ?? ''}</textarea>`,
              'Gửi trả lời',
            )}
          </section>`
        : undefined
    }
    ${(isOpen || isAnswered) && row.wants_public ? publication(row, form, open) : undefined}
    ${row.published_at ? open('go', html``, 'Gỡ khỏi danh sách công khai') : undefined}
    ${
      isOpen
        ? html`<details>
              <summary>Không tiếp nhận</summary>
              ${open('tu-choi', reasonField('refuse', form), 'Không tiếp nhận')}
            </details>
            <details>
              <summary>Chuyển cơ quan khác</summary>
              ${open(
                'chuyen',
                html`<label for="to">Cơ quan</label>
                  <input
                    id="to"
                    name="unit"
                    required
                    minlength="3"
                    maxlength="120"
                  />${reasonField('forward', form)}`,
                'Chuyển',
              )}
            </details>`
        : undefined
    }
  `;
}

function publication(
  row: PetitionRow,
  form: Readonly<Record<string, string>>,
  open: (path: string, fields: Html, button: string) => Html,
): Html {
  const version = { ...proposal(row), ...pick(form) };
  return html`<section class="part">
    <h2>Công khai</h2>
    <p>
      Máy đã che số điện thoại, giấy tờ, tài khoản, biển số và tên người nhận ra được. Hãy đọc lại và che nốt:
      tên người khác, lời xúc phạm, chi tiết riêng tư. Ảnh, vị trí và người gửi không được công khai.
    </p>
    ${open(
      'cong-khai',
      html`<label for="public-text">Nội dung</label>
        <textarea id="public-text" name="text" rows="6" required minlength="3" maxlength="5000">
${version.text}</textarea>
        <label for="public-place">Địa điểm (có thể để trống)</label>
        <input id="public-place" name="place" maxlength="300" value="${version.place}" />
        <label for="public-answer">Trả lời</label>
        <textarea id="public-answer" name="reply" rows="6" maxlength="5000">${version.answer}</textarea>
        <label class="choice"
          ><input type="checkbox" name="sure" value="1" />
          <span>Tôi đã xem kỹ những chữ số và tên còn lại</span></label
        >`,
      row.published_at ? 'Công khai bản này' : 'Công khai',
    )}
  </section>`;
}

const pick = ({ text, place, reply }: Readonly<Record<string, string>>) => ({
  ...(text !== undefined && { text }),
  ...(place !== undefined && { place }),
  ...(reply !== undefined && { answer: reply }),
});

const entry = (name: string, value: string) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const reasonField = (id: string, form: Readonly<Record<string, string>>) =>
  html`<label for="${id}">Lý do, người gửi sẽ đọc</label>
    <textarea id="${id}" name="reason" rows="3" required minlength="10" maxlength="2000">
${form['reason'] ?? ''}</textarea>`;

const sender = ({ contact_name, contact_phone, contact_email }: PetitionRow) =>
  contact_name === null
    ? 'Ẩn danh'
    : [contact_name, contact_phone, contact_email].filter((part) => part !== null).join(', ');

function place({ commune, place_note, lat_e6, lng_e6, accuracy_m }: PetitionRow): Html | undefined {
  const parts = [
    commune === null ? undefined : `Mã xã ${commune}`,
    place_note ?? undefined,
    lat_e6 === null || lng_e6 === null
      ? undefined
      : `Tọa độ ${String(lat_e6 / 1e6)}, ${String(lng_e6 / 1e6)} (sai số ${String(accuracy_m ?? 0)} m)`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : html`<p><b>Ở đâu:</b> ${parts.join('; ')}</p>`;
}

/** Photos are saved, never shown: what a stranger has sent does not open under the address of the portal. */
function photos({ code }: PetitionRow, files: readonly StoredFile[]): Html {
  return html`<section class="note">
    <h2>Ảnh</h2>
    <p class="hint">
      Bấm để tải về xem. Chỉ cán bộ có quyền xem phản ánh tải được; ảnh không công khai. Xem xong hãy xóa ảnh
      khỏi máy.
    </p>
    <ul>
      ${files.map(
        ({ id, bytes }, at) =>
          html`<li>
            <a href="/can-bo/phan-anh/${code}/anh/${id}" download>Ảnh ${at + 1}</a>,
            ${Math.ceil(bytes / 1000)} kB
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What the form promises its sender, and is not kept. */
function late({ petitions: { receiveHours } }: Site, row: PetitionRow, now: Date): Html | undefined {
  const isOpen = ['received', 'assigned', 'in-progress'].includes(row.status);
  if (isOpen && row.due_at < now) return html`<p class="wrong">Đã quá hẹn trả lời.</p>`;
  const takenBy = row.received_at.getTime() + receiveHours * 3_600_000;
  return row.status === 'received' && takenBy < now.getTime()
    ? html`<p class="wrong">Quá ${receiveHours} giờ chưa có người tiếp nhận.</p>`
    : undefined;
}

const topicOf = ({ petitions }: Site, { topic }: PetitionRow) =>
  petitions.topics.find(({ id }) => id === topic)?.name ?? topic;

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
