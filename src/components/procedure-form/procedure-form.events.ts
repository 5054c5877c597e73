import type { Submission } from '../../core/procedure/flow.js';

/**
 * The person asks to send; cancel it to send in a way of your own.
 * It carries personal data: everything that is about to leave the device.
 */
export class BkSubmitEvent extends Event {
  readonly submission: Submission;

  constructor(submission: Submission) {
    super('bk-submit', { bubbles: true, composed: true, cancelable: true });
    this.submission = submission;
  }
}

/** The server has accepted the dossier. */
export class BkSubmittedEvent extends Event {
  /** Mã hồ sơ. */
  readonly code: string;
  /** Id of the payment order, or `null` when nothing is to be paid. */
  readonly paymentId: string | null;

  constructor(code: string, paymentId: string | null) {
    super('bk-submitted', { bubbles: true, composed: true });
    this.code = code;
    this.paymentId = paymentId;
  }
}

/** The draft is stored on the device. */
export class BkDraftSavedEvent extends Event {
  /** Milliseconds since 1970. */
  readonly savedAt: number;

  constructor(savedAt: number) {
    super('bk-draft-saved', { bubbles: true, composed: true });
    this.savedAt = savedAt;
  }
}

export { BkHandedOverEvent } from '../shared/handed-over.event.js';

declare global {
  interface HTMLElementEventMap {
    'bk-submit': BkSubmitEvent;
    'bk-submitted': BkSubmittedEvent;
    'bk-draft-saved': BkDraftSavedEvent;
  }
}
