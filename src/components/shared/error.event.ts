import { isBkError } from '../../core/errors.js';

/** Something failed in an element. It carries the code only; the person reads the text on the element. */
export class BkErrorEvent extends Event {
  /** Stable code, such as `network-offline`. */
  readonly code: string;

  constructor(error: unknown) {
    super('bk-error', { bubbles: true, composed: true });
    this.code = isBkError(error) ? error.code : 'unexpected';
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-error': BkErrorEvent;
  }
}
