import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { BANKS, type Bank } from '../../core/payment/banks.data.js';
import type { BankLink } from '../../core/payment/bank-links.js';
import { ownBankPart } from '../../core/payment/own-bank.js';
import type { PaymentOrder } from '../../core/payment/payments.js';
import { foldVietnamese } from '../../core/text/accents.js';
import type { ClientController } from '../shared/client-controller.js';
import { focusLater } from '../shared/focus-later.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Transfer } from './payment-controller.js';

interface FoundBank extends Bank {
  /** What a search looks at. */
  readonly folded: string;
}

/** Banks whose app can pay a code, by the name that people know. */
const PAYING: readonly FoundBank[] = BANKS.filter(({ transfer }) => transfer)
  .map((bank) => ({
    ...bank,
    folded: foldVietnamese([bank.shortName, bank.name, ...(bank.formerly ?? [])].join(' ')),
  }))
  .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'));

/** Paying on the phone that shows the code: which bank, its app where there is a way, and the picture for it. */
export class BankAppView {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #provider: ClientController;
  /** `undefined` while it is not known, or to be chosen anew. */
  #bank: Bank | undefined;
  #search = '';

  constructor(host: LitElement, l10n: LocalizeController, provider: ClientController) {
    this.#host = host;
    this.#l10n = l10n;
    this.#provider = provider;
    void this.#recall();
  }

  /** For the next person at this screen. */
  forget(): void {
    this.#bank = undefined;
    this.#search = '';
  }

  /** @param save - The button that saves the picture of the code. */
  render(order: PaymentOrder, transfer: Transfer, save: TemplateResult): TemplateResult {
    const { t } = this.#l10n;
    const bank = this.#bank;
    const link = bank && this.#link(bank, order, transfer);
    const open = bank && link ? this.#open(bank, link) : nothing;
    return html`<section class="bank-app stack no-print" aria-labelledby="bank-app">
      <h3 id="bank-app">${t('bank-app.title')}</h3>
      ${bank ? this.#chosen(bank) : this.#choice()} ${link?.fills ? open : nothing}
      ${
        transfer.code
          ? html`<ol class="stack tight">
              <li>${t('bank-app.step-save')} ${save}</li>
              <li>
                ${bank ? t('bank-app.step-open', { bank: bank.shortName }) : t('bank-app.step-open-any')}
                ${link?.fills ? nothing : open}
              </li>
              <li>${t('bank-app.step-back')}</li>
            </ol>`
          : nothing
      }
    </section>`;
  }

  #choice(): TemplateResult {
    const { t } = this.#l10n;
    const wanted = foldVietnamese(this.#search).split(' ').filter(Boolean);
    const found = PAYING.filter(({ folded }) => wanted.every((word) => folded.includes(word)));
    return html`<div class="stack tight">
      <label for="bank-search">${t('bank-app.which')}</label>
      <input
        id="bank-search"
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${this.#search}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
      />
      <p class="soft" role="status">${wanted.length ? this.#result(found.length) : nothing}</p>
      <ul class="banks" ?hidden=${found.length === 0}>
        ${found.map(
          (bank) =>
            html`<li>
              <button type="button" class="bank" @click=${() => void this.#choose(bank)}>
                ${logo(bank)}<span>
                  ${bank.shortName}
                  ${
                    bank.formerly
                      ? html`<small> ${t('bank-app.formerly', { names: bank.formerly.join(', ') })} </small>`
                      : nothing
                  }
                </span>
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #result(count: number): string {
    return count ? this.#l10n.t('bank-app.found', { count }) : this.#l10n.t('bank-app.nothing');
  }

  #chosen(bank: Bank): TemplateResult {
    const { t } = this.#l10n;
    return html`<p class="line own-bank">
      <span class="bank-name">${logo(bank)}${t('bank-app.yours', { bank: bank.shortName })}</span>
      <button type="button" id="other-bank" @click=${this.#again}>${t('bank-app.other')}</button>
    </p>`;
  }

  #open({ shortName }: Bank, { url, fills }: BankLink): TemplateResult {
    const { t } = this.#l10n;
    const { through = '' } = this.#provider.client?.options.bankLinks ?? {};
    return html`<div class="stack tight">
      <div>
        <a
          class="button primary"
          id="open-app"
          href=${url}
          target="_blank"
          rel="noopener noreferrer"
          aria-describedby="leaves"
          >${t('bank-app.open', { bank: shortName })}</a
        >
      </div>
      <p class="soft" id="leaves">
        ${t('bank-app.leaves', { through })} ${t(fills ? 'bank-app.fills' : 'bank-app.only-opens')}
      </p>
    </div>`;
  }

  #link({ bin }: Bank, { purpose }: PaymentOrder, { payee, amount }: Transfer): BankLink | undefined {
    const link = this.#provider.client?.options.bankLinks?.link(bin, {
      bin: payee.bin,
      account: payee.account,
      name: payee.name,
      amount,
      purpose,
    });
    return link && new URL(link.url).protocol === 'https:' ? link : undefined;
  }

  #type(text: string): void {
    this.#search = text;
    this.#host.requestUpdate();
  }

  async #choose(bank: Bank): Promise<void> {
    this.#bank = bank;
    this.#search = '';
    this.#host.requestUpdate();
    focusLater(this.#host, '#open-app, #other-bank');
    await this.#provider.client?.use(ownBankPart).set(bank.bin);
  }

  readonly #again = (): void => {
    this.#bank = undefined;
    this.#host.requestUpdate();
    focusLater(this.#host, '#bank-search');
  };

  async #recall(): Promise<void> {
    const bin = await this.#provider.client?.use(ownBankPart).get();
    // What was chosen meanwhile is newer.
    this.#bank ??= PAYING.find((bank) => bank.bin === bin);
    this.#host.requestUpdate();
  }
}

/** Letters in a disc, in place of a picture that would have to be fetched. */
function logo({ shortName }: Bank): TemplateResult {
  const letters = /^[A-Z]{2,4}(?![a-z])/.exec(shortName)?.[0] ?? shortName.slice(0, 2).toUpperCase();
  return html`<span class="logo" aria-hidden="true">${letters}</span>`;
}
