import { html, nothing, type TemplateResult } from 'lit';
import { doubts, type Doubt } from '../../core/profile/doubts.js';
import type { FactKey } from '../../core/profile/facts.js';
import type { Fact, Profile } from '../../core/profile/profile.js';
import { mask } from '../../core/identity/mask.js';
import { factText } from '../../core/profile/profile.js';
import { maskOf, originWords, wholeValue } from '../shared/fact-words.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { FACT_KEYS } from './fact-groups.js';

/** A person as the card shows them. */
export interface PersonShown {
  readonly person: Profile;
  /** Numbers that the person asked to see whole. */
  readonly unmasked: (key: FactKey) => boolean;
  /** ISO date in Vietnam. */
  readonly today: string;
  /** The facts are in sight at once; with several people they open by a tap. */
  readonly open: boolean;
}

/** What the card of a person asks the element to do. */
export interface PersonActions {
  /** Not there while somebody else is being corrected. */
  readonly edit: (() => void) | undefined;
  readonly remove: () => void;
  /** Shows a masked number, or masks it again. */
  readonly toggle: (key: FactKey) => void;
}

/**
 * One person: every fact with where it came from, and what to look at again. The name stands in no
 * attribute: buttons are named by their own words and by the heading (`name-<id>`).
 */
export function personView(
  shown: PersonShown,
  l10n: LocalizeController,
  actions: PersonActions,
): TemplateResult {
  const { person, today, open } = shown;
  const { t } = l10n;
  const { id, facts } = person;
  const doubtful = doubts(person, today);
  const keys = FACT_KEYS.filter((key) => facts[key]);
  return html`
    ${doubtful.length > 0 ? html`<p class="doubts">${t('my.doubts', { count: doubtful.length })}</p>` : nothing}
    ${
      keys.length === 0
        ? html`<p class="soft">${t('my.no-facts')}</p>`
        : html`<details class="facts" ?open=${open}>
            <summary id="facts-${id}" aria-labelledby="facts-${id} name-${id}">
              ${t('my.facts', { count: keys.length })}
            </summary>
            <dl part="facts">
              ${keys.map((key) => {
                const fact = facts[key];
                const doubt = doubtful.find(({ path }) => path === key);
                return fact ? factRow(key, fact, doubt, shown, l10n, actions) : nothing;
              })}
            </dl>
          </details>`
    }
    <div class="row">
      <button
        type="button"
        id="edit-${id}"
        aria-labelledby="edit-${id} name-${id}"
        ?hidden=${!actions.edit}
        @click=${actions.edit}
      >
        ${t('profile.edit')}
      </button>
      <button
        type="button"
        class="plain danger"
        id="remove-${id}"
        aria-labelledby="remove-${id} name-${id}"
        @click=${actions.remove}
      >
        ${t('profile.delete')}
      </button>
    </div>
  `;
}

function factRow(
  key: FactKey,
  fact: Fact,
  doubt: Doubt | undefined,
  { unmasked }: PersonShown,
  l10n: LocalizeController,
  { toggle }: PersonActions,
): TemplateResult {
  const { t } = l10n;
  const label = t(`fact.${key}`);
  const kind = maskOf(key);
  const isShown = unmasked(key);
  const does = isShown ? 'hide' : 'show';
  return html`<div>
    <dt>${label}</dt>
    <dd>
      ${
        kind
          ? html`<span class="row number">
              <span class="code">${isShown ? factText(fact.value) : mask(factText(fact.value), kind)}</span>
              <button
                type="button"
                class="plain"
                aria-label=${t(`profile.${does}-fact`, { fact: label })}
                @click=${() => toggle(key)}
              >
                ${t(`profile.${does}`)}
              </button>
            </span>`
          : wholeValue(key, fact.value, l10n)
      }
      <p class="from">${originWords(fact, l10n)}</p>
      ${doubt ? html`<p class="note warn doubt">${t(`issue.${doubt.code}`, doubt.params)}</p>` : nothing}
    </dd>
  </div>`;
}
