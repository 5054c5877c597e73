import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { paperSheet, type PaperSheet } from '../../core/paper/sheet.js';
import type { Answers, ProcedureDefinition } from '../../core/procedure/definition.js';
import { paperForm } from '../../core/text/locales/vi/paper-form.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { printAlone } from '../shared/print-alone.js';
import { styles } from './paper-form.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { sheetView } from './sheet-view.js';

/**
 * The paper form of a procedure, filled in: to look at, and to print alone on A4. A print is no filing. Nothing is
 * kept, and nothing leaves the page but to the printer.
 *
 * @tag bk-paper-form
 * @csspart sheet - The paper on the screen.
 */
export class BkPaperForm extends LitElement {
  static override styles = [hostStyles, controlStyles, sheetStyles, styles];

  /** What is asked, and how the form looks on paper. Without it there is nothing to see. */
  @property({ attribute: false }) definition: ProcedureDefinition | undefined;

  /** Personal: set it as a property. What is not answered stays a dotted line. */
  @property({ attribute: false }) answers: Answers = {};

  /** The device's data is locked or erased: what came from it goes from the screen. */
  @state() private concealed = false;

  readonly #l10n = new LocalizeController(this, paperForm);
  #sheet: PaperSheet | undefined;
  #endPrint: (() => void) | undefined;

  constructor() {
    super();
    new ConcealController(this, (change) => {
      this.concealed = change !== 'unlocked';
      this.#endPrint?.();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPrint?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answers')) this.#endPrint?.();
    this.#sheet = this.definition && !this.concealed ? paperSheet(this.definition, this.answers) : undefined;
  }

  override render(): unknown {
    if (!this.definition || !this.#sheet) return nothing;
    const { t, text } = this.#l10n;
    const place = placeOf(this.#sheet) || text(this.definition.authority);
    return html`<div class="stack">
      <p class="note warn">${t('paper.not-filed', { place })}</p>
      ${
        typeof globalThis.print === 'function'
          ? html`<div class="row">
              <button type="button" class="primary" @click=${this.#print}>${t('paper.print')}</button>
              <span class="soft">${t('paper.by-hand')}</span>
            </div>`
          : html`<p class="note" role="status">${t('paper.no-printer')}</p>`
      }
      <div role="region" aria-label=${t('paper.preview')}>${sheetView(this.#sheet)}</div>
    </div>`;
  }

  readonly #print = (): void => {
    if (!this.#sheet) return;
    this.#endPrint?.();
    const { root, remove } = printAlone(this.ownerDocument, 'size: A4 portrait; margin: 20mm', [sheetStyles]);
    render(sheetView(this.#sheet), root);
    const end = () => {
      removeEventListener('afterprint', end);
      remove();
    };
    addEventListener('afterprint', end);
    this.#endPrint = end;
    globalThis.print();
  };
}

/** Whom the form is addressed to first: there it is handed in. */
function placeOf({ to }: PaperSheet): string {
  const [first] = to?.lines ?? [];
  return first?.kind === 'line' ? first.text : '';
}
