import { html, nothing, type TemplateResult } from 'lit';
import type { PaperItem, PaperSheet, PaperSigner, PaperTick } from '../../core/paper/sheet.js';

/** The paper form, on screen and in print. Its words are those of official papers and are not translated. */
export function sheetView(sheet: PaperSheet): TemplateResult {
  const { number, title, subtitle, to, sections, pledges, signatures, notes } = sheet;
  return html`<article class="sheet" part="sheet" lang="vi">
    ${number ? html`<p class="number">${number}</p>` : nothing}
    <header>
      <p class="country">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
      <p class="motto">Độc lập - Tự do - Hạnh phúc</p>
      <h2>${title}</h2>
      ${subtitle ? html`<p class="subtitle">${subtitle}</p>` : nothing}
    </header>
    ${to ? toView(to) : nothing}
    ${sections.map(
      ({ title: heading, items }) =>
        html`<section>
          ${heading ? html`<h3>${heading}</h3>` : nothing}
          <div class="items">${items.map(itemView)}</div>
        </section>`,
    )}
    <div class="end ${signatures.length <= 2 ? 'whole' : ''}">
      ${pledges.map((pledge) => html`<p class="pledge">${pledge.replace(/\.?$/, '.')}</p>`)}
      <div class="signatures">${signatures.map(signatureView)}</div>
    </div>
    ${
      notes.length > 0
        ? html`<footer>
            <p>Chú thích:</p>
            ${notes.map((note) => html`<p>${note}</p>`)}
          </footer>`
        : nothing
    }
  </article>`;
}

/** One receiver stands beside the words; several stand under them, each with what it is asked for. */
function toView({ label, lines }: NonNullable<PaperSheet['to']>): TemplateResult {
  const [first] = lines;
  if (lines.length === 1 && first?.kind === 'line')
    return html`<div class="to">${itemView({ ...first, label, room: 'full' })}</div>`;
  return html`<div class="to">
    <p>${label}:</p>
    <div class="items">${lines.map(itemView)}</div>
  </div>`;
}

function itemView(item: PaperItem): TemplateResult {
  switch (item.kind) {
    case 'line': {
      const { label, text, room, lines, words } = item;
      return html`<div class="item ${room}">
        ${dottedView(label, text)} ${!text && lines === 2 ? dottedView('', '') : nothing}
        ${words === undefined ? nothing : dottedView('Ghi bằng chữ', words)}
      </div>`;
    }
    case 'boxes':
      return html`<div class="item full digits">
        <span>${item.label}: </span>
        <span class="boxes">${item.digits.map((digit) => html`<span>${digit}</span>`)}</span>
      </div>`;
    case 'choice':
      return html`<div class="item ${item.room} ${item.stacked ? 'stacked' : ''}">
        <span>${item.label}: </span>${item.ticks.map(tickView)}
      </div>`;
    case 'tick':
      return html`<div class="item full">${tickView(item.tick)}</div>`;
    case 'table':
      return tableView(item);
  }
}

/** Dots run on to the end of the line, for the pen. */
const dottedView = (label: string, text: string) =>
  html`<p class="dotted">${label ? html`${label}: ` : nothing}<span class="value">${text}</span></p>`;

const tickView = ({ label, chosen }: PaperTick) =>
  html`<span class="tick"
    ><span role="img" aria-label=${chosen ? 'Có chọn' : 'Không chọn'}>${chosen ? '☒' : '☐'}</span>
    ${label}</span
  > `;

const tableView = ({ label, columns, rows }: PaperItem & { kind: 'table' }) =>
  html`<div class="item full table" role="group" tabindex="0" aria-label=${label || 'Bảng kê'}>
    ${label ? html`<p>${label}:</p>` : nothing}
    <table>
      <thead>
        <tr>
          <th scope="col">TT</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, index) =>
            html`<tr>
              <td>${index + 1}</td>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const signatureView = ({ title, ticks, name }: PaperSigner) =>
  html`<div class="signature">
    <p class="date"><span></span>, ngày <span></span> tháng <span></span> năm <span></span></p>
    <p class="who">${title}</p>
    <p class="how">(Ký, ghi rõ họ tên)</p>
    ${ticks.length > 0 ? html`<div class="ways">${ticks.map(tickView)}</div>` : nothing}
    <p class="name">${name}</p>
  </div>`;
