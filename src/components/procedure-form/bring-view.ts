import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import { draftsPart, type Draft } from '../../core/procedure/drafts.js';
import { proceduresPart } from '../../core/procedure/procedures.js';
import { profilesPart } from '../../core/profile/profiles.js';
import { text as sorted } from '../../core/storage/stamps.js';
import { focusLater } from '../shared/focus-later.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { secretView, typedIn } from '../shared/secret-view.js';
import type { DraftActions } from './draft-actions.js';
import { whenText } from './draft-words.js';
import type { Ready } from './ready.js';

/** What came of a file. */
type Outcome =
  | { readonly kind: 'missing' }
  /** Nobody has said yet whose device this is. */
  | { readonly kind: 'level' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'other'; readonly name: string }
  /** The draft is here already. */
  | { readonly kind: 'same'; readonly file: Draft; readonly here: Draft };

/** To open a draft that was taken along. */
export class BringView {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #actions: DraftActions;
  #shown = false;
  #busy = false;
  #outcome: Outcome | undefined;

  constructor(host: LitElement, l10n: LocalizeController, actions: DraftActions) {
    this.#host = host;
    this.#l10n = l10n;
    this.#actions = actions;
  }

  /** Asks for the file; a second time puts it away. */
  toggle(): void {
    const wasShown = this.#shown;
    this.close();
    if (wasShown) return;
    this.#shown = true;
    focusLater(this.#host, '#bring-file');
  }

  /** Forgets what was typed. */
  close(): void {
    this.#shown = this.#busy = false;
    this.#say(undefined);
  }

  view(ready: Ready): unknown {
    if (!this.#shown) return nothing;
    const { t } = this.#l10n;
    const wrong = this.#outcome !== undefined;
    if (this.#outcome?.kind === 'same') return this.#question(this.#outcome.file, this.#outcome.here);
    return html`<form
      class="card stack tight"
      novalidate
      @submit=${(event: SubmitEvent) => void this.#submit(event, ready)}
    >
      <label for="bring-file">${t('draft.open-file')}</label>
      <input
        id="bring-file"
        name="bring-file"
        type="file"
        accept=".bkdraft"
        aria-describedby="bring-error"
        aria-invalid=${wrong ? 'true' : 'false'}
      />
      ${secretView({ name: 'bring-secret', label: t('draft.open-secret'), error: 'bring-error', wrong })}
      <p class="error" role="alert" id="bring-error">${this.#wrong()}</p>
      <div>
        <button type="submit" ?disabled=${this.#busy}>
          ${t(this.#busy ? 'draft.opening' : 'draft.open-button')}
        </button>
      </div>
    </form>`;
  }

  #wrong(): unknown {
    const { t, errorText } = this.#l10n;
    switch (this.#outcome?.kind) {
      case 'missing':
        return t('draft.open-missing');
      case 'level':
        return t('procedure.level-first', { question: t('device.question') });
      case 'other':
        return t('draft.open-other', { name: this.#outcome.name });
      case 'failed':
        return errorText(this.#outcome.error);
      default:
        return nothing;
    }
  }

  #question(file: Draft, here: Draft): TemplateResult {
    const { t } = this.#l10n;
    const now = this.#actions.client()?.now() ?? Date.now();
    const when = (draft: Draft) => whenText(draft.savedAt, now, this.#l10n);
    return html`<div class="card stack tight">
      <p id="bring-ask" tabindex="-1">
        ${t('draft.open-same', { here: when(here), file: when(file) })}
        <strong>${t(file.savedAt > here.savedAt ? 'draft.open-newer-file' : 'draft.open-newer-here')}</strong>
      </p>
      <div class="row">
        <button type="button" class="primary" @click=${() => this.#resume(here)}>
          ${t('draft.open-here')}
        </button>
        <button type="button" @click=${() => void this.#beside(file)}>${t('draft.open-beside')}</button>
        <button type="button" class="plain" @click=${() => this.close()}>${t('draft.close')}</button>
      </div>
    </div>`;
  }

  async #submit(event: SubmitEvent, { definition, level }: Ready): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const file = form.querySelector<HTMLInputElement>('#bring-file')?.files?.[0];
    const secret = typedIn(form, 'bring-secret');
    const client = this.#actions.client();
    if (!client || this.#busy) return;
    if (!file || !secret) {
      this.#say({ kind: 'missing' });
      focusLater(this.#host, file ? '#bring-secret' : '#bring-file');
      return;
    }
    const chosen = level ?? this.#actions.level();
    if (chosen === undefined) return this.#say({ kind: 'level' });
    await this.#try('#bring-secret', async () => {
      const draft = await client.use(draftsPart).read(await file.text(), secret);
      const { code } = draft.procedure;
      if (code !== definition.code && !definition.replaces?.includes(code))
        return this.#say({ kind: 'other', name: await this.#nameOf(code, client) });
      const here = (await client.use(draftsPart).list()).find(({ id }) => id === draft.id);
      if (!here) {
        if (level === undefined) await client.use(profilesPart).setLevel(chosen);
        return this.#resume(await client.use(draftsPart).take(draft));
      }
      // Back again with nothing new in it.
      if (sorted(here.answers) === sorted(draft.answers)) return this.#resume(here);
      this.#say({ kind: 'same', file: draft, here });
      focusLater(this.#host, '#bring-ask');
    });
  }

  async #beside(draft: Draft): Promise<void> {
    const client = this.#actions.client();
    if (client)
      await this.#try('#bring-file', async () =>
        this.#resume(await client.use(draftsPart).take(draft, true)),
      );
  }

  async #try(focus: string, command: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#say(undefined);
    try {
      await command();
    } catch (error) {
      this.#say({ kind: 'failed', error });
      focusLater(this.#host, focus);
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }

  #resume(draft: Draft): void {
    this.close();
    this.#actions.resume(draft);
  }

  /** Its name where somebody knows it. */
  async #nameOf(code: string, client: Client): Promise<string> {
    try {
      const { shortName } = await client.use(proceduresPart).load(code);
      return `${this.#l10n.text(shortName)} (${code})`;
    } catch {
      return code;
    }
  }

  #say(outcome: Outcome | undefined): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}
