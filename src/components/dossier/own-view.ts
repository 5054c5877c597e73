import { html, nothing, type TemplateResult } from 'lit';
import { dossiersPart } from '../../core/dossier/dossiers.js';
import { keepDossier } from '../../core/dossier/reading.js';
import type { DossierStatus } from '../../core/dossier/status.js';
import { fetched } from '../../core/lazy.js';
import { focusLater } from '../shared/focus-later.js';
import type { Surroundings } from './surroundings.js';

/** What this device has of the dossier: its secret, or nothing. `now`: it was kept on this page. */
type Kept = 'unknown' | 'no' | 'yes' | 'now';

/** What is open: the look-up secret on screen, or the question whether to forget. */
type Open = '' | 'secret' | 'forget' | 'forgetting';

/** What goes along when a dossier is forgotten, and is told first. */
export interface Leaving {
  /** Ends notices about the dossier, where there are any. @throws when the site could not be told. */
  readonly stopNotices: (code: string) => Promise<void>;
}

/** What this device keeps of a dossier: to take it in, to read its look-up secret off, to forget it. */
export class OwnView {
  readonly #around: Surroundings;
  readonly #leaving: Leaving;
  #code = '';
  #kept: Kept = 'unknown';
  #secret = '';
  #open: Open = '';
  #error: unknown;

  constructor(around: Surroundings, leaving: Leaving) {
    this.#around = around;
    this.#leaving = leaving;
  }

  /** @param typed - The look-up secret that the person has typed; empty for none. */
  render(value: DossierStatus, typed: string): TemplateResult | typeof nothing {
    if (value.code !== this.#code) {
      this.conceal();
      this.#code = value.code;
    }
    if (this.#kept === 'unknown') void this.#look(value.code);
    if (this.#kept === 'no') return typed === '' || !value.personal ? nothing : this.#keep(value, typed);
    return this.#secret === '' ? nothing : this.#mine(value.code);
  }

  /** What was opened goes, the secret first. */
  conceal(): void {
    this.#code = '';
    this.#kept = 'unknown';
    this.#secret = '';
    this.#open = '';
    this.#error = undefined;
  }

  /** One that was looked up with its secret can be kept, when the person wants that. */
  #keep(value: DossierStatus, typed: string): TemplateResult {
    const { t } = this.#around.l10n;
    return html`<section class="box stack tight no-print" part="keep">
      <h3>${t('more.keep-title')}</h3>
      <p>${t('more.keep-what')}</p>
      ${this.#problem()}
      <div>
        <button type="button" id="keep" @click=${() => void this.#keepIt(value, typed)}>
          ${t('more.keep')}
        </button>
      </div>
    </section>`;
  }

  #mine(code: string): TemplateResult {
    const { t } = this.#around.l10n;
    const isShown = this.#open === 'secret';
    return html`<section class="stack tight no-print" part="own">
      <h3 tabindex="-1" id="own">${t('more.own-title')}</h3>
      <p role="status">${this.#kept === 'now' ? t('more.kept') : nothing}</p>
      ${
        isShown
          ? html`<div class="box stack tight">
              <p>${t('more.secret-what')}</p>
              <dl>
                <div>
                  <dt>${t('dossier.code')}</dt>
                  <dd><b translate="no">${code}</b></dd>
                </div>
                <div>
                  <dt>${t('more.secret')}</dt>
                  <dd><b translate="no" id="secret-text">${this.#secret}</b></dd>
                </div>
              </dl>
            </div>`
          : nothing
      }
      ${
        this.#open.startsWith('forget')
          ? this.#question(code)
          : html`<div class="row">
              <button
                type="button"
                id="show-secret"
                aria-expanded=${isShown ? 'true' : 'false'}
                @click=${() => this.#turn(isShown ? '' : 'secret')}
              >
                ${t(isShown ? 'more.secret-hide' : 'more.secret-show')}
              </button>
              <button
                type="button"
                class="plain"
                id="forget"
                @click=${() => this.#turn('forget', '#forget-what')}
              >
                ${t('more.forget')}
              </button>
            </div>`
      }
    </section>`;
  }

  #question(code: string): TemplateResult {
    const { t } = this.#around.l10n;
    const isWorking = this.#open === 'forgetting';
    return html`<div class="note warn stack tight" part="forget">
      <p tabindex="-1" id="forget-what"><b>${t('more.forget-title', { code })}</b></p>
      <p>${t('more.forget-here')}</p>
      <p>${t('more.forget-there')}</p>
      <p><b>${t('more.forget-secret')}</b></p>
      ${this.#problem()}
      <div class="row">
        <button
          type="button"
          class="danger"
          id="forget-yes"
          ?disabled=${isWorking}
          @click=${() => void this.#forget(code)}
        >
          ${t(isWorking ? 'more.forgetting' : 'more.forget-yes')}
        </button>
        <button type="button" ?disabled=${isWorking} @click=${() => this.#turn('', '#forget')}>
          ${t('more.forget-no')}
        </button>
      </div>
    </div>`;
  }

  #problem(): TemplateResult {
    const { errorText } = this.#around.l10n;
    return html`<p class="error" role="alert">
      ${this.#error === undefined ? nothing : errorText(this.#error)}
    </p>`;
  }

  #turn(open: Open, focus?: string): void {
    this.#open = open;
    this.#error = undefined;
    this.#around.host.requestUpdate();
    if (focus) focusLater(this.#around.host, focus);
  }

  async #keepIt(value: DossierStatus, typed: string): Promise<void> {
    const client = this.#around.client();
    if (!client) return;
    this.#error = undefined;
    try {
      await keepDossier(client, value, typed);
      this.#kept = 'now';
      this.#secret = typed;
      // The question goes with its button.
      focusLater(this.#around.host, '#own');
    } catch (error) {
      this.#error = error;
      this.#around.failed(error);
    }
    this.#around.host.requestUpdate();
  }

  async #forget(code: string): Promise<void> {
    const client = this.#around.client();
    if (!client || this.#open !== 'forget') return;
    this.#turn('forgetting');
    try {
      // First of all, while the secret is there that the site asks for.
      await this.#leaving.stopNotices(code);
      const { forgetDossier } = await fetched(import('../../core/dossier/forget.js'));
      await forgetDossier(client, code);
      this.#around.forgotten(code);
    } catch (error) {
      this.#open = 'forget';
      this.#error = error;
      this.#around.failed(error);
    }
    this.#around.host.requestUpdate();
  }

  async #look(code: string): Promise<void> {
    this.#kept = 'yes'; // until it is known
    try {
      const secret = await this.#around.client()?.use(dossiersPart).secret(code);
      if (code !== this.#code) return;
      this.#kept = secret === undefined ? 'no' : 'yes';
      this.#secret = secret ?? '';
    } catch (error) {
      this.#around.failed(error);
    }
    this.#around.host.requestUpdate();
  }
}
