import { html, nothing, type TemplateResult } from 'lit';
import { factNames } from '../shared/fact-words.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { purposeText } from './consents-view.js';
import type { Household } from './profiles-controller.js';
import { nameOf } from './readable-copy.js';

/** Who used which facts, and when; names of facts only. */
export function logView(
  { uses, people }: Household,
  notice: unknown,
  error: unknown,
  l10n: LocalizeController,
  clear: () => void,
): TemplateResult {
  const { t, date, time, errorText } = l10n;
  return html`<details class="card" id="log">
    <summary><h2>${t('my.log', { count: uses.length })}</h2></summary>
    <div class="stack tight">
      ${notice}
      <p class="hint">${t('my.log-hint')}</p>
      <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
      ${uses.length === 0 ? html`<p>${t('my.log-none')}</p>` : nothing}
      <ul class="plain" ?hidden=${uses.length === 0}>
        ${uses.map(
          ({ at, who, purpose, people: of, fields, helper }) =>
            html`<li>
              <p><strong>${time(at)}, ${date(at)}</strong></p>
              <p>${t('my.log-what', { purpose: purposeText(purpose, l10n), who })}</p>
              ${helper === undefined ? nothing : html`<p>${t('my.log-helper', { helper })}</p>`}
              ${of.length === 0 ? nothing : html`<p>${t('my.log-people', { names: of.map((id) => nameOf(people, id, l10n)).join(', ') })}</p>`}
              <p class="soft">${t('my.log-fields', { fields: factNames(fields, l10n) })}</p>
            </li>`,
        )}
      </ul>
      ${
        uses.length === 0
          ? nothing
          : html`<div>
              <button type="button" class="plain danger" id="clear-log" @click=${clear}>
                ${t('my.log-clear')}
              </button>
            </div>`
      }
    </div>
  </details>`;
}
