import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dossiersPart } from '../../core/dossier/dossiers.js';
import { isBkError } from '../../core/errors.js';
import { dossier as texts } from '../../core/text/locales/vi/dossier.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { RightsLink, rightsStyles } from '../shared/rights-link.js';
import { isLocked } from '../shared/waiting-view.js';
import { DossierController, type DossierState } from './dossier-controller.js';
import { BkDossierChangedEvent } from './dossier.events.js';
import { styles } from './dossier.styles.js';
import { ageView, factsView, isPayable, readAtView, standingView, timelineView } from './follow-view.js';
import { LazyView } from './lazy-view.js';
import { DossierList } from './dossier-list.js';
import type { Surroundings } from './surroundings.js';

/** Stands in the set of what is shown beside the ids of orders, which are never this short. */
const RATING = 'rating';

type Ready = Extract<DossierState, { readonly status: 'ready' }>;

/**
 * Follows a dossier (hồ sơ): how it stands, who holds it, how many working days are left, what is to be paid or added,
 * its results, and at the end a rating. Without a code it lists the dossiers of this device, and looks up any code.
 *
 * Name, payment, results and rating show only to whoever has the look-up secret of the dossier.
 *
 * @tag bk-dossier
 * @fires {BkDossierChangedEvent} bk-dossier-changed - The status is known for the first time, or has changed; `code` and `status` say it.
 * @fires {BkResultReadEvent} bk-result-read - A result was downloaded, shared or kept, for the first time on this page; `procedure` holds the code.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart standing - How the dossier stands, who holds it, and until when.
 * @csspart status - How it stands, what to do next, and what has just changed.
 * @csspart essentials - Who holds it, and until when, while it is open.
 * @csspart facts - Code, name, day of receipt and fee.
 * @csspart due - How many working days are left.
 * @csspart late - That the dossier is late or was put off.
 * @csspart slip - The slip of apology, whole.
 * @csspart refusal - Why it was not granted.
 * @csspart supplement - What the person has to add.
 * @csspart results - The results, to be downloaded or kept.
 * @csspart notices - The due day for a calendar, and notices while the page is closed.
 * @csspart push - How notices stand.
 * @csspart own - The look-up secret, and how the dossier is taken off this device.
 * @csspart forget - The question whether to take it off.
 * @csspart keep - The question whether to keep a dossier that was looked up.
 * @csspart noted - Dossiers that the person filed on the portal and noted here.
 * @csspart timeline - The steps so far, the newest first.
 * @csspart age - That what is shown may be out of date.
 * @csspart error - Why the dossier cannot be read.
 */
export class BkDossier extends LitElement {
  static override styles = [hostStyles, controlStyles, rightsStyles, styles];

  /**
   * Fetches `<bk-profile>`, which the link "Dữ liệu của tôi" opens; set by the module that defines this tag.
   * @internal
   */
  static loadProfile?: () => Promise<unknown>;

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /**
   * Fetches `<bk-file-field>`, which a request for more papers shows; set by the module that defines this tag.
   * @internal
   */
  static loadFileField?: () => Promise<unknown>;

  /** Mã hồ sơ, such as `BK38-261122-000001-SS`. Without it the dossiers of this device are listed. */
  @property() code = '';

  /** What the person picked or typed where the page named no code. */
  @state() private picked = '';
  /** Look-up secret that the person has typed, for as long as they look at this dossier. */
  @state() private typed = '';
  /** Code that was erased from this device a moment ago. */
  @state() private gone = '';

  @query('h2') private readonly heading!: HTMLElement | null;

  readonly #dossier = new DossierController(
    this,
    () => ({ code: this.code || this.picked, secret: this.typed }),
    {
      changed: ({ code, status }) => this.dispatchEvent(new BkDossierChangedEvent(code, status)),
      failed: (error) => this.#failed(error),
    },
  );
  readonly #l10n = new LocalizeController(this, texts);
  readonly #rights = new RightsLink(this, (error) => this.#failed(error));
  readonly #around: Surroundings = {
    host: this,
    l10n: this.#l10n,
    client: () => this.#dossier.client,
    secret: async (code) => this.typed || (await this.#dossier.client?.use(dossiersPart).secret(code)),
    refresh: () => this.#dossier.refresh(),
    forgotten: (code) => this.#forgotten(code),
    failed: (error) => this.#failed(error),
  };
  readonly #list = new DossierList(this.#around, {
    pick: (code, secret) => this.#pick(code, secret),
    moveFocus: () => this.#moveFocus(),
  });
  readonly #slip = this.#lazy(async () => new (await import('./slip-view.js')).SlipView(this.#around));
  readonly #results = this.#lazy(
    async () => new (await import('./results-view.js')).ResultsView(this.#around),
  );
  readonly #aside = this.#lazy(async () => new (await import('./aside-view.js')).AsideView(this.#around));
  readonly #supplement = this.#lazy(async () => {
    const [view] = await Promise.all([import('./supplement-view.js'), BkDossier.loadFileField?.()]);
    return new view.SupplementView(this.#around);
  });
  /** What was shown once stays for this visit: a payment that has just arrived is not whisked away. */
  readonly #shown = new Set<string>();

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change === 'unlocked') this.#dossier.retry();
      else this.#conceal();
    });
    new GuardsController(
      this,
      () => BkDossier.loadGuards?.(),
      (error) => this.#failed(error),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#supplement.value?.release();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('code') || changed.has('picked')) this.#shown.clear();
    if (this.picked) this.gone = '';
    const { state } = this.#dossier;
    const personal = state.status === 'ready' ? state.value.personal : undefined;
    if (!personal) return;
    if (isPayable(personal.payment)) this.#shown.add(personal.payment.id);
    if (typeof personal.rating?.score !== 'number') this.#shown.add(RATING);
  }

  override render(): TemplateResult {
    const following = this.code || this.picked;
    return html`<div
      class="stack"
      lang=${this.#l10n.lang}
      @bk-payment-changed=${this.#dossier.refresh}
      @bk-feedback-sent=${this.#dossier.refresh}
    >
      ${
        this.picked && !this.code
          ? html`<div class="no-print">
              <button type="button" class="plain" @click=${this.#back}>
                ${this.#l10n.t('dossier.back')}
              </button>
            </div>`
          : nothing
      }
      <p role="status" class=${this.gone ? 'note' : 'visually-hidden'}>
        ${this.gone ? this.#l10n.t('more.forgotten', { code: this.gone }) : nothing}
      </p>
      ${following ? this.#follow(this.#dossier.state, following) : this.#list.render()} ${this.#rights.view()}
    </div>`;
  }

  #follow(state: DossierState, code: string): unknown {
    if (state.status === 'loading') return html`<p role="status">${this.#l10n.t('common.loading')}</p>`;
    if (state.status === 'failed') return this.#failure(state.error, code);
    const { value } = state;
    const { personal } = value;
    const now = this.#dossier.client?.now() ?? Date.now();
    const slip = personal?.apology ? this.#slip.view((view) => view.render(personal.apology!)) : nothing;
    return html`
      <h2 tabindex="-1">${value.procedure.name}</h2>
      ${ageView(state, this.#l10n)} ${standingView(state, now, this.#l10n)}
      ${personal?.results?.length ? this.#results.view((view) => view.render(value)) : nothing}
      ${this.#aside.view((view) => view.top(value, now, slip), true)}
      ${personal?.supplement ? this.#supplement.view((view) => view.render(value)) : nothing}
      ${factsView(value, now, this.#l10n)} ${this.#payment(state)} ${timelineView(value, this.#l10n)}
      ${readAtView(state, this.#l10n, this.#dossier.refresh)}
      ${this.#aside.value?.bottom(value, now, this.typed)} ${this.#rating(state)}
    `;
  }

  /** A copy says nothing of what is owed now. */
  #payment({ value: { personal }, isCopy }: Ready): unknown {
    const payment = personal?.payment;
    return payment && !isCopy && this.#shown.has(payment.id)
      ? html`<bk-payment class="box" .order=${payment.id}></bk-payment>`
      : nothing;
  }

  /** Where the server has answered there is a line to fetch the words for it; without one they are here. */
  #failure(error: unknown, code: string): unknown {
    const { t, errorText } = this.#l10n;
    if (isLocked(error))
      return html`<bk-unlock
        ><p class="note danger" role="alert" part="error">${errorText(error)}</p></bk-unlock
      >`;
    if (isBkError(error) && error.code === 'network-status')
      return this.#aside.view((view) =>
        view.failure(
          error,
          { code, wasTyped: this.typed !== '' },
          {
            retry: () => this.#dossier.retry(),
            again: () => this.#again(),
            withoutSecret: () => (this.typed = ''),
          },
        ),
      );
    return html`<div class="note danger stack tight" role="alert" part="error">
      <p>${errorText(error)}</p>
      <div><button type="button" @click=${() => this.#dossier.retry()}>${t('common.retry')}</button></div>
    </div>`;
  }

  /** Only who holds the secret is asked, and nobody twice. */
  #rating({ value: { code, personal }, isCopy }: Ready): unknown {
    if (!personal || isCopy) return nothing;
    if (this.#shown.has(RATING))
      return html`<bk-feedback class="box" kind="rating" .dossier=${code}></bk-feedback>`;
    return html`<p class="soft">${this.#l10n.t('dossier.rated')}</p>`;
  }

  #pick(code: string, secret: string): void {
    this.typed = secret;
    this.picked = code;
    this.#moveFocus();
  }

  /** Back to the form, with the code that was typed, without the secret. */
  #again(): void {
    const code = this.picked;
    this.#leave();
    this.#list.again(code);
  }

  #leave(): void {
    this.picked = '';
    this.typed = '';
  }

  /** What the person picked is theirs; a code that the page names is read again, without their part. */
  #conceal(): void {
    this.#leave();
    this.#concealParts();
    this.#list.conceal();
    this.#dossier.retry();
  }

  #concealParts(): void {
    this.#shown.clear();
    for (const part of [this.#aside, this.#slip, this.#results, this.#supplement]) part.value?.conceal();
  }

  readonly #back = () => {
    this.#leave();
    this.#moveFocus();
  };

  /** The list goes on without it; a page that names its code shows the public part. */
  #forgotten(code: string): void {
    this.gone = code;
    this.#leave();
    this.#concealParts();
    this.#dossier.retry();
    this.#moveFocus();
  }

  /** What was pressed is gone: keyboard and screen reader go on at what took its place. */
  #moveFocus(): void {
    void this.updateComplete.then(() => (this.heading ?? this.shadowRoot?.querySelector('button'))?.focus());
  }

  #lazy<T>(load: () => Promise<T>): LazyView<T> {
    return new LazyView(this, this.#l10n, load, (error) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.dispatchEvent(new BkErrorEvent(error));
  }
}
