import { nothing, type TemplateResult } from 'lit';
import type { NotedDossier } from '../../core/dossier/noted.js';
import { LazyView } from './lazy-view.js';
import { listView } from './list-view.js';
import type { NotedForm } from './noted-form.js';
import { OwnDossiersController } from './own-dossiers-controller.js';
import type { Surroundings } from './surroundings.js';

/** What the list asks its element to do. */
export interface ListWishes {
  /** Shows a dossier. @param secret - Look-up secret that the person has typed; empty for none. */
  readonly pick: (code: string, secret: string) => void;
  /** What was pressed is gone. */
  readonly moveFocus: () => void;
}

/** The dossiers of this device with the notes of others, and the form that looks up any. */
export class DossierList {
  readonly #around: Surroundings;
  readonly #wishes: ListWishes;
  readonly #own: OwnDossiersController;
  readonly #noteForm: LazyView<NotedForm>;
  #isEmpty = false;
  /** The note that is being written: a new one, or one to be corrected. */
  #noting: { readonly note?: NotedDossier | undefined } | undefined;

  constructor(around: Surroundings, wishes: ListWishes) {
    this.#around = around;
    this.#wishes = wishes;
    this.#own = new OwnDossiersController(around.host, around.failed);
    const load = async () => new (await import('./noted-form.js')).NotedForm(around);
    this.#noteForm = new LazyView(around.host, around.l10n, load, around.failed);
  }

  render(): TemplateResult {
    const noting = this.#noting;
    const form = noting
      ? this.#noteForm.view((view) =>
          view.render(noting.note, {
            save: (note) => void this.#saveNote(note),
            cancel: () => this.#endNote(),
          }),
        )
      : nothing;
    return listView(this.#own.state, this.#isEmpty, form, this.#around.l10n, {
      pick: (code) => this.#wishes.pick(code, ''),
      look: (code, secret) => this.#look(tidyCode(code), secret.replace(/\s/g, '')),
      forgetNote: (dossier) => void this.#forgetNote(dossier),
      editNote: (note) => {
        this.#noting = { note };
        this.#around.host.requestUpdate();
      },
    });
  }

  /** The form once more, with a code that was typed before. */
  again(code: string): void {
    void this.#around.host.updateComplete.then(() => {
      const lookup = this.#field('#lookup');
      if (lookup) lookup.value = code;
      this.#field('#secret')?.focus();
    });
  }

  /** What stands in the form and in the list goes. */
  conceal(): void {
    this.#isEmpty = false;
    this.#noting = undefined;
    this.#noteForm.value?.conceal();
    for (const field of [this.#field('#lookup'), this.#field('#secret')]) if (field) field.value = '';
    this.#own.conceal();
  }

  #field(selector: string): HTMLInputElement | null | undefined {
    return this.#around.host.shadowRoot?.querySelector<HTMLInputElement>(selector);
  }

  #look(code: string, secret: string): void {
    this.#isEmpty = code === '';
    this.#around.host.requestUpdate();
    if (code === '') this.#field('#lookup')?.focus();
    else this.#wishes.pick(code, secret);
  }

  async #saveNote(note: Omit<NotedDossier, 'notedAt'>): Promise<void> {
    if (await this.#own.note(note)) this.#endNote();
  }

  #endNote(): void {
    const { host } = this.#around;
    this.#noting = undefined;
    this.#noteForm.value?.conceal();
    host.requestUpdate();
    void host.updateComplete.then(() => this.#field('#add-note')?.focus());
  }

  async #forgetNote(dossier: string): Promise<void> {
    await this.#own.forget(dossier);
    this.#wishes.moveFocus();
  }
}

/** Codes are read aloud and typed again: case, spaces and missing hyphens are forgiven. */
function tidyCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return plain.length === 18
    ? plain.replace(/^(.{4})(.{6})(.{6})(.{2})$/, '$1-$2-$3-$4')
    : typed.trim().toUpperCase();
}
