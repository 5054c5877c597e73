import { html, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import type { Score } from '../../core/feedback/feedback.js';
import { Transport } from '../../core/outbox/transport.js';
import type { LocalizeController } from '../shared/localize-controller.js';

interface Item {
  readonly id: string;
  readonly text: string;
}

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** The site's own items, each with the five steps; all of them optional. Fetched after the first tap. */
export class RatingItems {
  readonly #l10n: LocalizeController;
  readonly #given: (items: Readonly<Record<string, Score>>) => void;
  #items: readonly Item[] = [];
  #scores: Readonly<Record<string, Score>> = {};

  constructor(
    host: LitElement,
    client: Client,
    l10n: LocalizeController,
    given: (items: Readonly<Record<string, Score>>) => void,
  ) {
    this.#l10n = l10n;
    this.#given = given;
    new Transport(client.options).request('/site').then(
      (site) => {
        this.#items = itemsOf(site);
        host.requestUpdate();
      },
      // Whoever cannot be asked for them rates the whole.
      () => undefined,
    );
  }

  /** Empty where the site has none. */
  view(): TemplateResult {
    const { t } = this.#l10n;
    if (this.#items.length === 0) return html``;
    return html`<details part="items">
      <summary>${t('feedback.items')}</summary>
      <div class="items">
        ${this.#items.map(
          ({ id, text }, index) =>
            html`<div class="item">
              <label for="item-${index}">${text}</label>
              <select id="item-${index}" @change=${(event: Event) => this.#rate(id, event)}>
                <option value="">${t('feedback.item-none')}</option>
                ${SCORES.map(
                  (score) => html`<option value=${score}>${t(`feedback.score-${score}`)}</option>`,
                )}
              </select>
            </div>`,
        )}
      </div>
    </details>`;
  }

  #rate(id: string, event: Event): void {
    const score = Number((event.target as HTMLSelectElement).value);
    const { [id]: _before, ...others } = this.#scores;
    this.#scores = score === 0 ? others : { ...others, [id]: score as Score };
    this.#given(this.#scores);
  }
}

function itemsOf(site: unknown): readonly Item[] {
  const { ratingItems } = (site ?? {}) as { readonly ratingItems?: unknown };
  if (!Array.isArray(ratingItems)) return [];
  return (ratingItems as Partial<Item>[]).filter(
    (item): item is Item => typeof item?.id === 'string' && typeof item.text === 'string',
  );
}
