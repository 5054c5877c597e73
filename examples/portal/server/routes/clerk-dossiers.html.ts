/**
 * The queue of a clerk; every value is escaped by `html`.
 * @module
 */
import type { Queue, QueueView } from '../domain/case-queue.js';
import { isWorkingDay, workingDaysBetween } from '../domain/due-date.js';
import type { DossierRow } from '../domain/dossier-record.js';
import { calendar } from '../domain/holidays.data.js';
import { civilDay } from '../domain/time.js';
import { html, type Html } from '../http/html.js';

/** Address of the queue; a dossier is one step below it. */
export const QUEUE = '/can-bo/ho-so';

/** The lists, in the order of the day's work. */
export const QUEUE_VIEWS: Readonly<Record<QueueView, string>> = {
  mine: 'Của tôi',
  new: 'Mới đến',
  late: 'Quá hạn',
  today: 'Hạn hôm nay',
  waiting: 'Chờ bổ sung',
  open: 'Đang mở',
  ended: 'Đã xong',
};

const EMPTY: Readonly<Record<QueueView, string>> = {
  mine: 'Bạn không giữ hồ sơ nào.',
  new: 'Không có hồ sơ mới.',
  late: 'Không có hồ sơ quá hạn.',
  today: 'Không có hồ sơ nào hẹn trả hôm nay.',
  waiting: 'Không có hồ sơ nào chờ bổ sung.',
  open: 'Không có hồ sơ nào đang mở.',
  ended: 'Chưa có hồ sơ nào xong.',
};

const STATES: Readonly<Record<string, string>> = {
  received: 'Đã tiếp nhận',
  'in-progress': 'Đang xử lý',
  'supplement-asked': 'Chờ bổ sung',
  supplemented: 'Đã bổ sung',
  'put-off': 'Hẹn lại ngày trả',
  done: 'Có kết quả',
  returned: 'Đã trả kết quả',
  refused: 'Từ chối giải quyết',
};

/** The name of a state or of a step of the timeline. */
export const stateText = (state: string): string => STATES[state] ?? state;

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** A moment as a clerk reads it. */
export const moment = (at: Date): string => clock.format(at);

/** How long there is until the due day, in working days; nothing for a dossier that has ended or waits for its person. */
export function dueText({ status, due_at }: DossierRow, now: Date): string | undefined {
  if (status !== 'received' && status !== 'in-progress') return undefined;
  const [today, due] = [civilDay(now), civilDay(due_at)];
  if (due_at < now) {
    const late = workingDaysBetween(due, today, calendar);
    return late === 0 ? 'vừa quá hạn' : `quá hạn ${late} ngày làm việc`;
  }
  if (due === today) return 'hạn hôm nay';
  const left = workingDaysBetween(today, due, calendar);
  return isWorkingDay(due, calendar) || left > 0 ? `còn ${left} ngày làm việc` : undefined;
}

/** What the page of the queue shows. */
export interface QueuePage {
  readonly view: QueueView;
  readonly queue: Queue;
  readonly now: Date;
  /** The code that was looked for and not found. */
  readonly missing?: string | undefined;
  readonly done?: string | undefined;
}

/** The page of one list. */
export function queuePage({ view, queue, now, missing, done }: QueuePage): Html {
  return html`
    <h1>Hồ sơ</h1>
    ${done === undefined ? undefined : html`<p class="outcome" role="status">${done}</p>`}
    <form method="get" action="${QUEUE}" role="search">
      <label for="ma">Tìm theo mã hồ sơ</label>
      ${
        missing === undefined
          ? undefined
          : html`<p class="wrong" role="alert" id="ma-wrong">
              Bộ phận của bạn không giữ hồ sơ nào mang mã ${missing}.
            </p>`
      }
      <div class="row">
        <input
          id="ma"
          name="ma"
          value="${missing ?? ''}"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          ${missing === undefined ? undefined : html`aria-describedby="ma-wrong" aria-invalid="true"`}
        />
        <button class="button">Tìm</button>
      </div>
    </form>
    <nav class="tabs" aria-label="Danh sách hồ sơ">
      ${Object.entries(QUEUE_VIEWS).map(([name, title]) => {
        const current = name === view ? html`aria-current="true"` : undefined;
        const count = queue.counts[name as QueueView].toLocaleString('vi-VN');
        return html`<a href="${QUEUE}?xem=${name}" ${current}>${title} (${count})</a> `;
      })}
    </nav>
    ${queue.dossiers.length === 0 ? html`<p>${EMPTY[view]}</p>` : undefined}
    ${
      queue.dossiers.length === 0
        ? undefined
        : html`<ul class="queue">
            ${queue.dossiers.map((dossier) => entry(dossier, now))}
          </ul>`
    }
    ${pager(view, queue)}
  `;
}

function entry(dossier: Queue['dossiers'][number], now: Date): Html {
  const { code, procedure_name, status, due_at, clerk_name } = dossier;
  const due = dueText(dossier, now);
  const late = due !== undefined && due_at < now;
  return html`<li>
    <a class="code" href="${QUEUE}/${code}">${code}</a>
    <p>${procedure_name}</p>
    <p class="hint">
      ${stateText(status)}${clerk_name === null ? '' : `, ${clerk_name}`}. Hẹn trả
      ${moment(due_at)}${
        due === undefined ? '' : html`, <span ${late ? html`class="wrong"` : undefined}>${due}</span>`
      }.
    </p>
  </li>`;
}

function pager(view: QueueView, { page, pages }: Queue): Html | undefined {
  if (pages === 1) return undefined;
  const link = (to: number, text: string) =>
    to < 1 || to > pages
      ? undefined
      : html`<a class="quiet" href="${QUEUE}?xem=${view}&amp;trang=${to}">${text}</a>`;
  return html`<nav class="row" aria-label="Các trang">
    ${link(page - 1, 'Trang trước')}
    <span class="quiet">Trang ${page} trên ${pages}</span>
    ${link(page + 1, 'Trang sau')}
  </nav>`;
}
