import { html, nothing, type TemplateResult } from 'lit';
import type { FactKey } from '../../core/profile/facts.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { factNames, originWords } from '../shared/fact-words.js';
import type { Filled } from './form-filler.js';

/** What was filled, and what the person has to fill in. */
export interface FilledState {
  readonly filled: readonly Filled[];
  readonly left: readonly FactKey[];
  /** Something more could be filled now, such as the next page of the form. */
  readonly more: boolean;
}

/** What was filled, from where and when; and how to take it back. */
export function filledView(
  { filled, left, more }: FilledState,
  l10n: LocalizeController,
  actions: { readonly undo: () => void; readonly more: () => void },
): TemplateResult {
  const { t } = l10n;
  const byKey = new Map(
    filled.map(({ mapped, fact }) => [`${mapped.person}/${mapped.target.key}`, { mapped, fact }]),
  );
  const { length } = filled;
  return html`
    <p class="note" id="filled" tabindex="-1">
      ${length > 0 ? t('prefill.filled', { count: length }) : t('prefill.filled-none')}
    </p>
    ${filled.some(({ divided }) => divided) ? html`<p class="note warn">${t('prefill.divided')}</p>` : nothing}
    ${left.length > 0 ? html`<p class="left">${t('prefill.left', { facts: factNames(left, l10n) })}</p>` : nothing}
    ${
      length > 0
        ? html`<details>
            <summary>${t('prefill.filled-list')}</summary>
            <dl part="facts">
              ${[...byKey.values()].map(
                ({ mapped, fact }) =>
                  html`<div>
                    <dt>${mapped.person ? `${mapped.person}: ` : ''}${t(`fact.${mapped.target.key}`)}</dt>
                    <dd>${originWords(fact, l10n)}</dd>
                  </div>`,
              )}
            </dl>
          </details>`
        : nothing
    }
    <div class="row">
      ${
        more
          ? html`<button type="button" class="primary" id="more" @click=${actions.more}>
              ${t('prefill.more')}
            </button>`
          : nothing
      }
      <button type="button" id="undo" ?hidden=${length === 0} @click=${actions.undo}>
        ${t('prefill.undo')}
      </button>
    </div>
  `;
}
