/** The server has taken the rating, or a change of it. */
export class BkFeedbackSentEvent extends Event {
  constructor() {
    super('bk-feedback-sent', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-feedback-sent': BkFeedbackSentEvent;
  }
}
