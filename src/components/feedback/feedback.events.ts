/** The server has taken the rating, or a change of it, or a petition, or what was said of its answer. */
export class BkFeedbackSentEvent extends Event {
  /** Which of them: a verdict on an answer counts to its petition. */
  readonly kind: 'rating' | 'petition';

  constructor(kind: 'rating' | 'petition' = 'rating') {
    super('bk-feedback-sent', { bubbles: true, composed: true });
    this.kind = kind;
  }
}

/** The point of a petition was chosen, found or taken away; where it is says the property `point` alone. */
export class BkPointChangedEvent extends Event {
  constructor() {
    super('bk-point-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-feedback-sent': BkFeedbackSentEvent;
    'bk-point-changed': BkPointChangedEvent;
  }
}
