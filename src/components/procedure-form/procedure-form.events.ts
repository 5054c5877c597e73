import type { SentFigures } from '../../core/procedure/filing-figures.js';
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

/** The person has begun to fill in a form; a draft that goes on was begun earlier. */
export class BkStartedEvent extends Event {
  /** National code of the procedure. */
  readonly procedure: string;

  constructor(procedure: string) {
    super('bk-started', { bubbles: true, composed: true });
    this.procedure = procedure;
  }
}

/** The server has accepted the dossier. */
export class BkSubmittedEvent extends Event {
  /** Mã hồ sơ. */
  readonly code: string;
  /** Id of the payment order, or `null` when nothing is to be paid. */
  readonly paymentId: string | null;
  /** National code of the procedure. */
  readonly procedure: string;
  /** How the fields came to their answers, in numbers alone, for the counts of the model. */
  readonly figures: SentFigures;

  constructor(code: string, paymentId: string | null, procedure: string, figures: SentFigures) {
    super('bk-submitted', { bubbles: true, composed: true });
    this.code = code;
    this.paymentId = paymentId;
    this.procedure = procedure;
    this.figures = figures;
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
    'bk-started': BkStartedEvent;
    'bk-submit': BkSubmitEvent;
    'bk-submitted': BkSubmittedEvent;
    'bk-draft-saved': BkDraftSavedEvent;
  }
}
