import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../shared/localize-controller.js';
import { focusLater } from '../shared/focus-later.js';
import type { Household, ProfilesController } from './profiles-controller.js';
import { readableCopy } from './readable-copy.js';
import { secretView, typedIn } from '../shared/secret-view.js';

/** To take the data along: a sealed file, a readable copy, paper; and to bring a file back. */
export class FileSection {
  readonly #host: LitElement;
  readonly #profiles: ProfilesController;
  readonly #l10n: LocalizeController;
  #problem: 'differs' | 'import-missing' | undefined;
  /** Where the last export can be had until the element is gone. */
  #url: string | undefined;

  constructor(host: LitElement, profiles: ProfilesController, l10n: LocalizeController) {
    this.#host = host;
    this.#profiles = profiles;
    this.#l10n = l10n;
    host.addController({ hostDisconnected: () => this.reset() });
  }

  /** @param notice - What was just done here. */
  view(household: Household, notice: unknown): TemplateResult {
    const { t } = this.#l10n;
    return html`<details class="card" id="file">
      <summary><h2>${t('my.file')}</h2></summary>
      <div class="stack">
        ${notice} ${this.#export(household)}
        <section class="stack tight">
          <h3>${t('my.readable')}</h3>
          <p class="hint">${t('my.readable-hint')}</p>
          ${this.#stays(household)}
          <div class="row">
            <button type="button" id="readable" @click=${() => this.#readable(household)}>
              ${t('my.readable-button')}
            </button>
            <button type="button" id="print" @click=${this.#print}>${t('my.print')}</button>
          </div>
        </section>
        ${this.#import()}
      </div>
    </details>`;
  }

  /** An export is done: it goes to the person's downloads. */
  exported(text: string): void {
    this.reset();
    this.#url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    this.#host.requestUpdate();
    focusLater(this.#host, '#download');
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#download')?.click(),
    );
  }

  /** Forgets the last export and what was typed. */
  reset(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
    this.#problem = undefined;
    for (const form of this.#host.renderRoot?.querySelectorAll<HTMLFormElement>('#file form') ?? [])
      form.reset();
  }

  #export(household: Household): TemplateResult {
    const { t, errorText } = this.#l10n;
    const error = this.#profiles.errorOf('export');
    const differs = this.#problem === 'differs';
    const field = { error: 'export-error', wrong: differs || error !== undefined };
    return html`<form class="stack tight" novalidate @submit=${this.#onExport}>
      <h3>${t('my.export')}</h3>
      <p class="hint">${t('my.export-hint')}</p>
      ${this.#stays(household)}
      ${secretView({ name: 'export-secret', label: t('my.export-passphrase'), hint: t('my.passphrase-hint'), ...field })}
      ${secretView({ name: 'export-again', label: t('my.again'), ...field })}
      <p class="error" role="alert" id="export-error">
        ${differs ? t('my.differs') : error ? errorText(error) : nothing}
      </p>
      <div><button type="submit" id="export">${t('my.export-button')}</button></div>
      ${
        this.#url === undefined
          ? nothing
          : html`<p role="status">
              ${t('my.export-done')}
              <a id="download" href=${this.#url} download="${t('my.file-name')}.bkvault"
                >${t('my.export-link')}</a
              >
            </p>`
      }
    </form>`;
  }

  /** What the end of a session does not erase: a file is no part of the store. */
  #stays({ level }: Household): unknown {
    return level === 'session'
      ? html`<p class="note warn stays">${this.#l10n.t('my.file-stays')}</p>`
      : nothing;
  }

  #import(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const error = this.#profiles.errorOf('import');
    const missing = this.#problem === 'import-missing';
    const field = { error: 'import-error', wrong: missing || error !== undefined };
    return html`<form class="stack tight" novalidate @submit=${this.#onImport}>
      <h3>${t('my.import')}</h3>
      <label for="import-file">${t('my.import-file')}</label>
      <input
        id="import-file"
        name="import-file"
        type="file"
        accept=".bkvault"
        aria-describedby="import-error"
        aria-invalid=${missing ? 'true' : 'false'}
      />
      ${secretView({ name: 'import-secret', label: t('my.import-passphrase'), ...field })}
      <p class="error" role="alert" id="import-error">
        ${missing ? t('my.import-missing') : error ? errorText(error) : nothing}
      </p>
      <div><button type="submit" id="import">${t('my.import-button')}</button></div>
    </form>`;
  }

  readonly #onExport = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const secret = typedIn(form, 'export-secret');
    const differs = secret !== typedIn(form, 'export-again');
    this.#say(differs ? 'differs' : undefined);
    if (differs) focusLater(this.#host, '#export-again');
    else this.#profiles.export(secret);
  };

  readonly #onImport = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const file = form.querySelector<HTMLInputElement>('#import-file')?.files?.[0];
    const secret = typedIn(form, 'import-secret');
    this.#say(file && secret ? undefined : 'import-missing');
    if (file && secret) this.#profiles.import(file, secret);
    else focusLater(this.#host, file ? '#import-secret' : '#import-file');
  };

  #say(problem: 'differs' | 'import-missing' | undefined): void {
    this.#profiles.dismiss();
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  #readable(household: Household): void {
    const blob = new Blob([readableCopy(household, this.#l10n)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.#l10n.t('my.file-name')}.json`;
    link.click();
    // A browser that asks where to put it still reads from there.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** What is folded away does not print. */
  readonly #print = () => {
    for (const facts of this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details.facts'))
      facts.open = true;
    globalThis.print();
  };
}
