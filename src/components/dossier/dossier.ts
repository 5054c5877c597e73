import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DossierStatus } from '../../core/dossier/dossiers.js';
import type { NotedDossier } from '../../core/dossier/noted.js';
import { isBkError } from '../../core/errors.js';
import { isPublicPage, PORTAL } from '../../core/handover/portal-link.js';
import { dossier as texts } from '../../core/text/locales/vi/dossier.js';
import { formatVnd } from '../../core/text/numbers.js';
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
import { OwnDossiersController } from './own-dossiers-controller.js';

type Personal = NonNullable<DossierStatus['personal']>;

/** Stands in the set of what is shown beside the ids of orders, which are never this short. */
const RATING = 'rating';

/**
 * Follows a dossier (hồ sơ): how it stands, who holds it, when it is due, what is to be paid, and at
 * the end a rating. Without a code it lists what was sent from this device, and looks up any code.
 *
 * Name, payment and rating show only where this device holds the look-up secret of the dossier.
 *
 * @tag bk-dossier
 * @fires {BkDossierChangedEvent} bk-dossier-changed - The status is known for the first time, or has changed; `code` and `status` say it.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart status - How the dossier stands, and what to do next.
 * @csspart facts - Code, holder, days and fee.
 * @csspart noted - Dossiers that the person filed on the portal and noted here.
 * @csspart timeline - The steps so far, the newest first.
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

  /** Mã hồ sơ, such as `BK38-261122-000001-SS`. Without it the dossiers of this device are listed. */
  @property() code = '';

  /** What the person picked or typed where the page named no code. */
  @state() private picked = '';
  @state() private lookupEmpty = false;

  @query('#lookup') private readonly lookup!: HTMLInputElement | null;
  @query('h2') private readonly heading!: HTMLElement | null;

  readonly #own = new OwnDossiersController(this, (error) => this.#failed(error));
  readonly #dossier = new DossierController(this, () => this.code || this.picked, {
    changed: ({ code, status }) => this.dispatchEvent(new BkDossierChangedEvent(code, status)),
    failed: (error) => this.#failed(error),
  });
  readonly #l10n = new LocalizeController(this, texts);
  readonly #rights = new RightsLink(this, (error) => this.#failed(error));
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

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('code') || changed.has('picked')) this.#shown.clear();
    const { state } = this.#dossier;
    const personal = state.status === 'ready' ? state.value.personal : undefined;
    if (!personal) return;
    if (isPayable(personal.payment)) this.#shown.add(personal.payment.id);
    if (!isRated(personal)) this.#shown.add(RATING);
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
      ${following ? this.#follow(this.#dossier.state, following) : this.#list()} ${this.#rights.view()}
    </div>`;
  }

  #list(): TemplateResult {
    const { t, date } = this.#l10n;
    const { state } = this.#own;
    const list = () => {
      if (state.status === 'loading') return html`<p role="status">${t('common.loading')}</p>`;
      if (state.status === 'failed') {
        const told = html`<p class="note warn">${t('dossier.own-unreadable')}</p>`;
        return isLocked(state.error) ? html`<bk-unlock>${told}</bk-unlock>` : told;
      }
      const { sent, noted, waiting } = state.value;
      return html`
        ${waiting > 0 ? html`<p class="note warn">${t('dossier.own-waiting', { count: waiting })}</p>` : nothing}
        ${
          sent.length === 0
            ? html`<p>${t('dossier.own-none')}</p>`
            : html`<ul>
                ${sent.map(
                  ({ code, receivedAt, dueAt }) =>
                    html`<li>
                      <button type="button" class="own" @click=${() => this.#pick(code)}>
                        <b translate="no">${code}</b>
                        <span>${t('dossier.sent-on', { date: date(receivedAt) })}</span>
                        <span>${t('dossier.due')}: ${date(dueAt)}</span>
                      </button>
                    </li>`,
                )}
              </ul>`
        }
        ${noted.length === 0 ? nothing : this.#noted(noted)}
      `;
    };
    return html`
      <h2 tabindex="-1">${t('dossier.own-title')}</h2>
      ${list()}
      <form class="stack tight" novalidate @submit=${this.#look}>
        <h3>${t('dossier.lookup-title')}</h3>
        <label for="lookup">${t('dossier.lookup')}</label>
        <p class="hint" id="hint">${t('dossier.lookup-hint')}</p>
        <p class="error" id="error" role="alert">${this.lookupEmpty ? t('dossier.lookup-empty') : nothing}</p>
        <input
          id="lookup"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="hint error"
          aria-invalid=${this.lookupEmpty ? 'true' : 'false'}
        />
        <div><button type="submit" class="primary">${t('dossier.lookup-button')}</button></div>
      </form>
    `;
  }

  /** Apart from what was sent from here: nobody of this site has received them. */
  #noted(noted: readonly NotedDossier[]): TemplateResult {
    const { t, date } = this.#l10n;
    return html`<section class="stack tight" part="noted">
      <h3>${t('dossier.noted-title')}</h3>
      <p class="soft">${t('dossier.noted-own')}</p>
      <ul>
        ${noted.map(
          ({ dossier, code, procedure, link, notedAt }) =>
            html`<li class="box">
              <p><b translate="no">${code}</b></p>
              <p>${procedure.name}</p>
              <p class="soft">${t('dossier.noted-on', { date: date(notedAt) })}</p>
              <div class="row no-print">
                <a
                  class="button"
                  href=${isPublicPage(link) ? link : PORTAL}
                  target="_blank"
                  rel="noopener noreferrer"
                  >${t('dossier.noted-track')}<span class="visually-hidden"> ${code}</span></a
                >
                <button type="button" class="plain" @click=${() => void this.#forget(dossier)}>
                  ${t('dossier.noted-remove')}<span class="visually-hidden"> ${code}</span>
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #forget(dossier: string): Promise<void> {
    await this.#own.forget(dossier);
    this.#moveFocus();
  }

  #follow(state: DossierState, code: string): TemplateResult {
    const { t } = this.#l10n;
    if (state.status === 'loading') return html`<p role="status">${t('common.loading')}</p>`;
    if (state.status === 'failed') return this.#failure(state.error, code);
    const { value, problem, readAt } = state;
    return html`
      <h2 tabindex="-1">${value.procedure.name}</h2>
      <div class="standing ${value.status}" role="status" part="status">
        <strong>${t(`dossier.status-${value.status}`)}</strong>
        <p>${t(mustPay(value.personal) ? 'dossier.next-pay' : `dossier.next-${value.status}`)}</p>
      </div>
      ${this.#facts(value)} ${this.#payment(value.personal?.payment)} ${this.#timeline(value)}
      ${this.#readAt(readAt, problem)} ${this.#rating(value)}
    `;
  }

  #failure(error: unknown, code: string): TemplateResult {
    const { t, errorText } = this.#l10n;
    if (isLocked(error))
      return html`<bk-unlock
        ><p class="note danger" role="alert" part="error">${errorText(error)}</p></bk-unlock
      >`;
    const notFound = isBkError(error) && (error as { readonly status?: number }).status === 404;
    return html`<div class="note danger stack tight" role="alert" part="error">
      <p>${notFound ? t('dossier.not-found', { code }) : errorText(error)}</p>
      ${
        notFound
          ? nothing
          : html`<div>
              <button type="button" @click=${() => this.#dossier.retry()}>${t('common.retry')}</button>
            </div>`
      }
    </div>`;
  }

  #facts({ code, holder, receivedAt, dueAt, personal }: DossierStatus): TemplateResult {
    const { t, date } = this.#l10n;
    const row = (key: string, value: unknown) =>
      html`<div>
        <dt>${t(`dossier.${key}`)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl part="facts">
        ${row('code', html`<b translate="no">${code}</b>`)}
        ${personal ? row('applicant', personal.applicantName) : nothing} ${row('holder', holder)}
        ${row('received', date(receivedAt))} ${row('due', html`<b>${date(dueAt)}</b>`)}
        ${personal ? row('payment', this.#paymentText(personal.payment)) : nothing}
      </dl>
      ${personal ? nothing : html`<p class="soft">${t('dossier.public-only')}</p>`}`;
  }

  #paymentText(payment: Personal['payment']): string {
    const { t } = this.#l10n;
    if (!payment || payment.amount === 0) return t('dossier.payment-none');
    return t(`dossier.payment-${payment.state}`, { amount: formatVnd(payment.amount) });
  }

  #payment(payment: Personal['payment'] | undefined): unknown {
    return payment && this.#shown.has(payment.id)
      ? html`<bk-payment class="box" .order=${payment.id}></bk-payment>`
      : nothing;
  }

  #timeline({ timeline }: DossierStatus): TemplateResult {
    const { t, date, time } = this.#l10n;
    return html`<section class="stack tight">
      <h3>${t('dossier.timeline')}</h3>
      <ol part="timeline" reversed>
        ${[...timeline].reverse().map(
          ({ at, state }) =>
            html`<li>
              <span>${t(`dossier.status-${state}`)}</span>
              <time datetime=${at}>${time(at)}, ${date(at)}</time>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #readAt(moment: number, problem: unknown): TemplateResult {
    const { t, date, time } = this.#l10n;
    const at = { time: time(moment), date: date(new Date(moment).toISOString()) };
    return html`<div class="stack tight no-print">
      <p role="status" class=${problem ? 'note warn' : ''}>${problem ? t('dossier.stale', at) : nothing}</p>
      <p class="soft" ?hidden=${Boolean(problem)}>${t('dossier.read-at', at)}</p>
      <div>
        <button type="button" @click=${this.#dossier.refresh}>${t('dossier.refresh')}</button>
      </div>
    </div>`;
  }

  /** Only who holds the secret is asked, and nobody twice. */
  #rating({ code, personal }: DossierStatus): unknown {
    if (!personal) return nothing;
    if (this.#shown.has(RATING))
      return html`<bk-feedback class="box" kind="rating" .dossier=${code}></bk-feedback>`;
    return html`<p class="soft">${this.#l10n.t('dossier.rated')}</p>`;
  }

  readonly #look = (event: Event) => {
    event.preventDefault();
    const code = tidyCode(this.lookup?.value ?? '');
    this.lookupEmpty = code === '';
    if (code === '') this.lookup?.focus();
    else this.#pick(code);
  };

  #pick(code: string): void {
    this.picked = code;
    this.#moveFocus();
  }

  /** What the person picked is theirs; a code that the page names is read again, without their part. */
  #conceal(): void {
    this.picked = '';
    this.lookupEmpty = false;
    if (this.lookup) this.lookup.value = '';
    this.#shown.clear();
    this.#own.conceal();
    this.#dossier.retry();
  }

  readonly #back = () => {
    this.picked = '';
    this.#moveFocus();
  };

  /** What was pressed is gone: keyboard and screen reader go on at what took its place. */
  #moveFocus(): void {
    void this.updateComplete.then(() => (this.heading ?? this.shadowRoot?.querySelector('button'))?.focus());
  }

  #failed(error: unknown): void {
    this.dispatchEvent(new BkErrorEvent(error));
  }
}

/** Whether a person still has something to do or to wait for. */
function isPayable(payment: Personal['payment']): payment is NonNullable<Personal['payment']> {
  return payment !== null && payment.amount > 0 && ['open', 'seen', 'underpaid'].includes(payment.state);
}

function mustPay(personal: Personal | undefined): boolean {
  return isPayable(personal?.payment ?? null) && personal?.payment?.state !== 'seen';
}

function isRated({ rating }: Personal): boolean {
  return typeof rating?.score === 'number';
}

/** Codes are read aloud and typed again: case, spaces and missing hyphens are forgiven. */
function tidyCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return plain.length === 18
    ? plain.replace(/^(.{4})(.{6})(.{6})(.{2})$/, '$1-$2-$3-$4')
    : typed.trim().toUpperCase();
}
