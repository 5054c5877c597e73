/**
 * The markup of `/so-lieu`. Each figure is a table; a row carries its numbers for whoever draws them.
 * @module
 */
import { FIGURE_IDS, FIGURES, type Figure, type FigureId } from '../domain/scorecard/figures.data.js';
import { MOST_MONTHS, type Span } from '../domain/scorecard/months.js';
import type { Cell, Scorecard, ScorecardRow } from '../domain/scorecard/scorecard.js';
import { GOAL_MINUTES } from '../domain/scorecard/tallies.js';
import { WHY_NOT } from '../domain/scorecard/words.js';
import { html, type Html } from '../http/html.js';

/** What the page shows. */
export interface ScorecardShown {
  /** The rows of what was chosen, one a month. */
  readonly card: Scorecard;
  /** Names of the procedures that can be chosen, by code. */
  readonly procedures: ReadonlyMap<string, string>;
  /** The chosen one, or empty. */
  readonly code: string;
  /** The months as they were asked for. */
  readonly typed: Span;
  /** Whether they are none. */
  readonly wrong: boolean;
}

/** Writes the page. */
export function scorecardPage(shown: ScorecardShown): Html {
  const { card, procedures, code } = shown;
  const { rows } = card;
  const query = `from=${card.from}&to=${card.to}${code && `&procedure=${code}`}`;
  const ids = FIGURE_IDS.filter((id) => code === '' || id !== 'petitionsOnTime');
  const isEmpty = rows.every(({ figures }) => ids.every((id) => hasNone(figures[id])));
  return html`
    <link rel="stylesheet" href="/portal/scorecard.css" />
    <h1>Số liệu</h1>
    <p class="lead">
      Người dân được bớt bao nhiêu lần khai lại, lần trả tiền mặt, lần đi lại. Trang này tự đếm để tự xem
      mình; đây không phải chỉ số chính thức. ${WHY_NOT.few}
    </p>
    ${filters(shown)}
    <div class="figures">
      <h2>${procedures.get(code) ?? 'Tất cả thủ tục'}, ${monthText(card.from)} đến ${monthText(card.to)}</h2>
      ${
        isEmpty
          ? html`<p class="note">
              Chưa có số liệu trong các tháng này. Số liệu có khi người dân nộp hồ sơ, đánh giá, hoặc đồng ý
              cho đếm.
            </p>`
          : html`<p class="no-print"><a class="quiet" href="/so-lieu.csv?${query}">Tải bảng (CSV)</a></p>
              ${ids.map((id) => figure(id, rows))}`
      }
    </div>
    <script type="module" src="/portal/charts/scorecard.js"></script>
  `;
}

function filters({ procedures, code, typed, wrong }: ScorecardShown): Html {
  const said = wrong ? html`aria-invalid="true" aria-describedby="wrong"` : undefined;
  const month = (name: 'from' | 'to', label: string) =>
    html`<div>
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="month" value="${typed[name]}" placeholder="2026-04" ${said} />
    </div>`;
  return html`<form class="filters no-print" method="get" action="/so-lieu">
    ${
      wrong
        ? html`<p class="wrong" id="wrong" role="alert">
            Ghi tháng như 2026-04, từ tháng trước đến tháng sau, nhiều nhất ${MOST_MONTHS} tháng. Bên dưới là
            12 tháng gần nhất.
          </p>`
        : undefined
    }
    ${month('from', 'Từ tháng')} ${month('to', 'Đến tháng')}
    <div class="wide">
      <label for="procedure">Thủ tục</label>
      <select id="procedure" name="procedure">
        <option value="">Tất cả thủ tục</option>
        ${[...procedures].map(
          ([one, name]) =>
            html`<option value="${one}" ${one === code ? html`selected` : undefined}>${name}</option>`,
        )}
      </select>
    </div>
    <button class="button">Xem</button>
  </form>`;
}

/** What stands in a column: its head, and what a cell says there. */
type Column = readonly [head: string, text: (cell: Cell) => string];

const percent = ({ share }: Cell): string =>
  share === null ? '–' : share.toLocaleString('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
const count = (n: number | null | undefined): string =>
  n === null || n === undefined ? '–' : n.toLocaleString('vi-VN');
const minutes = (n: Cell['median']): string =>
  n === null || n === undefined ? '–' : n === 'more' ? 'hơn 60 phút' : `${String(n)} phút`;
const both: Column = ['Số lượt', (cell) => `${count(cell.numerator)} trên ${count(cell.denominator)}`];

function columnsOf(id: FigureId): readonly Column[] {
  if (id === 'minutes')
    return [
      ['Trung vị', ({ median }) => minutes(median)],
      ['9 trên 10 người', ({ p90 }) => minutes(p90)],
      [`Trong ${String(GOAL_MINUTES)} phút`, percent],
      both,
    ];
  if (FIGURES[id].kind === 'number') return [['Số hồ sơ', ({ numerator }) => count(numerator)]];
  if (id === 'onTime')
    return [
      ['Tỷ lệ', percent],
      both,
      ['Sau khi hẹn lại', ({ afterApology }) => count(afterApology)],
      ['Muộn, đã xin lỗi', ({ lateWithApology }) => count(lateWithApology)],
      ['Muộn, chưa xin lỗi', ({ lateWithoutApology }) => count(lateWithoutApology)],
    ];
  return [['Tỷ lệ', percent], both];
}

function figure(id: FigureId, rows: readonly ScorecardRow[]): Html {
  const { title, kind, numerator, denominator, means, cannot } = FIGURES[id];
  return html`<section class="figure" data-chart="${kind}" data-goal="${GOAL_MINUTES}">
    <h3 id="${id}">${title}</h3>
    <p>${means}</p>
    ${
      rows.every(({ figures }) => hasNone(figures[id]))
        ? html`<p class="hint">Chưa có lượt nào để công bố trong các tháng này.</p>`
        : tableOf(id, rows)
    }
    <details>
      <summary>Đếm thế nào</summary>
      <p>Phần trên: ${numerator}.</p>
      <p>Phần dưới: ${denominator}.</p>
      <p>${cannot}</p>
    </details>
  </section>`;
}

function tableOf(id: FigureId, rows: readonly ScorecardRow[]): Html {
  const columns = columnsOf(id);
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
    <table aria-labelledby="${id}">
      <thead>
        <tr>
          <th scope="col">Tháng</th>
          ${columns.map(([head]) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ month, figures }) => row(month, figures[id], FIGURES[id].kind, columns))}
      </tbody>
    </table>
  </div>`;
}

/** @param kind - What is drawn of it; a row that is not told has nothing to draw. */
function row(month: string, cell: Cell, kind: Figure['kind'], columns: readonly Column[]): Html {
  const isTold = cell.numerator !== null && cell.why !== 'none';
  return html`<tr data-month="${monthText(month)}" ${isTold ? drawnOf(cell, kind) : undefined}>
    <th scope="row">${monthText(month)}</th>
    ${
      isTold
        ? columns.map(([, text]) => html`<td>${text(cell)}</td>`)
        : html`<td class="why" colspan="${columns.length}">${whyText(cell.why)}</td>`
    }
  </tr>`;
}

/** `data-y`, and `data-most` for the ninth of ten people. */
function drawnOf({ numerator, share, median, p90 }: Cell, kind: Figure['kind']): Html | undefined {
  if (kind === 'minutes') return html`data-y="${median ?? ''}" data-most="${p90 ?? ''}"`;
  if (kind === 'number') return html`data-y="${numerator ?? ''}"`;
  return share === null ? undefined : html`data-y="${Math.round(share * 1000) / 10}"`;
}

const whyText = (why: Cell['why']): string =>
  why === null ? '' : why === 'few' ? 'dưới 5, không hiện' : WHY_NOT[why];

/** `2026-04` as people write it: `04/2026`. */
const monthText = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** Of a month that is not over nobody knows yet. */
const hasNone = ({ why }: Cell): boolean => why === 'none' || why === 'running';
