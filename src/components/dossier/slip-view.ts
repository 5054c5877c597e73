import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { Apology } from '../../core/dossier/status.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { printAlone } from '../shared/print-alone.js';
import type { Surroundings } from './surroundings.js';

/** The slip of apology as the office has given it: on screen, and alone on paper. */
export class SlipView {
  readonly #around: Surroundings;
  #endPrint: (() => void) | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
  }

  render(apology: Apology): TemplateResult {
    const { t } = this.#around.l10n;
    return html`<details part="slip">
      <summary>${t('more.slip-show')}</summary>
      ${this.#sheet(apology)}
      <div class="no-print">
        <button type="button" @click=${() => this.#print(apology)}>${t('more.slip-print')}</button>
      </div>
    </details>`;
  }

  /** Nothing of the slip is to stay on the page. */
  conceal(): void {
    this.#endPrint?.();
  }

  /** Every field of the form, in its order; nothing is added, and nothing is made nicer. */
  #sheet(apology: Apology): TemplateResult {
    const { t, date, time } = this.#around.l10n;
    const at = (moment: string) => `${time(moment)}, ${date(moment)}`;
    const { number, agency, addressee, procedure, personalId, code, reason, signer, signature } = apology;
    const rows: readonly (readonly [string, string | null])[] = [
      ['agency', agency],
      ['number', number],
      ['addressee', addressee],
      ['procedure', procedure],
      ['personal-id', personalId],
      ['code', code],
      ['due', at(apology.dueAt)],
      ['reason', reason],
      ['new-due', at(apology.newDueAt)],
      ['signer', signer],
      ['signed-at', at(apology.signedAt)],
    ];
    return html`<section class="slip" lang="vi">
      <h4>${t('more.slip-title')}</h4>
      <dl>
        ${rows.map(([key, value]) =>
          value === null
            ? nothing
            : html`<div>
                <dt>${t(`more.slip-${key}`)}</dt>
                <dd class="as-given">${value}</dd>
              </div>`,
        )}
      </dl>
      <p>${t(`more.slip-signature-${signature}`)}</p>
    </section>`;
  }

  #print(apology: Apology): void {
    this.#endPrint?.();
    const { ownerDocument } = this.#around.host;
    const { root, remove } = printAlone(ownerDocument, 'size: A4 portrait; margin: 20mm', [paperStyles]);
    render(this.#sheet(apology), root);
    const end = () => {
      removeEventListener('afterprint', end);
      this.#endPrint = undefined;
      remove();
    };
    addEventListener('afterprint', end);
    this.#endPrint = end;
    globalThis.print();
  }
}

const paperStyles = css`
  .slip {
    font-size: 13pt;
    line-height: 1.5;
  }

  h4 {
    font-size: 15pt;
    text-align: center;
  }

  dl > div {
    display: flex;
    gap: 6mm;
    padding-block: 2mm;
    border-block-end: 0.5pt solid #999;
  }

  dt {
    flex: 0 0 45mm;
  }

  dd {
    flex: 1;
    margin: 0;
    white-space: pre-line;
  }
`;
