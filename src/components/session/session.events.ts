import type { SessionEnd } from '../../core/session/report.js';

/** A session on a shared device, or of a helper, has ended and was erased. It carries no personal data. */
export class BkSessionEndedEvent extends Event {
  /** Why: `ended` by the person, `idle`, `time`. */
  readonly reason: SessionEnd;
  /** Whether nothing is left. */
  readonly complete: boolean;

  constructor(reason: SessionEnd, complete: boolean) {
    super('bk-session-ended', { bubbles: true, composed: true });
    this.reason = reason;
    this.complete = complete;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-session-ended': BkSessionEndedEvent;
  }
}
