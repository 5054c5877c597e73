/** The person wants to begin a procedure; cancel it and nothing more happens. It carries the code alone. */
export class BkProcedureChosenEvent extends Event {
  /** National code, such as `2.000635`. */
  readonly code: string;

  constructor(code: string) {
    super('bk-procedure-chosen', { bubbles: true, composed: true, cancelable: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-procedure-chosen': BkProcedureChosenEvent;
  }
}
