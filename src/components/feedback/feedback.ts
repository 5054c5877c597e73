import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { REASONS, SOURCES, type Score, type Source } from '../../core/feedback/feedback.js';
import type { Point } from '../../core/feedback/petition.js';
import { feedback as texts } from '../../core/text/locales/vi/feedback.js';
import { ClientController } from '../shared/client-controller.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { isLocked } from '../shared/waiting-view.js';
import { FeedbackController, type FeedbackSource, type RatingView } from './feedback-controller.js';
import { BkFeedbackSentEvent, BkPointChangedEvent } from './feedback.events.js';
import { styles } from './feedback.styles.js';
import type { PetitionFace } from './petition/petition-face.js';
import { RatingItems } from './rating-items.js';

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/**
 * What people say of the agency: a satisfaction rating in one tap, or a petition (phản ánh, kiến nghị).
 *
 * The tap is kept at once and sent when there is a line; words, reasons and items may follow as changes of the same
 * rating. It is voluntary and a condition for nothing. A petition is kept on the device while it is written, with its
 * photos, and has its code when the server has answered; its code is fetched when an element of that kind shows.
 *
 * @tag bk-feedback
 * @slot map - A map or picture of the site on which a point may be chosen: it sets `point`.
 * @fires {BkFeedbackSentEvent} bk-feedback-sent - The server has taken the rating or a change of it, the petition, or what was said of its answer; `kind` says which.
 * @fires {BkPointChangedEvent} bk-point-changed - The point of the petition has changed; read it from `point`.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart scores - The five buttons.
 * @csspart reasons - What the score is for.
 * @csspart items - The items of the site.
 * @csspart state - How far the rating has come.
 * @csspart error - Why nothing can be said here.
 * @csspart not-for - What a petition is not for, and where that goes.
 * @csspart topics - The topics of a petition.
 * @csspart similar - What was said already and may be the same.
 * @csspart place - Where it is.
 * @csspart point - What is known of the point.
 * @csspart photos - The photos.
 * @csspart contact - Who sends it.
 * @csspart preview - What everybody would read.
 * @csspart draft - Where the draft is kept.
 * @csspart issues - How much is to be mended before it is sent.
 * @csspart sent - What became of the petition that was sent from here.
 * @csspart own - Petitions of this device.
 * @csspart lookup - Looking up by code.
 * @csspart public - The public list.
 * @csspart status - How a petition stands.
 * @csspart facts - Its code, topic and days.
 * @csspart timeline - Its steps, the newest first.
 * @csspart verdict - What the sender says of the answer.
 */
export class BkFeedback extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** What is given: `rating` or `petition`. */
  @property() kind = 'rating';

  /**
   * Code of the dossier that is rated, or that the petition is about. Without it, or without its look-up secret on this
   * device, a rating is anonymous.
   */
  @property() dossier = '';

  /** Where a rating is given: `page`, `mail` or `desk`; anything else counts as `page`. While a helper is at work it is `helper`. */
  @property() source: string = 'page';

  /** Code of a petition (mã phản ánh) to follow; without it one is written. */
  @property() code = '';

  @state() private face: PetitionFace | undefined;
  @state() private faceFailed = false;

  @query('textarea') private readonly words!: HTMLTextAreaElement | null;

  readonly #feedback = new FeedbackController(this, () => this.#given, {
    sent: () => this.dispatchEvent(new BkFeedbackSentEvent()),
    failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
  });
  readonly #l10n = new LocalizeController(this, texts);
  readonly #provider = new ClientController(this, () => {
    this.face = undefined;
  });
  #items: RatingItems | undefined;
  #fetching = false;
  /** Set by a page before the code for petitions has arrived. */
  #pointBefore: Point | undefined;

  constructor() {
    super();
    new ConcealController(this, () => {
      if (this.words) this.words.value = '';
      this.#items = undefined;
      this.#feedback.restart();
      this.face?.conceal();
    });
    new GuardsController(
      this,
      () => BkFeedback.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  /**
   * The point of the petition that is being written; a map or picture in the slot `map` sets and reads it. It is never
   * published.
   */
  get point(): Point | undefined {
    return this.face ? this.face.point : this.#pointBefore;
  }

  set point(point: Point | null | undefined) {
    if (this.face) this.face.point = point ?? undefined;
    else this.#pointBefore = point ?? undefined;
  }

  get #given(): FeedbackSource {
    const source: Source = SOURCES.find((one) => one === this.source) ?? 'page';
    return { kind: this.kind, dossier: this.dossier, source };
  }

  protected override willUpdate(): void {
    if (this.kind === 'petition' && !this.face && !this.faceFailed) void this.#fetchFace();
    const { state } = this.#feedback;
    const { client } = this.#provider;
    // Fetched beside the rest: the first tap waits for nothing.
    if (client && state.status === 'ready' && state.value.score !== undefined)
      this.#items ??= new RatingItems(this, client, this.#l10n, (items) => this.#feedback.rateItems(items));
  }

  async #fetchFace(): Promise<void> {
    const { client } = this.#provider;
    if (!client || this.#fetching) return;
    this.#fetching = true;
    try {
      const { PetitionFace } = await import('./petition/petition-face.js');
      if (client !== this.#provider.client) return;
      this.face = new PetitionFace(
        this,
        client,
        this.#l10n,
        () => ({ dossier: this.dossier, code: this.code }),
        {
          sent: () => this.dispatchEvent(new BkFeedbackSentEvent('petition')),
          failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
          pointChanged: () => this.dispatchEvent(new BkPointChangedEvent()),
        },
      );
      if (this.#pointBefore) this.face.point = this.#pointBefore;
    } catch (cause) {
      this.faceFailed = true;
      this.dispatchEvent(new BkErrorEvent(cause));
    } finally {
      this.#fetching = false;
    }
  }

  override render(): TemplateResult {
    if (this.kind === 'petition') return this.#petition();
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

  #petition(): TemplateResult {
    const { t, lang } = this.#l10n;
    if (this.face) return html`<div lang=${lang}>${this.face.view()}</div>`;
    if (!this.faceFailed) return html`<p role="status" lang=${lang}>${t('common.loading')}</p>`;
    return html`<div class="stack tight" lang=${lang}>
      <p class="note danger" role="alert" part="error">${t('error.storage-offline')}</p>
      <div>
        <button type="button" @click=${() => (this.faceFailed = false)}>${t('common.retry')}</button>
      </div>
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
      ${
        view?.score !== undefined && view.delivery !== 'refused'
          ? html`${this.#reasons(view)} ${this.#comment(view)} ${this.#items?.view() ?? nothing}`
          : nothing
      }
    `;
  }

  #standing({ delivery, level, comment }: RatingView): unknown {
    const { t } = this.#l10n;
    if (!delivery) return nothing;
    if (delivery === 'waiting') return t(`feedback.waiting-${level}`);
    return t(delivery === 'sent' && comment !== undefined ? 'feedback.comment-sent' : `feedback.${delivery}`);
  }

  #reasons({ reasons = [] }: RatingView): TemplateResult {
    const { t } = this.#l10n;
    return html`<fieldset part="reasons">
      <legend>${t('feedback.reasons')}</legend>
      <div class="chips">
        ${REASONS.map(
          (reason) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${reasons.includes(reason)}
                @change=${() => this.#feedback.toggleReason(reason)}
              /><span>${t(`feedback.reason-${reason}`)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
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
