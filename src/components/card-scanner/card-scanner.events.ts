import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { CitizenMrz } from '../../core/identity/citizen-mrz.js';

/**
 * The person has seen what was read from a card and wants to use it.
 * It carries personal data: what the card says.
 */
export class BkCardScannedEvent extends Event {
  /** What the code of the card says; `undefined` when the lines on its back were read instead. */
  readonly card: CitizenCard | undefined;
  /** What the three lines on the back say; only from a scanner that was asked for them. */
  readonly mrz: CitizenMrz | undefined;

  constructor(read: { readonly card: CitizenCard } | { readonly mrz: CitizenMrz }) {
    super('bk-card-scanned', { bubbles: true, composed: true });
    this.card = 'card' in read ? read.card : undefined;
    this.mrz = 'mrz' in read ? read.mrz : undefined;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-card-scanned': BkCardScannedEvent;
  }
}
