/** The person went on to the national portal. That is not a filing. */
export class BkHandedOverEvent extends Event {
  /** National code of the procedure. */
  readonly procedure: string;

  constructor(procedure: string) {
    super('bk-handed-over', { bubbles: true, composed: true });
    this.procedure = procedure;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-handed-over': BkHandedOverEvent;
  }
}
