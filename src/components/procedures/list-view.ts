import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '../../core/procedure/catalogue-entry.js';
import { siteFees } from '../../core/procedure/public-facts.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Listed } from './catalogue-controller.js';
import { feeText, timeText } from './short-facts.js';

/** What the list asks of the element. */
export interface ListActions {
  readonly search: (query: string) => void;
  readonly open: (code: string) => void;
  readonly more: () => void;
  readonly retry: () => void;
}

/** How many stand there at first, and how many more a tap brings. */
export const PAGE = 20;

/** The search field and what it finds. @param shown - How many of them. @param today - ISO date. */
export function listView(
  { list, find, site }: Listed,
  query: string,
  shown: number,
  today: string,
  l10n: LocalizeController,
  actions: ListActions,
): TemplateResult {
  const { t } = l10n;
  const found = find(query);
  const rest = found.length - shown;
  const help = site?.hotline ? html`<p>${t('catalogue.call', { hotline: site.hotline })}</p>` : nothing;
  return html`
    <div>
      <label for="search">${t('catalogue.search')}</label>
      <p id="hint" class="hint">${t('catalogue.search-hint')}</p>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-describedby="hint"
        .value=${query}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
      />
    </div>
    ${
      list.error === undefined
        ? nothing
        : html`<div class="note warn stack tight">
            <p>${t('catalogue.offline')}</p>
            <div><button type="button" @click=${actions.retry}>${t('common.retry')}</button></div>
          </div>`
    }
    <div role="status" class="stack tight">
      ${
        found.length > 0
          ? html`<p class="soft">${t('catalogue.count', { count: found.length })}</p>`
          : html`<p>${t('catalogue.none', { words: examples(list.entries) })}</p>
              ${help}`
      }
    </div>
    ${
      found.length === 0
        ? html`<div>
            <button type="button" id="all" @click=${() => actions.search('')}>${t('catalogue.all')}</button>
          </div>`
        : html`<ul class="list">
            ${found.slice(0, shown).map((entry) => {
              const { code, fees } = entry;
              const due = fees && siteFees(fees, code, site, today);
              return entryView(entry, due && feeText(due, l10n), l10n, actions);
            })}
          </ul>`
    }
    ${
      rest > 0
        ? html`<div>
            <button type="button" @click=${actions.more}>
              ${t('catalogue.more', { count: Math.min(rest, PAGE) })}
            </button>
          </div>`
        : nothing
    }
    ${found.length > 0 ? help : nothing}
  `;
}

function entryView(
  { code, name, shortName, authority, time }: CatalogueEntry,
  fee: string | undefined,
  l10n: LocalizeController,
  { open }: ListActions,
): TemplateResult {
  const { t, text } = l10n;
  const line = (...facts: (string | undefined)[]) => facts.filter(Boolean).join(' · ');
  const cost = line(
    time && t('catalogue.time', { time: timeText(time, l10n) }),
    fee && t('catalogue.fee', { fee }),
  );
  return html`<li part="procedure">
    <button
      type="button"
      class="plain name"
      data-code=${code}
      aria-describedby="facts-${code}"
      @click=${() => open(code)}
    >
      ${text(shortName)}
    </button>
    ${text(name) === text(shortName) ? nothing : html`<p class="soft">${text(name)}</p>`}
    <div id="facts-${code}">
      ${cost ? html`<p>${cost}</p>` : nothing}
      <p class="soft">${line(t('catalogue.code', { code }), authority && text(authority))}</p>
    </div>
  </li>`;
}

/** Everyday words of the first procedures: they can be found, whatever the site lists. */
const examples = (entries: readonly CatalogueEntry[]): string =>
  entries
    .slice(0, 3)
    .map(({ keywords, shortName }) => keywords[0] ?? shortName.vi)
    .join(', ');
