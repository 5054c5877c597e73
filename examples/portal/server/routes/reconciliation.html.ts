/**
 * What the clerk sees of transfers; every value is escaped by `html`.
 * @module
 */
import type { Order } from '../domain/order.js';
import type { ListedTransfer, Suggestion, TracedLine, TransferList, View } from '../domain/reconciliation.js';
import type { Site } from '../domain/site.data.js';
import { html, type Html } from '../http/html.js';

/** The tabs, in the order of the work that they hold. */
export const VIEWS: Readonly<Record<View, string>> = {
  unmatched: 'Chưa rõ',
  underpaid: 'Thiếu',
  overpaid: 'Thừa',
  matched: 'Đã khớp',
};

const EMPTY: Readonly<Record<View, string>> = {
  unmatched: 'Không có khoản nào chưa rõ.',
  underpaid: 'Không có khoản nào còn thiếu.',
  overpaid: 'Không có khoản nào thừa.',
  matched: 'Chưa có khoản nào.',
};

const vnd = (amount: number) => `${amount.toLocaleString('vi-VN')} đồng`;
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the page shows. */
export interface Reconciliation {
  readonly view: View;
  readonly list: TransferList;
  readonly site: Site;
  readonly token: string;
  readonly done?: string | undefined;
  readonly fault?: string | undefined;
}

/** The page of one view. */
export function reconciliation(page: Reconciliation): Html {
  const { view, list, done, fault } = page;
  return html`
    <h1>Đối soát chuyển khoản</h1>
    <p class="lead">
      Tiền đã vào tài khoản và đơn mà nó trả. Mọi thay đổi được ghi lại với tên đăng nhập của bạn.
    </p>
    ${fault === undefined ? undefined : html`<p class="wrong" role="alert">${fault}</p>`}
    ${done === undefined ? undefined : html`<p class="outcome" role="status">${done}</p>`}
    <nav class="tabs" aria-label="Danh sách">
      ${Object.entries(VIEWS).map(([name, title]) => tab(name as View, title, page))}
    </nav>
    ${list.transfers.length === 0 ? html`<p>${EMPTY[view]}</p>` : undefined}
    ${list.transfers.map((listed, index) => transfer(listed, `t${index}`, page))} ${pager(page)}
  `;
}

function tab(name: View, title: string, { view, list }: Reconciliation): Html {
  const text = `${title} (${list.counts[name].toLocaleString('vi-VN')})`;
  const current = name === view ? html`aria-current="true"` : undefined;
  return html`<a href="/doi-soat?xem=${name}" ${current}>${text}</a> `;
}

function pager({ view, list: { page, pages } }: Reconciliation): Html | undefined {
  if (pages === 1) return undefined;
  const link = (to: number, text: string) =>
    to < 1 || to > pages
      ? undefined
      : html`<a class="quiet" href="/doi-soat?xem=${view}&amp;trang=${to}">${text}</a>`;
  return html`<nav class="row" aria-label="Các trang">
    ${link(page - 1, 'Trang trước')}
    <span class="quiet">Trang ${page} trên ${pages}</span>
    ${link(page + 1, 'Trang sau')}
  </nav>`;
}

const WHY = {
  account: 'Tài khoản nhận không phải của đơn nào.',
  several: 'Nội dung ghi nhiều mã tham chiếu.',
  'no-reference': 'Nội dung không có mã tham chiếu đúng.',
};

/** @param id - Start of the ids within this entry. */
function transfer(listed: ListedTransfer, id: string, page: Reconciliation): Html {
  const { transfer: row, order, why } = listed;
  return html`<article class="transfer">
    <h2>${vnd(row.amount)}</h2>
    <dl class="slip">
      ${line('Chuyển lúc', clock.format(row.occurred_at))}
      ${line('Nội dung', row.content === '' ? 'không ghi' : row.content)}
      ${line('Tài khoản nhận', accountText(listed, page))} ${line('Mã giao dịch', row.transaction_id)}
      ${order ? orderLines(order) : undefined} ${why ? line('Vì sao chưa rõ', WHY[why]) : undefined}
    </dl>
    ${order ? undoForm(listed, order, id, page) : assignForm(listed, id, page)} ${history(listed.trace)}
  </article>`;
}

function accountText({ transfer: { bin, account } }: ListedTransfer, { site }: Reconciliation): string {
  const payee = site.payees.find((one) => one.bin === bin && one.account === account);
  return payee ? `${account}, ${payee.bankName}` : `${account} (không phải của xã)`;
}

const line = (name: string, value: string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const STATES: Readonly<Record<Order['state'], string>> = {
  open: 'chờ trả',
  seen: 'người trả báo đã chuyển',
  paid: 'đã trả đủ',
  underpaid: 'còn thiếu',
  overpaid: 'thừa',
  expired: 'hết hạn',
  refunded: 'đã hoàn tiền',
};

/** How an order stands, with the sum that is missing or too much. */
function stateText({ state, amount, received }: Order): string {
  const apart = Math.abs(amount - received);
  return state === 'underpaid' || state === 'overpaid' ? `${STATES[state]} ${vnd(apart)}` : STATES[state];
}

const orderName = ({ dossier, service, title }: Order) =>
  `${title}${dossier ? `, hồ sơ ${dossier}` : service ? `, mã khách hàng ${service.customerCode}` : ''}`;

const orderLines = (order: Order): readonly Html[] => [
  line('Trả cho', orderName(order)),
  line('Mã tham chiếu', order.reference),
  line('Cần trả', vnd(order.amount)),
  line('Đã nhận', `${vnd(order.received)} (${stateText(order)})`),
];

function suggestionText({ why, distance }: Suggestion): string {
  if (why === 'reference') return 'nội dung có mã này';
  if (why === 'cut') return 'mã bị cắt ở cuối';
  if (why === 'amount') return 'đơn duy nhất cần đúng số tiền này';
  return distance === 0 ? 'chỉ lẫn O với 0 hoặc I với 1' : `mã sai ${distance} ký tự`;
}

function assignForm({ transfer: row, suggestions }: ListedTransfer, id: string, page: Reconciliation): Html {
  // None is chosen beforehand: what is suggested is for a person to confirm.
  const choice = (suggestion: Suggestion) =>
    html`<label class="choice">
      <input type="radio" name="order" required value="${suggestion.order.id}" />
      <span>
        <b>${orderName(suggestion.order)}</b><br />
        ${suggestion.order.reference}, ${vnd(suggestion.order.amount)}, ${stateText(suggestion.order)}:
        ${suggestionText(suggestion)}
      </span>
    </label>`;
  return html`<details>
    <summary>
      ${suggestions.length === 0 ? 'Ghi cho một đơn' : `Ghi cho một đơn (${suggestions.length} gợi ý)`}
    </summary>
    <form method="post" action="/doi-soat/ghi?xem=${page.view}">
      <input type="hidden" name="token" value="${page.token}" />
      <input type="hidden" name="transfer" value="${row.transaction_id}" />
      <fieldset>
        <legend>Khoản này trả cho đơn nào?</legend>
        ${suggestions.length === 0 ? html`<p>Không thấy đơn nào gần giống.</p>` : undefined}
        ${suggestions.map(choice)}
        <label class="choice">
          <input
            type="radio"
            name="order"
            required
            value=""
            ${suggestions.length === 0 ? html`checked` : ''}
          />
          <span><b>Đơn khác, có mã ghi dưới đây</b></span>
        </label>
        <label for="${id}-other">Mã hồ sơ hoặc mã tham chiếu</label>
        <input id="${id}-other" name="other" autocomplete="off" spellcheck="false" maxlength="60" />
      </fieldset>
      ${reason(`${id}-reason`, 'Ví dụ: người nộp đưa biên lai chuyển khoản')}
      <button class="button">Ghi khoản này</button>
    </form>
  </details>`;
}

function undoForm({ transfer: row }: ListedTransfer, order: Order, id: string, page: Reconciliation): Html {
  return html`<details>
    <summary>Ghi nhầm đơn? Gỡ ra</summary>
    <form method="post" action="/doi-soat/huy?xem=${page.view}">
      <input type="hidden" name="token" value="${page.token}" />
      <input type="hidden" name="transfer" value="${row.transaction_id}" />
      <input type="hidden" name="order" value="${order.id}" />
      <p>Khoản này về lại mục Chưa rõ; đơn trở lại như khi chưa có nó.</p>
      ${reason(`${id}-reason`, 'Ví dụ: người khác cùng họ tên')}
      <button class="button">Gỡ khỏi đơn này</button>
    </form>
  </details>`;
}

const reason = (id: string, hint: string): Html => html`
  <label for="${id}">Lý do</label>
  <p class="hint" id="${id}-hint">${hint}. Ít nhất 3 chữ.</p>
  <input
    id="${id}"
    name="reason"
    required
    minlength="3"
    maxlength="200"
    autocomplete="off"
    aria-describedby="${id}-hint"
  />
`;

function history(trace: readonly TracedLine[]): Html | undefined {
  if (trace.length === 0) return undefined;
  return html`<details>
    <summary>Đã làm gì (${trace.length})</summary>
    <ol class="trace">
      ${trace.map(
        (step) =>
          html`<li>
            <b>${clock.format(step.at)}</b>, ${step.actor === 'bank' ? 'tự động' : step.actor}:
            ${actionText(step)}${step.reason === null ? '' : `. Lý do: ${step.reason}`}
          </li>`,
      )}
    </ol>
  </details>`;
}

function actionText({ action, before, after, told_amount }: TracedLine): string {
  if (action === 'undone') return `gỡ khỏi ${before ?? ''}`;
  if (action === 'told-otherwise')
    return `ngân hàng dùng lại mã giao dịch này cho ${vnd(told_amount ?? 0)}; không tính, cần hỏi ngân hàng`;
  return `ghi cho ${after ?? ''}, trước đó chưa thuộc đơn nào`;
}

/** What was done, after the page has come back. */
export const doneText = (done: string | undefined): string | undefined =>
  done === 'ghi' ? 'Đã ghi.' : done === 'huy' ? 'Đã gỡ. Khoản này nằm ở mục Chưa rõ.' : undefined;

const FAULTS: Readonly<Record<string, string>> = {
  'reason-needed': 'Chưa ghi được: hãy viết lý do, từ 3 đến 200 chữ.',
  'two-orders': 'Chưa ghi được: bạn vừa chọn một đơn, vừa ghi mã của đơn khác. Hãy chỉ dùng một cách.',
  'unknown-payment': 'Chưa ghi được: không có đơn nào mang mã này. Hãy xem lại mã.',
  'unknown-transfer': 'Không có khoản chuyển này.',
  'already-assigned': 'Người khác vừa ghi khoản này rồi. Hãy xem lại danh sách.',
  'moved-meanwhile': 'Khoản này vừa được gỡ hoặc chuyển sang đơn khác. Hãy xem lại danh sách.',
  'already-refunded': 'Đơn này đã hoàn tiền nên không thay đổi được.',
};

/** What to tell the clerk about a refusal. */
export const faultText = (code: string): string => FAULTS[code] ?? 'Chưa làm được. Hãy thử lại.';
