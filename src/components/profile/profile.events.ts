/** The person added, corrected or deleted something of the household. It does not say what. */
export class BkProfileChangedEvent extends Event {
  constructor() {
    super('bk-profile-changed', { bubbles: true, composed: true });
  }
}

/** Everything of the library on this device has been erased. */
export class BkWipedEvent extends Event {
  constructor() {
    super('bk-wiped', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-profile-changed': BkProfileChangedEvent;
    'bk-wiped': BkWipedEvent;
  }
}
