import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../../core/client.js';
import type { PublicList } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { shortened } from './form-view.js';

/** The public list with its search. Asked for when the person opens it. */
export class PublicPetitions {
  readonly #host: LitElement;
  readonly #client: Client;
  readonly #l10n: LocalizeController;
  readonly #follow: (code: string) => void;
  #list: PublicList | undefined;
  #error: unknown;
  #q = '';
  #asked = new AbortController();

  constructor(host: LitElement, client: Client, l10n: LocalizeController, follow: (code: string) => void) {
    this.#host = host;
    this.#client = client;
    this.#l10n = l10n;
    this.#follow = follow;
  }

  /** Asks for a page of it. */
  async load(page = 1): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      this.#list = await this.#client.use(petitionsPart).search({ q: this.#q, page }, signal);
      this.#error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
    }
    this.#host.requestUpdate();
  }

  view(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const list = this.#list;
    return html`<section class="stack tight" part="public" aria-labelledby="public-title">
      <h2 id="public-title">${t('petition.public-list')}</h2>
      <form
        class="field"
        role="search"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.load();
        }}
      >
        <label for="search">${t('petition.search')}</label>
        <input
          id="search"
          type="search"
          maxlength="500"
          autocomplete="off"
          @input=${(event: Event) => (this.#q = (event.target as HTMLInputElement).value)}
        />
        <div><button type="submit">${t('petition.search-button')}</button></div>
      </form>
      <p role="status">
        ${
          list && !this.#error
            ? list.total === 0
              ? t('petition.list-none')
              : t('petition.list-count', { count: list.total })
            : nothing
        }
      </p>
      <p class="note warn" role="alert" ?hidden=${!this.#error}>
        ${this.#error ? t('petition.list-failed', { error: errorText(this.#error) }) : nothing}
      </p>
      ${list && list.total > 0 ? this.#page(list) : nothing}
    </section>`;
  }

  #page({ petitions, page, pages }: PublicList): TemplateResult {
    const { t, date } = this.#l10n;
    return html`<ul class="plain-list">
        ${petitions.map(
          ({ code, topic, status, receivedAt, public: shown }) =>
            html`<li>
              <b>${topic.name}</b>
              <span>${shortened(shown?.text ?? '')}</span>
              <span class="soft">${t(`petition.state-${status}`)}, ${date(receivedAt)}</span>
              <button type="button" class="plain" @click=${() => this.#follow(code)}>
                ${t('petition.follow')}<span class="visually-hidden"> ${code}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${
        pages > 1
          ? html`<div class="row">
              ${page > 1 ? html`<button type="button" @click=${() => void this.load(page - 1)}>${t('petition.list-less')}</button>` : nothing}
              <span>${t('petition.list-page', { page, pages })}</span>
              ${page < pages ? html`<button type="button" @click=${() => void this.load(page + 1)}>${t('petition.list-more')}</button>` : nothing}
            </div>`
          : nothing
      }`;
  }
}
