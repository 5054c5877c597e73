/**
 * A sheet for the wall of the office, with a code that opens the page of the procedure.
 * @module
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { catalogueEntry } from '../../core/procedure/catalogue-entry.js';
import { siteFees } from '../../core/procedure/public-facts.js';
import { qrPath } from '../../core/payment/qr.js';
import { printAlone, type PrintSheet } from '../shared/print-alone.js';
import { codePicture } from '../shared/code-picture.js';
import { whenText, type PageContext } from './page-parts.js';
import { paperStyles, posterStyles } from './poster.styles.js';
import { feeText, timeText } from './short-facts.js';

type Size = 'A4' | 'A5';

/** A longer condition is left to the page that the code opens. */
const SHORT = 90;

/** The poster on screen, and on paper as long as it is open. */
export class Poster {
  readonly screen = 'poster';
  #size: Size = 'A4';
  #sheet: PrintSheet | undefined;
  readonly #changed: () => void;

  /** @param changed - Called when it is to be shown anew. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  view(context: PageContext): TemplateResult {
    const { l10n, definition, actions } = context;
    const { t, text } = l10n;
    const size = (value: Size) =>
      html`<label class="choice">
        <input
          type="radio"
          name="size"
          .checked=${value === this.#size}
          @change=${() => this.#resize(value)}
        />
        <span>${t(`poster.${value.toLowerCase()}`)}</span>
      </label>`;
    return html`
      <div>
        <button type="button" class="plain" id="back" @click=${() => actions.show('details')}>
          ${t('details.back')}
        </button>
      </div>
      <h2 tabindex="-1">${t('poster.title', { name: text(definition.shortName) })}</h2>
      <fieldset>
        <legend>${t('poster.size')}</legend>
        <div class="stack tight">${size('A4')} ${size('A5')}</div>
      </fieldset>
      <div>
        <button type="button" class="primary" id="print" @click=${() => globalThis.print()}>
          ${t('poster.print')}
        </button>
      </div>
      <section class="preview" aria-label=${t('poster.preview')}>${this.#poster(context)}</section>
    `;
  }

  /** Gives what `view` shows its look, and puts it on paper too. */
  place(context: PageContext, shown: ShadowRoot): void {
    const sheet = posterStyles.styleSheet;
    if (sheet && !shown.adoptedStyleSheets.includes(sheet))
      shown.adoptedStyleSheets = [...shown.adoptedStyleSheets, sheet];
    // The poster keeps its own margins.
    const page = `size: ${this.#size} portrait; margin: 0`;
    this.#sheet ??= printAlone(shown.ownerDocument, page, [posterStyles, paperStyles]);
    render(html`<div lang=${context.l10n.lang}>${this.#poster(context)}</div>`, this.#sheet.root);
  }

  /** Gives the page its own print back. */
  remove(): void {
    this.#sheet?.remove();
    this.#sheet = undefined;
  }

  #resize(size: Size): void {
    this.#size = size;
    this.remove(); // the paper itself becomes another
    this.#changed();
  }

  #poster(context: PageContext): TemplateResult {
    const { definition, site, today, href, l10n } = context;
    const { t, text } = l10n;
    const { code, name, shortName, time, fees = [] } = catalogueEntry(definition);
    const { host, pathname } = new URL(href);
    const address = host + (pathname === '/' ? '' : pathname);
    const symbol = qrPath(href);
    const line = (key: string, value: unknown) =>
      html`<div>
        <dt>${t(key)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<div class="poster" data-size=${this.#size}>
      <div class="sheet">
        ${site ? html`<p class="unit">${site.unit.name}</p>` : nothing}
        <div class="title">
          <p>${text(shortName)}</p>
          ${text(name) === text(shortName) ? nothing : html`<p class="name">${text(name)}</p>`}
        </div>
        <div class="code">
          ${codePicture(symbol, t('poster.qr', { address }))}
          <div>
            <p>${t('poster.scan')}</p>
            <p class="address" translate="no">${address}</p>
          </div>
        </div>
        <dl>
          ${line(
            'poster.bring',
            html`<ul>
              ${papers(context).map((paper) => html`<li>${paper}</li>`)}
            </ul>`,
          )}
          ${time ? line('poster.time', timeText(time, l10n)) : nothing}
          ${line('poster.fee', feeText(siteFees(fees, code, site, today), l10n))}
        </dl>
        <div class="foot">
          ${site?.hotline ? html`<p class="call">${t('poster.call', { hotline: site.hotline })}</p>` : nothing}
          ${site?.officeHours ? html`<p>${site.officeHours}</p>` : nothing}
          <p>${t('catalogue.code', { code })}</p>
        </div>
      </div>
    </div>`;
  }
}

/** What somebody may have to bring; what is never asked for is no reason to walk home again. */
function papers(context: PageContext): readonly string[] {
  const { definition, l10n } = context;
  const { t, text } = l10n;
  return definition.documents.flatMap(({ name, required }) => {
    if (required === false) return [];
    if (required === true) return [text(name)];
    const when = whenText(required, context);
    return [
      when !== undefined && when.length <= SHORT
        ? `${text(name)} (${when})`
        : `${text(name)} (${t('catalogue.maybe')})`,
    ];
  });
}
