import { html, nothing, svg, type TemplateResult } from 'lit';
import { REASONS, type Score } from '../../core/feedback/feedback.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FeedbackController, RatingView } from './feedback-controller.js';
import type { RatingItems } from './rating-items.js';

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** What a rating shows and asks for. */
export interface RatingParts {
  /** Absent while it loads: the question stands already, its buttons cannot be pressed yet. */
  readonly view: RatingView | undefined;
  /** Why the last step failed. */
  readonly problem: unknown;
  readonly feedback: FeedbackController;
  readonly items: RatingItems | undefined;
  readonly l10n: LocalizeController;
  /** Where words may be written, once it is there. */
  readonly words: () => HTMLTextAreaElement | null;
}

/** The question with its five buttons, how far the tap has come, and what may follow it. */
export function ratingView({ view, problem, feedback, items, l10n, words }: RatingParts): TemplateResult {
  const { t, errorText } = l10n;
  const say = () => {
    const said = words()?.value.normalize('NFC').trim() ?? '';
    if (said === '') words()?.focus();
    else feedback.say(said);
  };
  return html`
    <fieldset>
      <legend>${t('feedback.question')}</legend>
      <p class="soft">${t('feedback.voluntary')} ${view?.anonymous ? t('feedback.anonymous') : nothing}</p>
      <div class="scores" part="scores">
        ${SCORES.map(
          (score) =>
            html`<button
              type="button"
              aria-pressed=${view?.score === score ? 'true' : 'false'}
              ?disabled=${!view}
              @click=${() => feedback.rate(score)}
            >
              ${face(score)}<span>${t(`feedback.score-${score}`)}</span>
            </button>`,
        )}
      </div>
    </fieldset>
    <div class="stack tight" ?hidden=${!view?.delivery && !problem}>
      <p role="status" part="state">${view ? standing(view, l10n) : nothing}</p>
      <p class="error" role="alert">${problem ? errorText(problem) : nothing}</p>
      ${
        view?.delivery === 'gave-up'
          ? html`<div>
              <button type="button" @click=${() => feedback.retry()}>${t('common.retry')}</button>
            </div>`
          : nothing
      }
    </div>
    ${
      view?.score !== undefined && view.delivery !== 'refused'
        ? html`${reasonsView(view, feedback, l10n)} ${commentView(view, say, l10n)}
          ${items?.view() ?? nothing}`
        : nothing
    }
  `;
}

function standing({ delivery, level, comment }: RatingView, { t }: LocalizeController): unknown {
  if (!delivery) return nothing;
  if (delivery === 'waiting') return t(`feedback.waiting-${level}`);
  return t(delivery === 'sent' && comment !== undefined ? 'feedback.comment-sent' : `feedback.${delivery}`);
}

function reasonsView(
  { reasons = [] }: RatingView,
  feedback: FeedbackController,
  { t }: LocalizeController,
): TemplateResult {
  return html`<fieldset part="reasons">
    <legend>${t('feedback.reasons')}</legend>
    <div class="chips">
      ${REASONS.map(
        (reason) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${reasons.includes(reason)}
              @change=${() => feedback.toggleReason(reason)}
            /><span>${t(`feedback.reason-${reason}`)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function commentView({ comment }: RatingView, say: () => void, { t }: LocalizeController): TemplateResult {
  return html`<div class="stack tight">
    <label for="words">${t('feedback.comment')}</label>
    <p class="hint" id="hint">${t('feedback.comment-hint')}</p>
    <textarea
      id="words"
      rows="3"
      maxlength="2000"
      aria-describedby="hint"
      .defaultValue=${comment ?? ''}
    ></textarea>
    <div><button type="button" @click=${say}>${t('feedback.comment-send')}</button></div>
  </div>`;
}

/** From a mouth that hangs to one that laughs. */
const MOUTHS: Readonly<Record<Score, string>> = {
  1: 'M7.5 17.5q4.5-5 9 0',
  2: 'M8 17q4-2.5 8 0',
  3: 'M8 16h8',
  4: 'M8 15q4 2.5 8 0',
  5: 'M7.5 14q4.5 6 9 0z',
};

/** Decoration: the words beside it say the same. */
function face(score: Score): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="0 0 24 24">
    ${svg`<circle cx="12" cy="12" r="10.5"></circle><path d="M8.5 8.5v1.5m7-1.5v1.5"></path><path d=${MOUTHS[score]}></path>`}
  </svg>`;
}
