/**
 * The three pages of the bank simulator; every value in them is escaped by `html`.
 * @module
 */
import type { Payee } from '../domain/site.data.js';
import type { TransferOutcome } from '../domain/transfers.js';
import { html, type Html } from '../http/html.js';

const vnd = (amount: number) => `${amount.toLocaleString('vi-VN')} đồng`;

const HEAD = html`
  <h1>Mô phỏng ngân hàng</h1>
  <aside class="note">
    <p>
      <b>Đây không phải ngân hàng.</b> Không có tiền thật, không hỏi mật khẩu hay mã OTP. Trang này chỉ để
      thử: nó đóng vai ứng dụng ngân hàng của bạn và báo cho cổng thử nghiệm như ngân hàng thật sẽ báo.
    </p>
  </aside>
`;

/** Asks for the content of a code; keeps what was pasted and says what is wrong with it. */
export function scanner(payload = '', wrong?: string): Html {
  return html`${HEAD}
    <form method="post" action="/mo-phong-ngan-hang">
      <label for="payload">Nội dung mã QR</label>
      <p class="hint" id="payload-hint">
        Ở trang có mã QR, bấm “Thanh toán thử” là nội dung tự sang đây. Bạn cũng có thể quét mã bằng một ứng
        dụng đọc mã QR rồi dán nội dung, bắt đầu bằng 000201.
      </p>
      ${wrong === undefined ? undefined : html`<p class="wrong" id="payload-error" role="alert">${wrong}</p>`}
      <textarea
        id="payload"
        name="payload"
        rows="5"
        autocomplete="off"
        spellcheck="false"
        maxlength="2000"
        aria-describedby="payload-hint${wrong === undefined ? '' : ' payload-error'}"
        aria-invalid="${wrong === undefined ? 'false' : 'true'}"
      >
${payload}</textarea>
      <button class="button">Đọc mã</button>
    </form>`;
}

/** What the person is about to confirm. */
export interface Confirmation {
  readonly payload: string;
  readonly transactionId: string;
  readonly payee: Payee;
  readonly amount: number | undefined;
  readonly content: string;
  /** What was typed as the amount, when it was wrong. */
  readonly typed?: string;
  readonly wrong?: string;
}

/** Shows what the code says, as a bank app does before the transfer. */
export function confirmation({
  payload,
  transactionId,
  payee,
  amount,
  content,
  typed,
  wrong,
}: Confirmation): Html {
  return html`${HEAD}
    <h2>Kiểm tra trước khi chuyển</h2>
    <dl class="slip">
      <div>
        <dt>Ngân hàng</dt>
        <dd>${payee.bankName} (${payee.bin})</dd>
      </div>
      <div>
        <dt>Số tài khoản</dt>
        <dd>${payee.account}</dd>
      </div>
      <div>
        <dt>Tên người nhận</dt>
        <dd>${payee.name}</dd>
      </div>
      <div>
        <dt>Số tiền trong mã</dt>
        <dd>${amount === undefined ? 'không ghi' : vnd(amount)}</dd>
      </div>
      <div>
        <dt>Nội dung</dt>
        <dd>${content === '' ? 'không ghi' : content}</dd>
      </div>
    </dl>
    <form method="post" action="/mo-phong-ngan-hang/chuyen-khoan">
      <input type="hidden" name="payload" value="${payload}" />
      <input type="hidden" name="transactionId" value="${transactionId}" />
      <label for="amount">Số tiền chuyển (đồng)</label>
      <p class="hint" id="amount-hint">Để thử chuyển thiếu hoặc thừa, sửa số này.</p>
      ${wrong === undefined ? undefined : html`<p class="wrong" id="amount-error" role="alert">${wrong}</p>`}
      <input
        id="amount"
        name="amount"
        inputmode="numeric"
        autocomplete="off"
        value="${typed ?? amount ?? ''}"
        aria-describedby="amount-hint${wrong === undefined ? '' : ' amount-error'}"
        aria-invalid="${wrong === undefined ? 'false' : 'true'}"
      />
      <button class="button">Chuyển khoản (giả lập)</button>
    </form>
    <p><a class="quiet" href="/mo-phong-ngan-hang">Đọc mã khác</a></p>`;
}

const OUTCOMES: Readonly<Record<TransferOutcome, readonly [good: boolean, title: string, text: string]>> = {
  matched: [true, 'Đã chuyển đủ', 'Cổng đã nhận ra hồ sơ và ghi nhận đủ phí. Trang trả phí sẽ tự đổi.'],
  underpaid: [
    false,
    'Đã chuyển, còn thiếu',
    'Cổng đã ghi nhận nhưng chưa đủ phí. Xem số còn thiếu ở trang trả phí.',
  ],
  overpaid: [true, 'Đã chuyển, thừa tiền', 'Cổng đã ghi nhận đủ phí; phần thừa chờ cán bộ hoàn lại.'],
  unmatched: [
    false,
    'Đã chuyển, chưa rõ cho hồ sơ nào',
    'Nội dung không khớp hồ sơ nào. Khoản tiền được giữ lại chờ cán bộ xem.',
  ],
  duplicate: [true, 'Đã chuyển trước đó', 'Lần chuyển này đã được báo rồi nên không tính lại.'],
};

/** Says what the portal answered to the notice. */
export function outcome(result: TransferOutcome, amount: number): Html {
  const [good, title, text] = OUTCOMES[result];
  return html`${HEAD}
    <section class="outcome${good ? '' : ' bad'}" role="status" data-outcome="${result}">
      <h2>${title}</h2>
      <p>${vnd(amount)} (tiền giả lập). ${text}</p>
    </section>
    <p><a class="quiet" href="/mo-phong-ngan-hang">Đọc mã khác</a></p>`;
}
