import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { fetched } from '../../core/lazy.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** A part of an element that is fetched when it has something to show. */
export class LazyView<T> {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #load: () => Promise<T>;
  readonly #failed: (error: unknown) => void;
  #value: T | undefined;
  #error: unknown;
  #isLoading = false;

  /** @param failed - Called with each failure, to be told to the page. */
  constructor(
    host: LitElement,
    l10n: LocalizeController,
    load: () => Promise<T>,
    failed: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#l10n = l10n;
    this.#load = load;
    this.#failed = failed;
  }

  /** Once it is there. */
  get value(): T | undefined {
    return this.#value;
  }

  /**
   * What it shows, or that it is on its way, or a way to try again.
   *
   * @param isQuiet - Nothing is said while it is on its way.
   */
  view(show: (value: T) => unknown, isQuiet = false): unknown {
    if (this.#value !== undefined) return show(this.#value);
    if (this.#error === undefined) {
      this.#start();
      return isQuiet ? nothing : html`<p role="status">${this.#l10n.t('common.loading')}</p>`;
    }
    return this.#retry();
  }

  #retry(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const again = () => {
      this.#error = undefined;
      this.#host.requestUpdate();
    };
    return html`<div class="note danger stack tight" role="alert">
      <p>${errorText(this.#error)}</p>
      <div><button type="button" @click=${again}>${t('common.retry')}</button></div>
    </div>`;
  }

  #start(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    fetched(this.#load())
      .then(
        (value) => (this.#value = value),
        (error: unknown) => {
          this.#error = error;
          this.#failed(error);
        },
      )
      .finally(() => {
        this.#isLoading = false;
        this.#host.requestUpdate();
      });
  }
}
