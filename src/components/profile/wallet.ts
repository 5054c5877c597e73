import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import { documentsPart, type Documents, type KeptDocument } from '../../core/document/documents.js';
import { BkStorageError } from '../../core/errors.js';
import { profileName } from '../../core/profile/profile.js';
import { wallet as texts } from '../../core/text/locales/vi/wallet.js';
import { documentWords, downloadName } from '../shared/document-words.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { showFile } from '../shared/show-file.js';
import { confirmView } from './confirm-view.js';
import { focusLater } from '../shared/focus-later.js';
import type { Household } from './profiles-controller.js';

/** The papers kept for the next time, each with its age: to look at, to take along, to delete. */
export class Wallet {
  readonly #host: LitElement;
  readonly #client: Client;
  readonly #documents: Documents;
  readonly #l10n: LocalizeController;
  readonly #failed: (error: unknown) => void;
  readonly #stop: () => void;
  #kept: readonly KeptDocument[] | undefined;
  #asking: KeptDocument | undefined;
  #error: unknown;
  #deleted = false;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, client: Client, l10n: LocalizeController, failed: (error: unknown) => void) {
    this.#host = host;
    this.#client = client;
    this.#documents = client.use(documentsPart);
    this.#l10n = l10n;
    this.#failed = failed;
    l10n.add(texts);
    this.#stop = this.#documents.subscribe(() => void this.#read());
    void this.#read();
    void this.#documents.tidy().catch(() => undefined); // told by whoever reads the device
  }

  /** Hears of nothing any more. */
  stop(): void {
    this.#stop();
  }

  view({ people, level }: Household): TemplateResult {
    const { t, errorText } = this.#l10n;
    const kept = this.#kept;
    return html`<div class="stack">
      <p class="soft">${t('wallet.rights')}</p>
      ${level === 'session' ? html`<p class="note warn">${t('papers.stays')}</p>` : nothing}
      <p class="error" role="alert">${this.#error && !this.#asking ? errorText(this.#error) : nothing}</p>
      ${this.#deleted ? html`<p class="note" id="wallet-notice" tabindex="-1">${t('wallet.deleted')}</p>` : nothing}
      ${kept === undefined && !this.#error ? html`<p role="status">${t('common.loading')}</p>` : nothing}
      ${kept?.length === 0 ? html`<p>${t('wallet.none')}</p>` : nothing}
      <ul class="plain" ?hidden=${!kept?.length}>
        ${kept?.map((document) => {
          const owner = people.find(({ id }) => id === document.about);
          return this.#item(document, owner && profileName(owner));
        })}
      </ul>
    </div>`;
  }

  #item(document: KeptDocument, owner: string | undefined): TemplateResult {
    const { t } = this.#l10n;
    const { id, title, dossiers } = document;
    const button = (name: string, action: string, press: () => void, kind = '') =>
      html`<button
        type="button"
        class=${kind}
        id="${name}-${id}"
        aria-label=${t('papers.of', { action, name: title })}
        @click=${press}
      >
        ${action}
      </button>`;
    return html`<li class="stack tight">
      <p><strong>${title}</strong>${owner ? html` · ${t('wallet.of', { name: owner })}` : nothing}</p>
      <p>${t('papers.reuse-one', documentWords(document, this.#client.now(), this.#l10n))}</p>
      ${
        this.#asking?.id === id
          ? confirmView(
              {
                text: [
                  t('wallet.delete-question', { name: title }),
                  dossiers.length > 0 && t('wallet.delete-used'),
                ]
                  .filter(Boolean)
                  .join(' '),
                yes: t('wallet.delete-yes'),
                error: this.#error,
                confirm: () => void this.#delete(document),
                cancel: () => this.#ask(undefined, `#delete-${id}`),
              },
              this.#l10n,
            )
          : html`<div class="row">
              ${button('look', t('papers.open'), () => void this.#show(document, false))}
              ${button('take', t('papers.download'), () => void this.#show(document, true))}
              ${button('delete', t('wallet.delete'), () => this.#ask(document, '#cancel'), 'danger')}
            </div>`
      }
    </li>`;
  }

  #ask(document: KeptDocument | undefined, focus: string): void {
    this.#asking = document;
    this.#error = undefined;
    this.#deleted = false;
    this.#host.requestUpdate();
    focusLater(this.#host, focus);
  }

  async #read(): Promise<void> {
    await this.#try(async () => {
      this.#kept = await this.#documents.list();
    });
  }

  async #delete({ id }: KeptDocument): Promise<void> {
    const isDone = await this.#try(() => this.#documents.remove(id));
    if (!isDone) return;
    this.#asking = undefined;
    this.#deleted = true;
    await this.#read();
    focusLater(this.#host, '#wallet-notice');
  }

  async #show(document: KeptDocument, download: boolean): Promise<void> {
    await this.#try(async () => {
      const file = await this.#documents.get(document.id);
      if (!file) throw new BkStorageError('document-damaged', 'The paper does not open');
      showFile(file, download ? downloadName(document) : undefined);
    });
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.#error = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.#error = error;
      this.#failed(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
