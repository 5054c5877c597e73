import { html, nothing } from 'lit';
import type { OwnPetition } from '../../../core/feedback/petitions.js';
import type { LocalizeController } from '../../shared/localize-controller.js';

/** The petitions of this device; nothing where there is none. */
export function ownView(
  own: readonly OwnPetition[],
  l10n: LocalizeController,
  follow: (code: string) => void,
): unknown {
  const { t, date } = l10n;
  if (own.length === 0) return nothing;
  return html`<section class="stack tight" part="own" aria-labelledby="own-title">
    <h2 id="own-title">${t('petition.own')}</h2>
    <ul class="plain-list">
      ${own.map(
        ({ code, receivedAt }) =>
          html`<li>
            <b translate="no">${code}</b>
            <span>${t('petition.sent-on', { date: date(receivedAt) })}</span>
            <button type="button" class="plain" @click=${() => follow(code)}>
              ${t('petition.follow')}<span class="visually-hidden"> ${code}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
