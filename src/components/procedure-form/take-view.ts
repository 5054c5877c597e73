import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import { draftsPart } from '../../core/procedure/drafts.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import { focusLater } from '../shared/focus-later.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { secretView, typedIn } from '../shared/secret-view.js';
import type { DraftActions } from './draft-actions.js';

/** To take a draft along: a sealed file for another device. */
export class TakeView {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #actions: DraftActions;
  /** The draft that is taken along. */
  #id: string | undefined;
  #problem: unknown;
  #busy = false;
  #url: string | undefined;

  constructor(host: LitElement, l10n: LocalizeController, actions: DraftActions) {
    this.#host = host;
    this.#l10n = l10n;
    this.#actions = actions;
    host.addController({ hostDisconnected: () => this.close() });
  }

  /** Asks for the passphrase; a second time puts it away. */
  open(id: string): void {
    const again = this.#id === id;
    this.close();
    if (again) return;
    this.#id = id;
    focusLater(this.#host, '#take-secret');
  }

  /** Forgets the file and what was typed. */
  close(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = this.#problem = this.#id = undefined;
    this.#busy = false;
    this.#host.requestUpdate();
  }

  /** @param save - Stores what was typed last, before it is read. */
  view(
    id: string,
    definition: ProcedureDefinition,
    level: Level | undefined,
    save: () => Promise<void> = () => Promise.resolve(),
  ): unknown {
    if (this.#id !== id) return nothing;
    const { t } = this.#l10n;
    return html`<form
      class="card stack tight"
      id="take"
      novalidate
      @submit=${(event: SubmitEvent) => void this.#submit(event, definition, save)}
    >
      <h3>${t('draft.take')}</h3>
      <p class="hint">${t('draft.take-hint')}</p>
      ${level === 'session' || level === undefined ? html`<p class="note warn">${t('draft.take-stays')}</p>` : nothing}
      ${this.#url === undefined ? this.#secrets() : this.#done(this.#url)}
    </form>`;
  }

  #secrets(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const wrong = this.#problem !== undefined;
    const field = { error: 'take-error', wrong };
    return html`
      ${secretView({ name: 'take-secret', label: t('draft.take-secret'), hint: t('draft.take-secret-hint'), ...field })}
      ${secretView({ name: 'take-again', label: t('draft.take-again'), ...field })}
      <p class="error" role="alert" id="take-error">
        ${this.#problem === 'differs' ? t('draft.take-differs') : wrong ? errorText(this.#problem) : nothing}
      </p>
      <div class="row">
        <button type="submit" ?disabled=${this.#busy}>
          ${t(this.#busy ? 'draft.taking' : 'draft.take-button')}
        </button>
        <button type="button" class="plain" @click=${() => this.close()}>${t('draft.close')}</button>
      </div>
    `;
  }

  /** The name says nothing but the day. */
  #done(url: string): TemplateResult {
    const { t } = this.#l10n;
    const day = vietnamDate(this.#actions.client()?.now() ?? Date.now());
    return html`<p role="status">
        ${t('draft.taken')}
        <a id="taken" href=${url} download="ho-so-${day}.bkdraft">${t('draft.taken-link')}</a>
      </p>
      <div>
        <button type="button" class="plain" @click=${() => this.close()}>${t('draft.close')}</button>
      </div>`;
  }

  async #submit(
    event: SubmitEvent,
    definition: ProcedureDefinition,
    save: () => Promise<void>,
  ): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [secret, again] = [typedIn(form, 'take-secret'), typedIn(form, 'take-again')];
    const [client, id] = [this.#actions.client(), this.#id];
    if (!client || id === undefined || this.#busy) return;
    if (secret !== again) {
      this.#say('differs');
      focusLater(this.#host, '#take-again');
      return;
    }
    this.#busy = true;
    this.#say(undefined);
    try {
      await save();
      const text = await client.use(draftsPart).takeAway(id, definition, secret);
      if (this.#id !== id) return;
      this.#url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      focusLater(this.#host, '#taken');
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>('#taken')?.click(),
      );
    } catch (error) {
      this.#problem = error;
      focusLater(this.#host, '#take-secret');
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #say(problem: unknown): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
