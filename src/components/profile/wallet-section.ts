import { html, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import { ClientController } from '../shared/client-controller.js';
import type { Household } from './profiles-controller.js';
import type { Wallet } from './wallet.js';

/** What shows the papers. */
export interface WalletModule {
  readonly Wallet: typeof Wallet;
}

/** The papers that were kept for the next time. Few look at them: what lists them is fetched when it is opened. */
export class WalletSection {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #load: () => Promise<WalletModule> | undefined;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #wallet: Wallet | undefined;
  #isFailed = false;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(
    host: LitElement,
    l10n: LocalizeController,
    load: () => Promise<WalletModule> | undefined,
    failed: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#l10n = l10n;
    this.#load = load;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.reset());
    host.addController({ hostDisconnected: () => this.reset() });
  }

  view(household: Household): TemplateResult {
    const { t } = this.#l10n;
    return html`<details class="card" id="wallet" @toggle=${this.#toggle}>
      <summary><h2>${t('my.papers')}</h2></summary>
      ${
        this.#isFailed
          ? html`<p class="error" role="alert">${t('error.storage-offline')}</p>
              <div>
                <button type="button" @click=${() => void this.#open()}>${t('common.retry')}</button>
              </div>`
          : (this.#wallet?.view(household) ?? html`<p role="status">${t('common.loading')}</p>`)
      }
    </details>`;
  }

  /** Forgets what was read; folds the section, so that it is read anew when somebody looks. */
  reset(): void {
    this.#wallet?.stop();
    this.#wallet = undefined;
    const details = this.#host.renderRoot?.querySelector<HTMLDetailsElement>('#wallet');
    if (details) details.open = false;
  }

  readonly #toggle = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open && !this.#wallet) void this.#open();
  };

  async #open(): Promise<void> {
    this.#isFailed = false;
    this.#host.requestUpdate();
    try {
      const module = await this.#load();
      const { client } = this.#provider;
      if (!module || !client || this.#wallet) return;
      this.#wallet = new module.Wallet(this.#host, client, this.#l10n, this.#failed);
    } catch (error) {
      this.#isFailed = true;
      this.#failed(error);
    }
    this.#host.requestUpdate();
  }
}
