import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { fetched } from '../../core/lazy.js';
import type { PaymentOrder } from '../../core/payment/payments.js';
import { transfer as texts } from '../../core/text/locales/vi/transfer.js';
import { formatVnd, vietnameseNumber } from '../../core/text/numbers.js';
import { ClientController } from '../shared/client-controller.js';
import { copyText } from '../shared/copy-text.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { codePicture } from '../shared/code-picture.js';
import type { BankAppView } from './bank-app-view.js';
import type { Transfer } from './payment-controller.js';
import { styles } from './transfer.styles.js';

/** Where somebody pays on the phone that shows the code. */
const NARROW = '(max-width: 40rem)';
/** How often the time left is written anew. */
const TICK_MS = 20_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** What a transfer tells its element. */
export interface TransferListener {
  /** By this device's clock the order or the list of payees has just expired; the server alone knows. */
  readonly ended: () => void;
  readonly failed: (error: unknown) => void;
}

/** The transfer as a code, as lines to copy, and on a phone by way of the bank's app. */
export class TransferView implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #listener: TransferListener;
  readonly #provider: ClientController;
  readonly #narrow = matchMedia(NARROW);
  #bankApp: BankAppView | undefined;
  #bankAppAsked = false;
  /** Key of the line that was copied last, and whether that worked. */
  #copied: { readonly key: string; readonly ok: boolean } | undefined;
  #saved: 'shared' | 'sent' | 'failed' | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** When the order expires, or nobody vouches for the payee any more. */
  #endsAt = Infinity;
  /** The end that was told already. */
  #ended = 0;

  constructor(host: LitElement, l10n: LocalizeController, listener: TransferListener) {
    this.#host = host;
    this.#l10n = l10n;
    this.#listener = listener;
    this.#provider = new ClientController(host);
    l10n.add(texts);
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet!];
    host.addController(this);
  }

  hostConnected(): void {
    this.#narrow.addEventListener('change', this.#update);
    this.#timer = setInterval(this.#tick, TICK_MS);
  }

  hostDisconnected(): void {
    this.#narrow.removeEventListener('change', this.#update);
    clearInterval(this.#timer);
  }

  /** For the next person at this screen. */
  forget(): void {
    this.#copied = this.#saved = undefined;
    this.#bankApp?.forget();
  }

  render(order: PaymentOrder, transfer: Transfer): TemplateResult {
    this.#endsAt = Math.min(Date.parse(order.expiresAt), transfer.payee.until);
    const narrow = this.#narrow.matches;
    if (narrow) this.#loadBankApp();
    const code = this.#code(order, transfer, narrow);
    const lines = this.#lines(order, transfer);
    return html`<div class="ways">
      ${narrow && this.#bankApp ? this.#bankApp.render(order, transfer, this.#save(order, transfer)) : nothing}
      ${narrow ? [lines, code] : [code, lines]}
    </div>`;
  }

  #code(order: PaymentOrder, transfer: Transfer, narrow: boolean): TemplateResult {
    const { t, date, time } = this.#l10n;
    const { payee, amount, code } = transfer;
    const label = t('transfer.qr-label', { amount: formatVnd(amount), payee: payee.name });
    const until = { time: time(order.expiresAt), date: date(order.expiresAt), left: this.#left(order) };
    return html`<div class="code stack tight">
      ${
        code
          ? html`<h3>${t(narrow ? 'transfer.other-phone' : 'transfer.scan')}</h3>
              ${codePicture(code, label)} ${narrow && this.#bankApp ? nothing : this.#save(order, transfer)}`
          : html`<p class="note warn" part="error">${t('transfer.no-code')}</p>`
      }
      <p class="soft">${t('transfer.expires', until)}</p>
    </div>`;
  }

  #lines(order: PaymentOrder, { payee, amount, code }: Transfer): TemplateResult {
    const { t } = this.#l10n;
    const { purpose } = order;
    return html`<div class="lines stack tight">
      ${code ? html`<h3 class="no-print">${t('transfer.by-hand')}</h3>` : nothing}
      <dl part="lines">
        ${this.#line('payee', payee.name)} ${this.#line('bank', payee.bankName)}
        ${this.#line('account', payee.account, payee.account)}
        ${this.#line(
          'amount',
          formatVnd(amount),
          String(amount),
          t('transfer.words', { words: vietnameseNumber(amount) }),
        )}
        ${this.#line('purpose', purpose, purpose, t('transfer.purpose-hint'))}
      </dl>
      <p class=${this.#copied?.ok === false ? 'error' : 'visually-hidden'} role="status">
        ${this.#copyResult()}
      </p>
    </div>`;
  }

  /** @param copy - What the button copies; a line without it is only read. */
  #line(key: string, value: string, copy?: string, hint?: string): TemplateResult {
    const { t } = this.#l10n;
    const name = t(`transfer.${key}`);
    const done = this.#copied?.ok && this.#copied.key === key;
    return html`<div>
      <dt>${name}</dt>
      <dd class="line">
        <b translate="no">${value}</b>
        ${
          copy === undefined
            ? nothing
            : html`<button type="button" class="no-print" @click=${() => this.#copy(key, copy)}>
                ${t(done ? 'common.copied' : 'common.copy')}<span class="visually-hidden"> ${name}</span>
              </button>`
        }
      </dd>
      ${hint ? html`<dd class="soft">${hint}</dd>` : nothing}
    </div>`;
  }

  #copyResult(): unknown {
    const { t } = this.#l10n;
    if (!this.#copied) return nothing;
    const { key, ok } = this.#copied;
    return ok ? `${t('common.copied')}: ${t(`transfer.${key}`)}` : t('transfer.copy-failed');
  }

  async #copy(key: string, text: string): Promise<void> {
    this.#copied = { key, ok: await copyText(text) };
    this.#update();
  }

  /** The button, and what has come of it. */
  #save(order: PaymentOrder, transfer: Transfer): TemplateResult {
    const { t } = this.#l10n;
    return html`<div class="no-print stack tight">
      <div>
        <button type="button" id="save" @click=${() => this.#savePicture(order, transfer)}>
          ${t('transfer.save')}
        </button>
      </div>
      <p class=${this.#saved === 'failed' ? 'error' : 'soft'} role="status">
        ${this.#saved ? t(`transfer.save-${this.#saved}`) : nothing}
      </p>
    </div>`;
  }

  async #savePicture({ purpose, reference }: PaymentOrder, { payee, amount, code }: Transfer): Promise<void> {
    if (!code) return;
    const { t } = this.#l10n;
    const line = (key: string, value: string) => ({ name: t(`transfer.${key}`), value });
    try {
      const { drawTransfer, giveAway } = await fetched(import('./transfer-picture.js'));
      const picture = await drawTransfer(code, t('transfer.picture-title'), [
        line('payee', payee.name),
        line('bank', payee.bankName),
        line('account', payee.account),
        line('amount', formatVnd(amount)),
        line('purpose', purpose),
      ]);
      this.#saved = await giveAway(picture, t('transfer.picture', { reference }), this.#narrow.matches);
    } catch (error) {
      this.#saved = 'failed';
      this.#listener.failed(error);
    }
    this.#update();
  }

  #left({ expiresAt }: PaymentOrder): string {
    const { t } = this.#l10n;
    const minutes = Math.floor((Date.parse(expiresAt) - this.#now()) / 60_000);
    if (minutes < 0) return t('transfer.left-over');
    if (minutes < 1) return t('transfer.left-none');
    if (minutes < HOUR_MIN) return t('transfer.left-minutes', { minutes });
    if (minutes < DAY_MIN)
      return t('transfer.left-hours', { hours: Math.floor(minutes / HOUR_MIN), minutes: minutes % HOUR_MIN });
    const hours = Math.floor((minutes % DAY_MIN) / HOUR_MIN);
    return t('transfer.left-days', { days: Math.floor(minutes / DAY_MIN), hours });
  }

  readonly #tick = (): void => {
    this.#update();
    if (this.#ended === this.#endsAt || this.#now() < this.#endsAt) return;
    // Once: a clock that is ahead of the server's would ask for ever.
    this.#ended = this.#endsAt;
    this.#listener.ended();
  };

  #now(): number {
    return this.#provider.client?.now() ?? Date.now();
  }

  /** What it brings is a help: without it there are the lines and the picture. */
  #loadBankApp(): void {
    if (this.#bankAppAsked) return;
    this.#bankAppAsked = true;
    fetched(import('./bank-app-view.js')).then(
      ({ BankAppView }) => {
        this.#bankApp = new BankAppView(this.#host, this.#l10n, this.#provider);
        this.#update();
      },
      (error: unknown) => this.#listener.failed(error),
    );
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
