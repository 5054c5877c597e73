import type { CitizenCard } from '../../core/identity/citizen-card.js';

/**
 * The person has seen what was read from a card and wants to use it.
 * It carries personal data: the facts of the card.
 */
export class BkCardScannedEvent extends Event {
  readonly card: CitizenCard;

  constructor(card: CitizenCard) {
    super('bk-card-scanned', { bubbles: true, composed: true });
    this.card = card;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-card-scanned': BkCardScannedEvent;
  }
}
