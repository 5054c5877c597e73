import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';

/** A question before something is deleted. */
export interface Question {
  readonly text: string;
  /** Words on the button that deletes. */
  readonly yes: string;
  /** Why it did not work the last time. */
  readonly error: unknown;
  /** What to do about that. */
  readonly more?: string;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Asks in the page, where the button was. The harmless answer comes first and takes the focus (`#cancel`). */
export function confirmView(question: Question, { t, errorText }: LocalizeController): TemplateResult {
  return html`<div class="note danger stack tight" role="group" aria-labelledby="question">
    <p id="question"><strong>${question.text}</strong></p>
    <p class="error" role="alert">
      ${question.error ? html`${errorText(question.error)} ${question.more}` : nothing}
    </p>
    <div class="row">
      <button type="button" id="cancel" aria-describedby="question" @click=${question.cancel}>
        ${t('common.cancel')}
      </button>
      <button type="button" id="confirm" class="danger" @click=${question.confirm}>${question.yes}</button>
    </div>
  </div>`;
}
