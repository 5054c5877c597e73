import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Score } from '../../core/feedback/feedback.js';
import { feedback as texts } from '../../core/text/locales/vi/feedback.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { isLocked } from '../shared/waiting-view.js';
import { FeedbackController, type RatingView } from './feedback-controller.js';
import { BkFeedbackSentEvent } from './feedback.events.js';
import { styles } from './feedback.styles.js';

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/**
 * A satisfaction rating in one tap. The tap is kept at once and sent when there is a line; words may
 * follow as a change of the same rating. It is voluntary and a condition for nothing.
 *
 * @tag bk-feedback
 * @fires {BkFeedbackSentEvent} bk-feedback-sent - The server has taken the rating, or a change of it.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart scores - The five buttons.
 * @csspart state - How far the rating has come.
 * @csspart error - Why nothing can be rated here.
 */
export class BkFeedback extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** What is given; `rating` only, so far. */
  @property() kind = 'rating';

  /** Code of the dossier that is rated. Without it, or without its look-up secret on this device, the rating is anonymous. */
  @property() dossier = '';

  @query('textarea') private readonly words!: HTMLTextAreaElement | null;

  readonly #feedback = new FeedbackController(this, () => ({ kind: this.kind, dossier: this.dossier }), {
    sent: () => this.dispatchEvent(new BkFeedbackSentEvent()),
    failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
  });
  readonly #l10n = new LocalizeController(this, texts);

  constructor() {
    super();
    new ConcealController(this, () => {
      if (this.words) this.words.value = '';
      this.#feedback.restart();
    });
    new GuardsController(
      this,
      () => BkFeedback.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  override render(): TemplateResult {
    const { state } = this.#feedback;
    const { lang } = this.#l10n;
    return html`<div class="stack no-print" lang=${lang}>
      ${
        state.status === 'failed'
          ? this.#failure(state.error)
          : this.#ask(
              state.status === 'ready' ? state.value : undefined,
              state.status === 'ready' && state.problem,
            )
      }
    </div>`;
  }

  #failure(error: unknown): TemplateResult {
    const told = html`<p class="note danger" role="alert" part="error">${this.#l10n.errorText(error)}</p>`;
    return isLocked(error) ? html`<bk-unlock>${told}</bk-unlock>` : told;
  }

  /** @param view - Absent while it loads: the question stands already, its buttons cannot be pressed yet. */
  #ask(view: RatingView | undefined, problem: unknown): TemplateResult {
    const { t, errorText } = this.#l10n;
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
                @click=${() => this.#feedback.rate(score)}
              >
                ${face(score)}<span>${t(`feedback.score-${score}`)}</span>
              </button>`,
          )}
        </div>
      </fieldset>
      <div class="stack tight" ?hidden=${!view?.delivery && !problem}>
        <p role="status" part="state">${view ? this.#standing(view) : nothing}</p>
        <p class="error" role="alert">${problem ? errorText(problem) : nothing}</p>
        ${
          view?.delivery === 'gave-up'
            ? html`<div>
                <button type="button" @click=${() => this.#feedback.retry()}>${t('common.retry')}</button>
              </div>`
            : nothing
        }
      </div>
      ${view?.score !== undefined && view.delivery !== 'refused' ? this.#comment(view) : nothing}
    `;
  }

  #standing({ delivery, level, comment }: RatingView): unknown {
    const { t } = this.#l10n;
    if (!delivery) return nothing;
    if (delivery === 'waiting') return t(`feedback.waiting-${level}`);
    return t(delivery === 'sent' && comment !== undefined ? 'feedback.comment-sent' : `feedback.${delivery}`);
  }

  #comment({ comment }: RatingView): TemplateResult {
    const { t } = this.#l10n;
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
      <div><button type="button" @click=${this.#say}>${t('feedback.comment-send')}</button></div>
    </div>`;
  }

  readonly #say = () => {
    const words = this.words?.value.normalize('NFC').trim() ?? '';
    if (words === '') this.words?.focus();
    else this.#feedback.say(words);
  };
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
