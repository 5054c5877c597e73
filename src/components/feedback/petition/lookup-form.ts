import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../shared/localize-controller.js';

/** Opens a petition by its code, and by its secret where the person has it. */
export class LookupForm {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #open: (code: string, secret?: string) => void;
  #isEmpty = false;

  constructor(host: LitElement, l10n: LocalizeController, open: (code: string, secret?: string) => void) {
    this.#host = host;
    this.#l10n = l10n;
    this.#open = open;
  }

  view(): TemplateResult {
    const { t } = this.#l10n;
    return html`<section class="stack tight" part="lookup" aria-labelledby="lookup-title">
      <h2 id="lookup-title">${t('petition.lookup')}</h2>
      <form class="field" novalidate @submit=${this.#look}>
        <label for="lookup">${t('petition.code')}</label>
        <p class="error" id="lookup-error" role="alert">
          ${this.#isEmpty ? t('petition.lookup-empty') : nothing}
        </p>
        <input
          id="lookup"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="lookup-error"
          aria-invalid=${this.#isEmpty ? 'true' : 'false'}
        />
        <label for="lookup-secret">${t('petition.lookup-secret')}</label>
        <input id="lookup-secret" autocomplete="off" autocapitalize="none" spellcheck="false" />
        <div><button type="submit">${t('petition.lookup-button')}</button></div>
      </form>
    </section>`;
  }

  readonly #look = (event: Event) => {
    event.preventDefault();
    const [code, secret] = ['lookup', 'lookup-secret'].map((id) => this.#input(id)?.value.trim() ?? '');
    this.#isEmpty = code === '';
    this.#host.requestUpdate();
    if (code) this.#open(code.toUpperCase().replaceAll(/\s/g, ''), secret);
    else void this.#host.updateComplete.then(() => this.#input('lookup')?.focus());
  };

  #input(id: string): HTMLInputElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
  }
}
