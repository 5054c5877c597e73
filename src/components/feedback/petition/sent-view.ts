import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../shared/localize-controller.js';
import type { PetitionController } from './petition-controller.js';

/** What the view of a petition that was sent shows and asks for. */
export interface SentParts {
  readonly petition: PetitionController;
  readonly l10n: LocalizeController;
  readonly follow: (code: string) => void;
  readonly another: () => void;
}

/** In the place of the form once it was sent: how far it is, then its code and secret, or what can be done. */
export function sentView({ petition, l10n, follow, another }: SentParts): TemplateResult {
  const { t, date } = l10n;
  const { delivery, receipt, level, rules } = petition;
  const said =
    delivery === 'waiting'
      ? t(`petition.waiting-${level === 'session' ? 'session' : 'device'}`)
      : t(`petition.${delivery ?? 'sending'}`, { unit: rules?.unit.name ?? '' });
  return html`<section class="stack" part="sent">
    <h2 tabindex="-1">${t('petition.title')}</h2>
    <p class="standing" role="status">${said}</p>
    ${
      receipt
        ? html`<dl class="codes">
              <div>
                <dt>${t('petition.code')}</dt>
                <dd translate="no">${receipt.code}</dd>
              </div>
              <div>
                <dt>${t('petition.secret')}</dt>
                <dd translate="no">${receipt.secret}</dd>
              </div>
              <div>
                <dt>${t('petition.due')}</dt>
                <dd>${date(receipt.dueAt)}</dd>
              </div>
            </dl>
            <p class="hint">${t('petition.secret-hint')}</p>
            ${level === 'session' ? html`<p class="note warn">${t('petition.keep-codes')}</p>` : nothing}
            <div class="row no-print">
              <button type="button" class="primary" @click=${() => follow(receipt.code)}>
                ${t('petition.follow')}
              </button>
              <button type="button" @click=${another}>${t('petition.another')}</button>
            </div>`
        : nothing
    }
    ${
      delivery === 'gave-up'
        ? html`<div>
            <button type="button" @click=${() => petition.retry()}>${t('common.retry')}</button>
          </div>`
        : nothing
    }
    ${
      delivery === 'refused'
        ? html`<div>
            <button type="button" @click=${() => void petition.editAgain()}>
              ${t('petition.edit-again')}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}
