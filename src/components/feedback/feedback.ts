import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SOURCES, type Source } from '../../core/feedback/feedback.js';
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
import { FeedbackController, type FeedbackSource } from './feedback-controller.js';
import { BkFeedbackSentEvent, BkPointChangedEvent } from './feedback.events.js';
import { styles } from './feedback.styles.js';
import type { PetitionFace } from './petition/petition-face.js';
import { RatingItems } from './rating-items.js';
import { ratingView } from './rating-view.js';

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
          : ratingView({
              view: state.status === 'ready' ? state.value : undefined,
              problem: state.status === 'ready' && state.problem,
              feedback: this.#feedback,
              items: this.#items,
              l10n: this.#l10n,
              words: () => this.words,
            })
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
}
