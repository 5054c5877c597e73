import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Household } from './profiles-controller.js';
import { nameOf } from './readable-copy.js';

/** Everything that was agreed to, each with a way to take it back. */
export function consentsView(
  { consents, people }: Household,
  notice: unknown,
  error: unknown,
  l10n: LocalizeController,
  withdraw: (id: string) => void,
): TemplateResult {
  const { t, date, time, errorText } = l10n;
  return html`<details class="card" id="consents">
    <summary>
      <h2>${t('my.consents', { count: consents.filter(({ withdrawnAt }) => !withdrawnAt).length })}</h2>
    </summary>
    <div class="stack tight">
      ${notice}
      <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
      ${consents.length === 0 ? html`<p>${t('my.consents-none')}</p>` : nothing}
      <ul class="plain" ?hidden=${consents.length === 0}>
        ${consents.map(({ id, about, purposes, at, site, method, text, withdrawnAt }) => {
          const what = purposes.map((purpose) => purposeText(purpose, l10n)).join(', ');
          const meta = {
            date: date(at),
            time: time(at),
            site,
            method: t(`my.method-${method}`),
            version: text.version,
          };
          return html`<li class="stack tight">
            <p id="consent-${id}">
              <strong>${t('my.consent-of', { purposes: what, name: nameOf(people, about, l10n) })}</strong>
            </p>
            <p class="soft">${t('my.consent-meta', meta)}</p>
            ${
              withdrawnAt === undefined
                ? html`<div>
                    <button
                      type="button"
                      id="withdraw-${id}"
                      aria-labelledby="withdraw-${id} consent-${id}"
                      @click=${() => withdraw(id)}
                    >
                      ${t('my.withdraw')}
                    </button>
                  </div>`
                : html`<p>${t('my.withdrawn', { date: date(withdrawnAt) })}</p>`
            }
          </li>`;
        })}
      </ul>
    </div>
  </details>`;
}

const KNOWN = [
  'keep',
  'keep-sensitive',
  'keep-papers',
  'remember',
  'remember-sensitive',
  'prefill',
  'prefill-sensitive',
  'submit',
  'counts',
];

/** A purpose in words; what a page has named itself stays as it is. `submit/2.000635` names a procedure. */
export function purposeText(purpose: string, { t }: LocalizeController): string {
  const [known = '', code] = purpose.split('/');
  const words = KNOWN.includes(known) ? t(`my.purpose-${known}`) : known;
  return code === undefined ? words : `${words} (${code})`;
}
