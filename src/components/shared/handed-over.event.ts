/** The person went on to the national portal. That is not a filing. */
export class BkHandedOverEvent extends Event {
  constructor() {
    super('bk-handed-over', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-handed-over': BkHandedOverEvent;
  }
}
