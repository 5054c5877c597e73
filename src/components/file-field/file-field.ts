import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from '../../core/document/limits.js';
import type { DocumentPage, PreparedDocument } from '../../core/document/page.js';
import { formatBytes } from '../../core/text/bytes.js';
import { joinPages, preparePage } from '../../core/document/prepare.js';
import { isBkError, type Issue } from '../../core/errors.js';
import { toAscii } from '../../core/text/accents.js';
import { file as texts } from '../../core/text/locales/vi/file.js';
import { FormControl } from '../shared/form-control.js';
import { styles } from './file-field.styles.js';
import { pageName, pageView } from './page-view.js';
import { Shelf } from './shelf.js';

/**
 * A paper, photographed or chosen: its pages are checked, turned upright, shrunk, stripped of what a phone writes
 * into photos, and bound into one file. Nothing leaves the device before the form around it is sent.
 *
 * The form gets one `File`: a JPEG of one photo, otherwise a PDF. `value` is its name, and empty without one; as
 * with a native file input it can only be set to the empty text, which takes the pages out.
 *
 * @tag bk-file-field
 * @csspart label - The visible label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong with a file, and what to do.
 * @csspart pages - The list of pages.
 */
export class BkFileField extends FormControl {
  static override styles = [...FormControl.styles, styles];

  /** How large files and pages may be; a property only. */
  @property({ attribute: false }) limits: DocumentLimits = DOCUMENT_LIMITS;

  /** What is going on, while something is. */
  @state() private progress = '';
  /** What was done last, for whoever does not see it. */
  @state() private said = '';
  /** What was wrong with files that were not taken. */
  @state() private refused: readonly { readonly n: number; readonly issue: Issue }[] = [];
  /** What keeps the pages from becoming one document. */
  @state() private unbound: Issue | undefined;

  @query('input') private readonly input!: HTMLInputElement | null;

  readonly #shelf = new Shelf(this);
  #working: AbortController | undefined;
  #document: PreparedDocument | undefined;

  constructor() {
    super();
    this.l10n.add(texts);
  }

  /** The finished paper, with the number of its pages. */
  get document(): PreparedDocument | undefined {
    return this.#document;
  }

  /** Takes a file as if it had been chosen here. @returns Whether it was accepted. */
  async add(...files: readonly Blob[]): Promise<boolean> {
    const before = this.#shelf.pages.length;
    await this.#take(files);
    return this.#shelf.pages.length > before;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#working?.abort();
  }

  /** A browser keeps no files of a page that was left. */
  override formStateRestoreCallback(): void {
    // nothing comes back
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('value')) return;
    const name = this.#document ? this.#fileName : '';
    if (this.value === '' && name !== '') this.#empty();
    else if (this.value !== name) this.value = name;
  }

  override render(): TemplateResult {
    const { t } = this.l10n;
    const pages = this.#shelf.shown;
    const busy = this.progress !== '';
    const more = pages.length > 0 ? '-more' : '';
    const canTake = 'capture' in HTMLInputElement.prototype;
    return html`<div
      class="field"
      role="group"
      lang=${this.l10n.lang}
      aria-labelledby="label"
      aria-describedby="hint origin error"
    >
      <span class="label" id="label" part="label"
        >${this.label}<span class="optional" .textContent=${this.optional}></span
      ></span>
      ${this.notes()}
      <p class="hint" id="limits">
        ${t('file.limits', { pages: this.limits.pages, size: formatBytes(this.limits.documentBytes) })}
      </p>
      ${this.#problems()}
      <ol class="pages" part="pages" aria-label=${t('file.pages')} ?hidden=${pages.length === 0}>
        ${pages.map((page, index) =>
          pageView(page, index, pages.length, this.l10n, {
            move: (by) => this.#move(index, by),
            remove: () => this.#remove(index),
            disabled: busy || this.#off,
          }),
        )}
      </ol>
      <p role="status">${this.progress || this.#state() || this.said}</p>
      <div class="row">
        ${
          busy
            ? html`<button type="button" id="control" @click=${() => this.#working?.abort()}>
                ${t('common.cancel')}
              </button>`
            : html`${
                  canTake
                    ? html`<button
                        type="button"
                        id="control"
                        aria-describedby="label"
                        ?disabled=${this.#off}
                        @click=${() => this.#pick(true)}
                      >
                        ${t(`file.take${more}`)}
                      </button>`
                    : nothing
                }
                <button
                  type="button"
                  id=${canTake ? 'choose' : 'control'}
                  aria-describedby="label"
                  ?disabled=${this.#off}
                  @click=${() => this.#pick(false)}
                >
                  ${t(`file.choose${more}`)}
                </button>`
        }
      </div>
      <input
        type="file"
        multiple
        hidden
        accept="image/*,application/pdf"
        aria-label=${this.label}
        @change=${this.#onFiles}
      />
    </div>`;
  }

  protected override control(): TemplateResult {
    return html``;
  }

  protected override get missingCode(): string {
    return 'file-required';
  }

  protected override problem(): Issue | undefined {
    if (this.#working) return { path: this.name, code: 'file-working' };
    return this.unbound ?? super.problem();
  }

  protected override get sent(): File | null {
    const { type } = this.#document?.file ?? {};
    return this.#document ? new File([this.#document.file], this.#fileName, { type: type ?? '' }) : null;
  }

  protected override get kept(): null {
    return null;
  }

  get #off(): boolean {
    return this.off || this.disabled;
  }

  /** Of the paper, never of the person: `giay-chung-sinh.pdf`. */
  get #fileName(): string {
    const name = toAscii(this.label)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60);
    const end = this.#document?.file.type === 'image/jpeg' ? 'jpg' : 'pdf';
    return `${name.replaceAll(/^-|-$/g, '') || 'giay-to'}.${end}`;
  }

  #problems(): unknown {
    const { t } = this.l10n;
    const words = ({ code, params }: Issue) => t(`issue.${code}`, params);
    return html`<div role="alert" class="error" id="refused">
      ${this.refused.map(({ n, issue }) => html`<p>${t('file.nth', { n, text: words(issue) })}</p>`)}
      ${this.unbound ? html`<p>${words(this.unbound)}</p>` : nothing}
    </div>`;
  }

  #state(): string {
    const document = this.#document;
    if (!document) return '';
    const { pages, file } = document;
    return `${this.said} ${this.l10n.t('file.ready', { pages, size: formatBytes(file.size) })}`.trim();
  }

  #pick(isNew: boolean): void {
    const input = this.input!;
    // A phone that is told to use its camera takes one picture at a time.
    input.multiple = !isNew;
    input.toggleAttribute('capture', false);
    if (isNew) input.setAttribute('capture', 'environment');
    input.click();
  }

  readonly #onFiles = () => {
    const input = this.input!;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = '';
    if (files.length > 0) void this.#take(files);
  };

  async #take(files: readonly Blob[]): Promise<void> {
    this.refused = [];
    this.said = '';
    await this.#work(async (signal) => {
      const added: DocumentPage[] = [];
      for (const [index, file] of files.entries()) {
        const n = index + 1;
        this.progress = this.l10n.t('file.working', { n, count: files.length });
        const { value, issues } = await preparePage(file, this.limits, { signal });
        if (value) added.push(value);
        else this.refused = [...this.refused, ...issues.map((issue) => ({ n, issue }))];
      }
      return [...this.#shelf.pages, ...added];
    });
  }

  /** Makes the document of other pages; what was there stays when it is called off. */
  async #work(change: (signal: AbortSignal) => Promise<readonly DocumentPage[]>): Promise<void> {
    this.#working?.abort();
    const working = (this.#working = new AbortController());
    const { signal } = working;
    const before = this.#shelf.pages;
    this.requestUpdate();
    try {
      const pages = await change(signal);
      signal.throwIfAborted();
      if (pages === before) return;
      if (pages.length > 1) this.progress = this.l10n.t('file.binding');
      const { value, issues } =
        pages.length > 0 ? await joinPages(pages, this.limits, { signal }) : { issues: [] };
      signal.throwIfAborted();
      this.#shelf.pages = pages;
      this.#document = value;
      this.unbound = issues[0];
      this.shown = undefined;
    } catch (error) {
      if (!signal.aborted) this.refused = [{ n: 1, issue: { path: '', code: codeOf(error) } }];
    } finally {
      if (this.#working === working) {
        this.#working = undefined;
        this.progress = '';
      }
      this.requestUpdate();
    }
    if (signal.aborted || this.#shelf.pages === before) return;
    this.value = this.#document ? this.#fileName : '';
    this.origin = '';
    // Until then the form has what was there before.
    await this.updateComplete;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #move(index: number, by: -1 | 1): void {
    const pages = [...this.#shelf.pages];
    const [page] = pages.splice(index, 1);
    if (!page) return;
    pages.splice(index + by, 0, page);
    void this.#rearrange(pages, () => {
      const moved = this.#shelf.shown[index + by];
      this.said = moved ? this.l10n.t('file.moved', { page: pageName(moved, this.l10n) }) : '';
      const id = by < 0 ? 'up' : 'down';
      // The button that was pressed may be at the end now, where it does nothing.
      return [`#${id}-${String(index + by)}:not([disabled])`, `#remove-${String(index + by)}`];
    });
  }

  #remove(index: number): void {
    const gone = this.#shelf.shown[index];
    if (!gone) return;
    const said = this.l10n.t('file.removed', { page: pageName(gone, this.l10n) });
    void this.#rearrange(this.#shelf.pages.toSpliced(index, 1), () => {
      this.said = said;
      return [`#remove-${String(index)}`, `#remove-${String(index - 1)}`, '#control'];
    });
  }

  /** @param done - Gives what takes the focus, the first of them that is there. */
  async #rearrange(pages: readonly DocumentPage[], done: () => readonly string[]): Promise<void> {
    this.refused = [];
    await this.#work(() => Promise.resolve(pages));
    const places = done();
    await this.updateComplete;
    for (const place of places) {
      const target = this.shadowRoot?.querySelector<HTMLElement>(place);
      if (!target) continue;
      target.focus();
      return;
    }
  }

  #empty(): void {
    this.#working?.abort();
    this.#shelf.pages = [];
    this.#document = undefined;
    this.refused = [];
    this.unbound = undefined;
    this.said = '';
  }
}

/** The line was gone when the part was needed that binds pages; anything else is a fault of ours. */
const codeOf = (error: unknown) =>
  isBkError(error) && error.code === 'storage-offline' ? 'file-offline' : 'file-failed';
