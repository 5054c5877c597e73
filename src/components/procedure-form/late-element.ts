import { html, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';

type LateState = 'unasked' | 'loading' | 'there' | 'failed';

/** An element that only a later page of the form renders: fetched ahead, and asked for again where that failed. */
export class LateElement {
  readonly #host: LitElement;
  readonly #load: () => Promise<unknown> | undefined;
  readonly #failed: (error: unknown) => void;
  #state: LateState = 'unasked';

  /**
   * @param load - Set by the module that defines the form; where it is not, the page defines the element itself.
   * @param failed - Told each time the code cannot be fetched.
   */
  constructor(host: LitElement, load: () => Promise<unknown> | undefined, failed: (error: unknown) => void) {
    this.#host = host;
    this.#load = load;
    this.#failed = failed;
  }

  /** Fetches it, unless it is there or on its way. */
  async fetch(): Promise<void> {
    if (this.#state === 'there' || this.#state === 'loading') return;
    this.#set('loading');
    try {
      await this.#load();
      this.#set('there');
    } catch (error) {
      this.#set('failed');
      this.#failed(error);
    }
  }

  /** The element, or what there is to say until it has come. */
  view(element: TemplateResult, { t, errorText }: LocalizeController): TemplateResult {
    if (this.#state === 'there') return element;
    if (this.#state !== 'failed') return html`<p role="status">${t('common.loading')}</p>`;
    return html`<p class="note danger" role="alert">${errorText({})}</p>
      <div><button type="button" @click=${() => void this.fetch()}>${t('common.retry')}</button></div>`;
  }

  #set(state: LateState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
