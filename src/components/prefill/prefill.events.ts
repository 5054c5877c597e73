import type { FactKey } from '../../core/profile/facts.js';

/** What was typed is stored. Names of facts only, never a value. */
export class BkRememberedEvent extends Event {
  /** Which facts. */
  readonly keys: readonly FactKey[];

  constructor(keys: readonly FactKey[]) {
    super('bk-remembered', { bubbles: true, composed: true });
    this.keys = keys;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-remembered': BkRememberedEvent;
  }
}
