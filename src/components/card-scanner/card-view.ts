import { html, type TemplateResult } from 'lit';
import { validateCitizenCard, type CitizenCard } from '../../core/identity/citizen-card.js';
import { mask } from '../../core/identity/mask.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What to point at beside the card itself. */
export interface CardLook {
  /** Somebody went on without saying whether the card is right. */
  readonly isOverlooked: boolean;
  /** An input method may have been at the name. */
  readonly isDamaged: boolean;
}

/** What the person can do with a card that was read. */
export interface CardActions {
  readonly use: () => void;
  readonly again: () => void;
}

/** What was read, to be looked at before it is used. */
export function cardView(
  card: CitizenCard,
  { isOverlooked, isDamaged }: CardLook,
  { t, date }: LocalizeController,
  actions: CardActions,
): TemplateResult {
  const row = (key: string, value: string) =>
    html`<div>
      <dt>${t(`card.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`
    <p id="found" tabindex="-1"><strong>${t('card.found')}</strong></p>
    <dl part="facts">
      ${row('name', card.fullName)} ${row('birth', date(card.dob))} ${row('sex', t(`card.${card.sex}`))}
      ${row('number', mask(card.personalId, 'citizen-id'))} ${row('residence', card.residence)}
      ${row('issued', date(card.issued))}
    </dl>
    <p class="note danger" ?hidden=${!isDamaged}>${t('error.card-typing-damage')}</p>
    ${validateCitizenCard(card).map(({ code }) => html`<p class="note warn">${t(`issue.${code}`)}</p>`)}
    <p class="error" role="alert" ?hidden=${!isOverlooked}>${t('card.overlooked')}</p>
    <div class="row">
      <button type="button" class="primary" id="use" @click=${actions.use}>${t('card.use')}</button>
      <button type="button" @click=${actions.again}>${t('card.again')}</button>
    </div>
  `;
}
