import { html, nothing, type TemplateResult } from 'lit';
import { qrPath } from '../../core/payment/qr.js';
import { codePicture } from '../shared/code-picture.js';
import type { Line, ReceiptSheet } from './sheet.js';

/** More than this, and the letters are made smaller, so that it stays one page. */
const MUCH = 800;

/** The receipt, on screen and in print. */
export function sheetView(sheet: ReceiptSheet): TemplateResult {
  const { collector, taxCode, title, marks, lines, signature, warnings, lookup } = sheet;
  const letters = [collector, title, ...[...marks, ...lines, signature].flat(), ...warnings].join('').length;
  return html`<article class="sheet ${letters > MUCH ? 'much' : ''}" part="sheet" lang="vi">
    <p class="collector">${collector}</p>
    <p>${taxCode[0]}: ${taxCode[1]}</p>
    <h2>${title}</h2>
    <p class="marks">
      ${marks.map(([label, value]) => html`<span>${label}: <b translate="no">${value}</b></span> `)}
    </p>
    ${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
    <dl>${[...lines, signature].map(lineView)}</dl>
    ${lookup ? lookupView(lookup) : nothing}
  </article>`;
}

const lineView = ([label, value]: Line) =>
  html`<div>
    <dt>${label}:</dt>
    <dd>${value}</dd>
  </div>`;

function lookupView({ code, page, text }: NonNullable<ReceiptSheet['lookup']>): TemplateResult {
  return html`<div class="lookup">
    ${codePicture(qrPath(text), 'Mã QR để tra cứu biên lai')}
    <dl>${lineView(code)} ${page ? lineView(page) : nothing}</dl>
  </div>`;
}
