import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FileController } from './file-controller.js';

/**
 * The ways to take a receipt along.
 *
 * @param print - Prints it alone.
 * @param make - Makes the PDF that `file` then has.
 */
export function takeView(
  file: FileController,
  { t, errorText }: LocalizeController,
  { print, make }: { readonly print: () => void; readonly make: () => void },
): TemplateResult {
  const { state } = file;
  return html`<div class="stack tight no-print">
    ${typeof globalThis.print === 'function' ? nothing : html`<p class="note">${t('receipt.no-printer')}</p>`}
    <div class="row">
      ${
        typeof globalThis.print === 'function'
          ? html`<button type="button" class="primary" id="print" @click=${print}>
              ${t('receipt.print')}
            </button>`
          : nothing
      }
      <button type="button" id="pdf" ?disabled=${state.status === 'making'} @click=${make}>
        ${t('receipt.pdf')}
      </button>
    </div>
    <p role="status">${state.status === 'making' ? t('receipt.pdf-making') : nothing}</p>
    ${state.status === 'failed' ? html`<p class="error" role="alert">${errorText(state.error)}</p>` : nothing}
    ${
      state.status === 'ready'
        ? html`<div class="note stack tight">
            <p role="status">
              ${t(state.given === undefined ? 'receipt.pdf-ready' : `receipt.pdf-${state.given}`)}
            </p>
            <div class="row">
              ${
                file.shares
                  ? html`<button type="button" id="share" @click=${() => void file.share()}>
                      ${t('receipt.pdf-share')}
                    </button>`
                  : nothing
              }
              <button type="button" id="download" @click=${() => file.download()}>
                ${t('receipt.pdf-download')}
              </button>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}
