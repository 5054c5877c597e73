import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../core/client.js';
import {
  dropSupplementDraft,
  keepSupplementFile,
  keepSupplementTexts,
  supplementDraft,
} from '../../core/dossier/supplement-draft.js';
import {
  answerSupplement,
  lackingItems,
  type SupplementAnswer,
  type SupplementFile,
} from '../../core/dossier/supplements.js';
import type { Supplement, SupplementItem } from '../../core/dossier/status.js';
import { vaultPart } from '../../core/storage/vault.js';
import { focusLater } from '../shared/focus-later.js';
import type { Surroundings } from './surroundings.js';

/** The field for papers, as far as it is known here: its class is brought by the module that defines the tag. */
interface FileField extends HTMLElement {
  readonly document: SupplementFile | undefined;
  add(...files: readonly Blob[]): Promise<boolean>;
}

/** How what is being written is kept: `memory` until the page is left. */
type Kept = 'not' | 'device' | 'memory' | 'failed';

/** Where the answer is written. What was typed and chosen is kept as it comes, and is there again after a reload. */
export class SupplementForm {
  readonly #around: Surroundings;
  readonly #stored: () => void;
  /** Of which dossier and request, once its draft was read. */
  #of = '';
  #draft: SupplementAnswer | undefined;
  #kept: Kept = 'not';
  #saves: Promise<void> = Promise.resolve();
  #hasTyped = false;
  #stopLock: (() => void) | undefined;
  readonly #filled = new WeakSet<Element>();
  #filling: FileField | undefined;
  #lacking: readonly string[] = [];
  #isStoring = false;
  #error: unknown;

  /** @param stored - The answer is stored, to be sent. */
  constructor(around: Surroundings, stored: () => void) {
    this.#around = around;
    this.#stored = stored;
  }

  render(code: string, supplement: Supplement): TemplateResult {
    const { t, errorText } = this.#around.l10n;
    const key = `${code} ${supplement.id}`;
    if (this.#of !== key) {
      this.conceal();
      this.#of = key;
      void this.#read(key, code, supplement);
    }
    const draft = this.#draft;
    if (!draft) return html`<p role="status">${t('common.loading')}</p>`;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(code, supplement, event.currentTarget as HTMLFormElement);
    };
    const typed = (event: Event) => this.#onInput(code, supplement, event);
    return html`<form class="stack" novalidate id="supplement" @submit=${submit} @input=${typed}>
      ${supplement.items.map((item, index) => this.#item(item, index, draft.texts[item.id] ?? ''))}
      <p class="soft" role="status" id="supplement-kept">
        ${this.#kept === 'not' || this.#kept === 'memory' ? nothing : t(`more.supplement-draft-${this.#kept}`)}
      </p>
      <p class="error" role="alert">${this.#error === undefined ? nothing : errorText(this.#error)}</p>
      <p role="status">${this.#isStoring ? t('more.supplement-storing') : nothing}</p>
      <div>
        <button type="submit" class="primary" ?disabled=${this.#isStoring}>
          ${t('more.supplement-send')}
        </button>
      </div>
    </form>`;
  }

  /** What was typed and chosen goes from the screen; what was kept of it stays. */
  conceal(): void {
    this.#stopLock?.();
    this.#stopLock = undefined;
    this.#of = '';
    this.#draft = undefined;
    this.#kept = 'not';
    this.#lacking = [];
    this.#error = undefined;
  }

  /** The ids of items come from the server: in the page each is named by its number. */
  #item({ id, title, kind, required }: SupplementItem, index: number, before: string): TemplateResult {
    const { t } = this.#around.l10n;
    const field = `item-${String(index)}`;
    const wrong = this.#lacking.includes(id);
    const told = html`<p class="error" id="${field}-error" role="alert">
      ${wrong ? t('more.supplement-lacks') : nothing}
    </p>`;
    if (kind === 'file')
      return html`<div class="stack tight">
        ${told}<bk-file-field id=${field} .label=${title} ?required=${required}></bk-file-field>
      </div>`;
    return html`<div class="stack tight">
      <label for=${field}
        >${title}${required ? nothing : html` <span class="soft">${t('field.optional')}</span>`}</label
      >
      ${told}
      <textarea
        id=${field}
        rows="4"
        maxlength="2000"
        autocomplete="off"
        aria-describedby="${field}-error"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${before}
      ></textarea>
    </div>`;
  }

  async #read(key: string, code: string, supplement: Supplement): Promise<void> {
    const { client, failed, host } = this.#around;
    const page = client();
    if (!page) return;
    let draft: SupplementAnswer = { texts: {}, files: {} };
    try {
      draft = (await supplementDraft(page, code, supplement)) ?? draft;
    } catch (error) {
      // The form is of use all the same.
      failed(error);
    }
    if (this.#of !== key) return;
    this.#draft = draft;
    // What was typed last is stored before the device is locked.
    this.#stopLock = page.use(vaultPart).beforeLock(() => this.#saves);
    host.requestUpdate();
    await host.updateComplete;
    for (const [index, { id }] of supplement.items.entries()) {
      const field = host.shadowRoot?.querySelector<FileField>(`bk-file-field#item-${String(index)}`);
      const given = draft.files[id];
      if (!field || !given || this.#filled.has(field)) continue;
      this.#filled.add(field);
      await customElements.whenDefined('bk-file-field');
      this.#filling = field;
      await field.add(given.file);
      this.#filling = undefined;
    }
  }

  #onInput(code: string, supplement: Supplement, { target }: Event): void {
    const field = target as HTMLElement;
    // It was put there by this form, from where it is kept.
    if (field === this.#filling) return;
    const page = this.#around.client();
    const form = field.closest('form');
    const item = supplement.items[Number(field.id.replace('item-', ''))];
    if (!page || !form || !item) return;
    if (item.kind === 'file') {
      const given = (field as FileField).document;
      // A file takes its time: until it is kept, nothing says so.
      this.#kept = 'not';
      this.#around.host.requestUpdate();
      this.#save(page, () => keepSupplementFile(page, code, supplement, item, given));
      return;
    }
    // However fast somebody types, one save waits at most.
    if (this.#hasTyped) return;
    this.#hasTyped = true;
    this.#save(page, () => {
      this.#hasTyped = false;
      return keepSupplementTexts(page, code, supplement, answerOf(form, supplement).texts);
    });
  }

  /** One after the other: each finds what the one before has kept. */
  #save(page: Client, work: () => Promise<void>): void {
    const of = this.#of;
    this.#saves = this.#saves.then(async () => {
      let kept: Kept = 'failed';
      try {
        await work();
        const level = await page.use(vaultPart).level();
        kept = level === undefined || level === 'session' ? 'memory' : 'device';
      } catch (error) {
        this.#around.failed(error);
      }
      if (of !== this.#of) return;
      this.#kept = kept;
      this.#around.host.requestUpdate();
    });
  }

  async #send(code: string, supplement: Supplement, form: HTMLFormElement): Promise<void> {
    const answer = answerOf(form, supplement);
    this.#lacking = lackingItems(supplement, answer);
    this.#error = undefined;
    const { host, client, secret, failed } = this.#around;
    host.requestUpdate();
    const first = this.#lacking[0];
    if (first !== undefined) {
      const index = supplement.items.findIndex(({ id }) => id === first);
      focusLater(host, `#item-${String(index)}`);
      return;
    }
    if (this.#isStoring) return;
    this.#isStoring = true;
    host.requestUpdate();
    try {
      const bearer = await secret(code);
      const page = client();
      if (bearer === undefined || !page) return;
      await answerSupplement(page, code, bearer, supplement, answer);
      // It is in the outbox now; a draft that cannot be erased goes by itself when its time is over.
      await this.#saves;
      await dropSupplementDraft(page, code, supplement).catch(failed);
      // The form goes with its button: whoever pressed it reads on at the heading.
      focusLater(host, '#supplement-title');
      this.conceal();
      this.#stored();
    } catch (error) {
      failed(error);
      this.#error = error;
    } finally {
      this.#isStoring = false;
      host.requestUpdate();
    }
  }
}

/** What stands in the form, by the ids of the items. */
function answerOf(form: HTMLFormElement, { items }: Supplement): SupplementAnswer {
  const texts: Record<string, string> = {};
  const files: Record<string, SupplementFile> = {};
  for (const [index, { id, kind }] of items.entries()) {
    const field = form.querySelector(`#item-${String(index)}`);
    if (kind === 'text') texts[id] = (field as HTMLTextAreaElement).value;
    const document = kind === 'file' ? (field as FileField).document : undefined;
    if (document) files[id] = document;
  }
  return { texts, files };
}
