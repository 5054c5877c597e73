/** A form was filled from profiles. Names only, never a value. */
export class BkPrefilledEvent extends Event {
  /** What was filled: field keys of a procedure, or fact keys of a form of the page. */
  readonly keys: readonly string[];

  constructor(keys: readonly string[]) {
    super('bk-prefilled', { bubbles: true, composed: true });
    this.keys = keys;
  }

  /** How many answers were filled. */
  get count(): number {
    return this.keys.length;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-prefilled': BkPrefilledEvent;
  }
}
