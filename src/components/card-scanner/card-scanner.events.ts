import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { CitizenMrz } from '../../core/identity/citizen-mrz.js';

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

/**
 * The person has seen what the three lines on the back of a card say, and wants to use it.
 * It carries personal data: what the lines say.
 */
export class BkMrzScannedEvent extends Event {
  readonly mrz: CitizenMrz;

  constructor(mrz: CitizenMrz) {
    super('bk-mrz-scanned', { bubbles: true, composed: true });
    this.mrz = mrz;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-mrz-scanned': BkMrzScannedEvent;
    'bk-card-scanned': BkCardScannedEvent;
  }
}
