import { html, type TemplateResult } from 'lit';
import { validateCitizenCard, type CitizenCard } from '../../core/identity/citizen-card.js';
import { mask } from '../../core/identity/mask.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { BkCardScannedEvent } from './card-scanner.events.js';
import type { Found } from './found.js';

/** What the person can do with a card that was read. */
export interface CardActions {
  readonly use: () => void;
  readonly again: () => void;
}

/** What the code of a card says; `isDamaged` points at an input method that may have been at the name. */
export function cardFound(card: CitizenCard, isDamaged: boolean, l10n: LocalizeController): Found {
  return {
    view: () => factsView(card, isDamaged, l10n),
    event: () => new BkCardScannedEvent({ card }),
  };
}

function factsView(card: CitizenCard, isDamaged: boolean, { t, date }: LocalizeController): TemplateResult {
  const row = (key: string, value: string) =>
    html`<div>
      <dt>${t(`card.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl part="facts">
      ${row('name', card.fullName)} ${row('birth', date(card.dob))} ${row('sex', t(`card.${card.sex}`))}
      ${row('number', mask(card.personalId, 'citizen-id'))} ${row('residence', card.residence)}
      ${row('issued', date(card.issued))}
    </dl>
    <p class="note danger" ?hidden=${!isDamaged}>${t('error.card-typing-damage')}</p>
    ${validateCitizenCard(card).map(({ code }) => html`<p class="note warn">${t(`issue.${code}`)}</p>`)}`;
}

/** What was read, to be looked at before it is used. */
export function foundView(
  found: Found,
  isOverlooked: boolean,
  { t }: LocalizeController,
  actions: CardActions,
): TemplateResult {
  return html`
    <p id="found" tabindex="-1"><strong>${t('card.found')}</strong></p>
    ${found.view()}
    <p class="error" role="alert" ?hidden=${!isOverlooked}>${t('card.overlooked')}</p>
    <div class="row">
      <button type="button" class="primary" id="use" @click=${actions.use}>${t('card.use')}</button>
      <button type="button" id="again" @click=${actions.again}>${t('card.again')}</button>
    </div>
  `;
}

/** What was read went to the page; the card itself is no longer on screen. */
export function takenView({ t }: LocalizeController, again: () => void): TemplateResult {
  return html`
    <p id="taken" class="note" role="status" tabindex="-1">${t('card.taken')}</p>
    <div class="row"><button type="button" id="again" @click=${again}>${t('card.again')}</button></div>
  `;
}
