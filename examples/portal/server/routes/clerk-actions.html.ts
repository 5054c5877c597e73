/**
 * What can be done with a dossier, as forms; every value is escaped by `html`.
 * @module
 */
import { mayPutOff } from '../domain/apologies.js';
import { isPossible, type MoveName } from '../domain/case-moves.data.js';
import { html, type Html } from '../http/html.js';
import type { CasePage } from './clerk-dossier.html.js';
import { QUEUE } from './clerk-dossiers.html.js';

/** The forms that fit the state of the dossier. */
export function actionForms(page: CasePage): Html {
  const { dossier } = page.file;
  const can = (name: MoveName) => isPossible(name, dossier.status);
  const mine = dossier.clerk_id === page.clerk.id;
  return html`<section class="part work">
    ${can('take') ? button(page, 'nhan', 'Nhận hồ sơ này') : undefined}
    ${can('takeOver') && !mine ? button(page, 'nhan', 'Tôi nhận hồ sơ này') : undefined}
    ${can('finish') ? finish(page) : undefined}
    ${can('giveBack') ? button(page, 'da-tra', 'Đã trả kết quả cho người dân') : undefined}
    ${can('addResult') ? addResult(page) : undefined} ${can('askSupplement') ? ask(page) : undefined}
    ${can('goOn') ? goOn(page) : undefined} ${can('handOver') ? handOver(page) : undefined}
    ${can('putOff') && mayPutOff(dossier, page.now) ? putOff(page) : undefined}
    ${can('refuse') ? refuse(page) : undefined}
  </section>`;
}

/** What was typed into this form before it was refused. */
const keptIn = ({ kept }: CasePage, action: string) => (kept?.action === action ? kept.fields : undefined);

const hidden = ({ token, file: { dossier } }: CasePage): Html => html`
  <input type="hidden" name="token" value="${token}" />
  <input type="hidden" name="version" value="${dossier.version}" />
`;

const action = ({ file: { dossier } }: CasePage, name: string): string => `${QUEUE}/${dossier.code}/${name}`;

const button = (page: CasePage, name: string, text: string): Html =>
  html`<form method="post" action="${action(page, name)}">
    ${hidden(page)}<button class="button">${text}</button>
  </form>`;

function folded(page: CasePage, name: string, title: string, fields: Html, files = false): Html {
  const open = keptIn(page, name) === undefined ? undefined : html`open`;
  const enctype = files ? html`enctype="multipart/form-data"` : undefined;
  return html`<details ${open}>
    <summary>${title}</summary>
    <form method="post" action="${action(page, name)}" ${enctype}>${hidden(page)}${fields}</form>
  </details>`;
}

const longText = (page: CasePage, name: string, label: string, hint: string): Html => html`
  <label for="${name}-text">${label}</label>
  <p class="hint" id="${name}-hint">${hint}</p>
  <textarea
    id="${name}-text"
    name="text"
    required
    minlength="3"
    maxlength="2000"
    aria-describedby="${name}-hint"
  >
${keptIn(page, name)?.['text'] ?? ''}</textarea>
`;

const resultFields = (name: string, required: boolean): Html => html`
  <label for="${name}-title">Tên kết quả</label>
  <input
    id="${name}-title"
    name="title"
    maxlength="200"
    value="Kết quả giải quyết hồ sơ"
    autocomplete="off"
  />
  <label for="${name}-file">Tệp kết quả${required ? '' : ' (nếu có)'}</label>
  <p class="hint" id="${name}-hint">PDF, JPEG hoặc PNG, không quá 10 MB. Người dân tải về bằng mã tra cứu.</p>
  <input
    id="${name}-file"
    name="file"
    type="file"
    accept="application/pdf,image/jpeg,image/png"
    ${required ? html`required` : undefined}
    aria-describedby="${name}-hint"
  />
`;

const finish = (page: CasePage): Html =>
  folded(
    page,
    'xong',
    'Đã có kết quả',
    html`${resultFields('xong', false)}
      <p class="hint">Kết quả là bản giấy thì không cần tệp.</p>
      <button class="button">Ghi là đã có kết quả</button>`,
    true,
  );

const addResult = (page: CasePage): Html =>
  folded(
    page,
    'ket-qua',
    'Thêm tệp kết quả',
    html`${resultFields('ket-qua', true)}<button class="button">Thêm tệp này</button>`,
    true,
  );

/** So many lines in the form; those without a name are left out. */
const ITEM_LINES = [1, 2, 3, 4];

const ask = (page: CasePage): Html =>
  folded(
    page,
    'bo-sung',
    'Yêu cầu bổ sung',
    html`${longText(page, 'bo-sung', 'Cần bổ sung gì, vì sao', 'Hỏi một lần cho đủ. Người dân đọc đúng những chữ này.')}
      ${ITEM_LINES.map((number) => item(page, number))} <button class="button">Gửi yêu cầu bổ sung</button>`,
  );

function item(page: CasePage, number: number): Html {
  const kept = keptIn(page, 'bo-sung');
  const field = (name: string) => `${name}-${number}`;
  const isText = kept?.[field('kind')] === 'text';
  return html`<fieldset class="item">
    <legend>Mục ${number}</legend>
    <label for="${field('title')}">Tên giấy tờ hoặc câu hỏi</label>
    <input
      id="${field('title')}"
      name="${field('title')}"
      maxlength="200"
      value="${kept?.[field('title')] ?? ''}"
      ${number === 1 ? html`required` : undefined}
      autocomplete="off"
    />
    <label for="${field('kind')}">Người dân gửi</label>
    <select id="${field('kind')}" name="${field('kind')}">
      <option value="file">tệp ảnh hoặc PDF</option>
      <option value="text" ${isText ? html`selected` : undefined}>chữ</option>
    </select>
    <label class="choice"
      ><input
        type="checkbox"
        name="${field('optional')}"
        value="1"
        ${kept?.[field('optional')] === undefined ? undefined : html`checked`}
      />
      <span>Không bắt buộc</span></label
    >
  </fieldset>`;
}

const goOn = (page: CasePage): Html =>
  folded(
    page,
    'lam-tiep',
    'Làm tiếp, không chờ bổ sung',
    html`<p>Yêu cầu bổ sung được khép lại; người dân không trả lời được nữa.</p>
      <button class="button">Làm tiếp</button>`,
  );

const handOver = (page: CasePage): Html =>
  folded(
    page,
    'chuyen',
    'Chuyển cho người khác',
    html`<label for="to">Chuyển cho</label>
      <select id="to" name="to">
        ${page.site.units.map(
          ({ id, name }) =>
            html`<option value="unit:${id}">${name} (chưa định người)</option>
              ${page.clerks.filter(({ unit }) => unit === id).map((clerk) => html`<option value="clerk:${clerk.id}">${clerk.name}, ${name}</option>`)}`,
        )}
      </select>
      <p class="hint">Chuyển sang bộ phận khác thì bạn không mở được hồ sơ này nữa.</p>
      <button class="button">Chuyển</button>`,
  );

const putOff = (page: CasePage): Html =>
  folded(
    page,
    'hen-lai',
    'Xin lỗi và hẹn lại ngày trả',
    html`<p>
        Phiếu xin lỗi mang tên ${page.site.head}, gửi tới người nộp trên trang theo dõi. Chỉ hẹn lại được một
        lần.
      </p>
      ${longText(page, 'hen-lai', 'Lý do chậm', 'Nói thật và ngắn gọn; in đúng vào phiếu.')}
      <label for="day">Ngày trả mới</label>
      <input
        id="day"
        name="day"
        type="date"
        required
        value="${keptIn(page, 'hen-lai')?.['day'] ?? page.proposed}"
      />
      <button class="button">Gửi phiếu xin lỗi</button>`,
  );

const refuse = (page: CasePage): Html =>
  folded(
    page,
    'tu-choi',
    'Từ chối giải quyết',
    html`${longText(page, 'tu-choi', 'Lý do và căn cứ', 'Người dân đọc đúng những chữ này. Không làm lại được.')}
      <button class="button">Từ chối giải quyết</button>`,
  );
