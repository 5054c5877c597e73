/**
 * One dossier as a clerk works with it; every value is escaped by `html`.
 * @module
 */
import { mayPutOff } from '../domain/apologies.js';
import { isPossible } from '../domain/case-moves.data.js';
import type { CaseFile } from '../domain/case-queue.js';
import type { Clerk } from '../domain/clerks.js';
import type { ProcedureDefinition } from '../domain/procedures.js';
import type { ResultRow } from '../domain/results.js';
import type { Site } from '../domain/site.data.js';
import type { SupplementRow } from '../domain/supplements.js';
import { html, type Html } from '../http/html.js';
import { answerLines } from './clerk-answers.html.js';
import { actionForms } from './clerk-actions.html.js';
import { dueText, moment, QUEUE, stateText } from './clerk-dossiers.html.js';

/** What the page shows. */
export interface CasePage {
  readonly file: CaseFile;
  readonly definition: ProcedureDefinition | undefined;
  readonly site: Site;
  readonly clerk: Clerk;
  /** To whom a dossier can be handed. */
  readonly clerks: readonly Clerk[];
  readonly token: string;
  readonly now: Date;
  /** Where the form of a new day begins, `YYYY-MM-DD`. */
  readonly proposed: string;
  readonly done?: string | undefined;
  readonly fault?: string | undefined;
  /** What was typed into a form that was refused, by its action and the name of the field. */
  readonly kept?: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
}

const line = (name: string, value: Html | string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** The page of one dossier. */
export function casePage(page: CasePage): Html {
  const { file, definition, now, done, fault } = page;
  const { dossier, timeline, answers } = file;
  const due = dueText(dossier, now);
  const late = due !== undefined && dossier.due_at < now;
  const dueWords = html`${moment(dossier.due_at)}${due === undefined ? '' : html`, <span ${late ? html`class="wrong"` : undefined}>${due}</span>`}`;
  return html`
    <p><a class="quiet" href="${QUEUE}">Về danh sách hồ sơ</a></p>
    <h1><span class="code">${dossier.code}</span></h1>
    <p class="lead">${dossier.procedure_name}</p>
    ${fault === undefined ? undefined : html`<p class="wrong" role="alert">${fault}</p>`}
    ${done === undefined ? undefined : html`<p class="outcome" role="status">${done}</p>`}
    <dl class="slip">
      ${line('Tình trạng', stateText(dossier.status))}
      ${line('Người nộp', dossier.applicant_name ?? 'không ghi')}
      ${line('Tiếp nhận', moment(dossier.received_at))} ${line('Hẹn trả', dueWords)}
      ${dossier.first_due_at === null ? undefined : line('Đã hẹn lại, lần đầu hẹn', moment(dossier.first_due_at))}
      ${line('Đang giữ', holderText(file))}
      ${dossier.refusal_reason === null ? undefined : line('Lý do từ chối', dossier.refusal_reason)}
    </dl>
    ${warnings(page)} ${actionForms(page)} ${file.supplements.map(supplement)}
    ${file.papers.length === 0 ? undefined : papers(file)}
    ${file.results.length === 0 ? undefined : results(file)}
    <section class="part">
      <h2>Nội dung khai</h2>
      ${answerLines(definition, answers)}
    </section>
    <section class="part">
      <h2>Các bước đã qua</h2>
      <ol class="trace">
        ${timeline.map(
          ({ at, state, holder }) =>
            html`<li><b>${moment(at)}</b>: ${stateText(state)}${holder === null ? '' : `, ${holder}`}</li>`,
        )}
      </ol>
    </section>
  `;
}

const holderText = ({ dossier, clerkName }: CaseFile): string =>
  clerkName === null ? `${dossier.holder} (chưa ai nhận)` : `${clerkName}, ${dossier.holder}`;

/** What the clerk should do soon: the slip has a day by which it is written. */
function warnings({ file: { dossier }, now }: CasePage): Html | undefined {
  if (!isPossible('putOff', dossier.status) || !mayPutOff(dossier, now)) return undefined;
  if (dossier.status === 'supplement-asked') return undefined;
  return html`<p class="note">
    ${
      dossier.due_at < now
        ? 'Hồ sơ đã quá hạn mà chưa có phiếu xin lỗi.'
        : 'Sắp đến ngày hẹn trả. Nếu không kịp, hãy gửi phiếu xin lỗi và hẹn lại trước ngày hẹn.'
    }
  </p>`;
}

function supplement({
  asked_at,
  answer_by,
  text,
  items,
  answered_at,
  texts,
  closed_at,
}: SupplementRow): Html {
  const state = answered_at
    ? `Đã bổ sung ${moment(answered_at)}`
    : closed_at
      ? `Thôi yêu cầu ${moment(closed_at)}`
      : `Chờ bổ sung${answer_by ? `, đề nghị trước ${moment(answer_by)}` : ''}`;
  return html`<section class="part">
    <h2>Yêu cầu bổ sung, ${moment(asked_at)}</h2>
    <p class="hint">${state}</p>
    <p>${text}</p>
    <dl class="slip">
      ${items.map(({ id, title, kind, required }) =>
        line(
          `${title}${required ? '' : ' (nếu có)'}`,
          kind === 'text'
            ? (texts?.[id] ?? 'chưa trả lời')
            : answered_at
              ? 'xem phần giấy tờ'
              : 'tệp, chưa gửi',
        ),
      )}
    </dl>
  </section>`;
}

/** Papers are saved, never shown: what a stranger has sent does not open under the address of the portal. */
function papers({ dossier, papers: files }: CaseFile): Html {
  return html`<section class="part">
    <h2>Giấy tờ người dân gửi</h2>
    <ul class="queue">
      ${files.map(
        ({ id, title, bytes, sha256 }) =>
          html`<li>
            <a href="${QUEUE}/${dossier.code}/giay-to/${id}" download>${title}</a>
            <p class="hint">${Math.ceil(bytes / 1024).toLocaleString('vi-VN')} KB</p>
            <p class="hint hash">SHA-256 ${sha256}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

const SIGNATURES: Readonly<Record<ResultRow['signature'], string>> = {
  none: 'không có chữ ký số',
  unverified: 'có chữ ký số, chưa kiểm tra',
  valid: 'chữ ký số hợp lệ',
  invalid: 'chữ ký số không hợp lệ',
};

function results({ dossier, results: rows }: CaseFile): Html {
  return html`<section class="part">
    <h2>Kết quả</h2>
    <ul class="queue">
      ${rows.map(
        ({ id, title, bytes, signature, sha256 }) =>
          html`<li>
            <a href="${QUEUE}/${dossier.code}/ket-qua/${id}" download>${title}</a>
            <p class="hint">
              ${Math.ceil(bytes / 1024).toLocaleString('vi-VN')} KB, ${SIGNATURES[signature]}
            </p>
            <p class="hint hash">SHA-256 ${sha256}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
