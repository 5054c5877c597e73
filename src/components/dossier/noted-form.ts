import { html, type TemplateResult } from 'lit';
import { tidyPortalCode, validatePortalCode, type NotedDossier } from '../../core/dossier/noted.js';
import type { Issue } from '../../core/errors.js';
import { PORTAL } from '../../core/handover/portal-link.js';
import { dossierMore as texts } from '../../core/text/locales/vi/dossier-more.js';
import { typedIn } from '../shared/secret-view.js';
import type { Surroundings } from './surroundings.js';

/** What is to be noted. */
export type NewNote = Omit<NotedDossier, 'notedAt'>;

/** Notes a dossier that was filed on the portal, or corrects a note. */
export class NotedForm {
  readonly #around: Surroundings;
  #issue: Issue | undefined;
  #nameIsEmpty = false;
  /** A code that looks unusual is asked about once. */
  #doubted = '';

  constructor(around: Surroundings) {
    this.#around = around;
    around.l10n.add(texts);
  }

  /** @param note - To be corrected; without it a new one is made. */
  render(
    note: NotedDossier | undefined,
    { save, cancel }: { readonly save: (note: NewNote) => void; readonly cancel: () => void },
  ): TemplateResult {
    const { t } = this.#around.l10n;
    const issue = this.#issue;
    const submit = (event: Event) => {
      event.preventDefault();
      const made = this.#check(event.currentTarget as HTMLFormElement, note);
      if (made) save(made);
    };
    return html`<form class="box stack tight" novalidate id="note" @submit=${submit}>
      <label for="note-code">${t('more.noted-code')}</label>
      <p class="hint" id="note-code-hint">${t('more.noted-hint')}</p>
      <p class="error" id="note-code-error" role="alert">
        ${issue ? t(`more.${issue.code}`, issue.params) : ''}
      </p>
      <input
        id="note-code"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="note-code-hint note-code-error"
        aria-invalid=${issue ? 'true' : 'false'}
        .defaultValue=${note?.code ?? ''}
      />
      <label for="note-name">${t('more.noted-name')}</label>
      <p class="hint" id="note-name-hint">${t('more.noted-name-hint')}</p>
      <p class="error" id="note-name-error" role="alert">
        ${this.#nameIsEmpty ? t('more.noted-name-empty') : ''}
      </p>
      <input
        id="note-name"
        name="name"
        maxlength="120"
        autocomplete="off"
        aria-describedby="note-name-hint note-name-error"
        aria-invalid=${this.#nameIsEmpty ? 'true' : 'false'}
        .defaultValue=${note?.procedure.name ?? ''}
      />
      <div class="row">
        <button type="submit" class="primary">${t('more.noted-save')}</button>
        <button type="button" @click=${cancel}>${t('common.cancel')}</button>
      </div>
    </form>`;
  }

  /** Starts over. */
  conceal(): void {
    this.#issue = undefined;
    this.#nameIsEmpty = false;
    this.#doubted = '';
  }

  #check(form: HTMLFormElement, before: NotedDossier | undefined): NewNote | undefined {
    const typed = typedIn(form, 'code');
    const code = tidyPortalCode(typed);
    const [issue] = validatePortalCode(typed);
    const isDoubt = issue?.code === 'portal-code-unusual';
    this.#issue = isDoubt && this.#doubted === code ? undefined : issue;
    if (isDoubt) this.#doubted = code;
    const name = typedIn(form, 'name').normalize('NFC').trim();
    this.#nameIsEmpty = name === '';
    this.#around.host.requestUpdate();
    if (this.#issue || this.#nameIsEmpty) {
      form.querySelector<HTMLElement>(this.#issue ? '#note-code' : '#note-name')?.focus();
      return undefined;
    }
    const { dossier = crypto.randomUUID(), procedure, link = PORTAL } = before ?? {};
    return { dossier, code, procedure: { code: procedure?.code ?? '', name }, link };
  }
}
