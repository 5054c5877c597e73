import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '../../core/procedure/catalogue-entry.js';
import type { Condition, ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Site } from '../../core/procedure/procedures.js';
import { conditionWords } from '../../core/procedure/public-facts.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What the pages of a procedure need. */
export interface PageContext {
  readonly definition: ProcedureDefinition;
  readonly site: Site | undefined;
  /** ISO date. */
  readonly today: string;
  readonly l10n: LocalizeController;
  /** Address of the page of the procedure; empty for none. */
  readonly href: string;
  /** Every procedure that can be opened here. */
  readonly entries: readonly CatalogueEntry[];
  readonly withPoster: boolean;
  readonly actions: PageActions;
}

/** What the pages ask of the element. */
export interface PageActions {
  readonly start: (event: Event) => void;
  readonly open: (code: string) => void;
  readonly back: () => void;
  readonly show: (screen: 'details' | 'helper' | 'poster') => void;
}

/** A link where the site has a page for it, which works without a script of the page; else a button. */
export function startView({ href, l10n, actions }: PageContext): TemplateResult {
  const label = l10n.t('details.start');
  return href
    ? html`<a class="button primary" part="start" href=${href} @click=${actions.start}>${label}</a>`
    : html`<button type="button" class="primary" part="start" @click=${actions.start}>${label}</button>`;
}

/** A heading with what belongs to it, or nothing where there is nothing. */
export const section = (
  key: string,
  content: TemplateResult | typeof nothing,
  { t }: LocalizeController,
): TemplateResult | typeof nothing =>
  content === nothing
    ? nothing
    : html`<section class="stack tight">
        <h3>${t(key)}</h3>
        ${content}
      </section>`;

export const bullets = (items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** When something holds, in the words of the form; `undefined` where they do not say it. */
export const whenText = (
  when: Condition,
  { definition, l10n: { t, text } }: Pick<PageContext, 'definition' | 'l10n'>,
): string | undefined => conditionWords(definition, when, text, (words) => t('details.unless', { words }));
