import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { KeptDocument } from '../../core/document/documents.js';
import type { Answers, ProcedureDefinition } from '../../core/procedure/definition.js';
import { neededPapers, type NeededPaper } from '../../core/procedure/flow.js';
import { fitsSite } from '../../core/procedure/filing-papers.js';
import type { SiteUploads } from '../../core/procedure/procedures.js';
import type { Profile } from '../../core/profile/profile.js';
import { wallet as texts } from '../../core/text/locales/vi/wallet.js';
import type { PreparedDocument } from '../../core/document/page.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { downloadName } from '../shared/document-words.js';
import { BkErrorEvent } from '../shared/error.event.js';
import type { FormControl } from '../shared/form-control.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { showFile } from '../shared/show-file.js';
import { waitingView } from '../shared/waiting-view.js';
import { documentButtons, paperView } from './paper-view.js';
import { PapersController, type PapersView } from './papers-controller.js';
import { BkPapersChangedEvent } from './papers.events.js';
import { styles } from './papers.styles.js';

/** As much of `<bk-file-field>` as is used here. */
type FileField = FormControl & { readonly document: PreparedDocument | undefined };

/**
 * The papers of a dossier, as its answers ask for them: which are there, and ways to photograph, choose or take
 * again what is missing. They are kept on the device with the dossier; nothing is sent from here. Where `uploads` is
 * set they go along when the dossier is sent, and the element says so.
 *
 * A picture of the citizen card is neither asked for nor taken: the authority has that data.
 *
 * @tag bk-papers
 * @fires {BkPapersChangedEvent} bk-papers-changed - A paper was added to the dossier or taken out of it.
 * @fires {BkErrorEvent} bk-error - Something failed; the element shows what to do.
 * @csspart papers - The list of papers that are handed in.
 */
export class BkPapers extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** The procedure; a property only. */
  @property({ attribute: false }) definition: ProcedureDefinition | undefined;

  /** What was answered so far, as `effectiveAnswers` gives it; a property only. */
  @property({ attribute: false }) answers: Answers = {};

  /** Id of the dossier (of its draft) that the papers are for; a property only. */
  @property({ attribute: false }) dossier = '';

  /** Who of the household stands in the dossier, by role; a property only. */
  @property({ attribute: false }) people: Readonly<Record<string, Profile>> = {};

  /** Which files the site takes with the dossier; a property only. Without it the person hands the papers in. */
  @property({ attribute: false }) uploads: SiteUploads | undefined;

  /** Id of the paper whose field is open. */
  @state() private adding: string | undefined;
  @state() private forLater = false;
  @state() private overlooked = false;
  /** What was done last, for whoever does not see it. */
  @state() private said = '';

  readonly #l10n = new LocalizeController(this, texts);
  readonly #papers = new PapersController(
    this,
    () => this.dossier,
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
  );

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change === 'unlocked') return;
      this.#end();
      this.said = '';
      this.#papers.conceal();
    });
    new GuardsController(
      this,
      () => BkPapers.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  /** Whether every paper that these answers need is there; `false` while that is not known. */
  get complete(): boolean {
    const { state } = this.#papers;
    return state.status === 'ready' && this.#needed.every((paper) => !isMissing(paper, state.value.here));
  }

  /**
   * Reminds the person of pages that are neither used nor put away.
   *
   * @returns Whether there are any.
   */
  remind(): boolean {
    const { adding } = this;
    if (adding === undefined || !this.#field?.document) return false;
    this.overlooked = true;
    this.#focus(`#save-${adding}`);
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('dossier')) this.#papers.load();
  }

  override render(): TemplateResult {
    const { state } = this.#papers;
    return html`<div class="stack" lang=${this.#l10n.lang}>
      ${
        state.status === 'ready'
          ? this.#list(state.value)
          : waitingView(state, this.#l10n, () => this.#papers.load())
      }
    </div>`;
  }

  #list(view: PapersView): TemplateResult {
    const { t, text } = this.#l10n;
    const papers = this.#needed;
    const handed = papers.filter(({ need }) => need === 'needed' || need === 'optional');
    const given = papers.filter(({ need }) => need === 'form' || need === 'data');
    const extra = view.here.filter(({ paper }) => !handed.some(({ id }) => id === paper));
    const { uploads } = this;
    const unfit = view.here
      .filter((document) => uploads && !extra.includes(document) && !fitsSite(document, uploads))
      .map(({ title }) => title);
    const inMemory = view.level === undefined || view.level === 'session';
    return html`
      <h2 id="title" tabindex="-1">${t('papers.title')}</h2>
      <p class="note">${t('papers.no-card')}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${handed.length === 0 ? html`<p>${t('papers.none')}</p>` : nothing}
      <ul class="bare" part="papers" ?hidden=${handed.length === 0}>
        ${repeat(
          handed,
          ({ id }) => id,
          (paper) => this.#paper(paper, view),
        )}
      </ul>
      ${
        extra.length > 0
          ? html`<section class="stack tight" id="extra">
              <h3>${t('papers.extra')}</h3>
              <p>${t('papers.extra-hint')}</p>
              <p class="error" role="alert">${this.#errorOf(extra)}</p>
              <ul>
                ${extra.map(
                  (document) =>
                    html`<li>
                      ${document.title}
                      ${documentButtons(document, document.title, { busy: this.#papers.busy !== undefined }, this.#l10n, this.#common)}
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      ${
        given.length > 0
          ? html`<section class="stack tight" id="given">
              <h3>${t('papers.given')}</h3>
              <ul>
                ${given.map(
                  ({ name, note, need }) =>
                    html`<li>${text(name)}: ${note ? text(note) : t(`papers.given-${need}`)}</li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      ${
        handed.length > 0
          ? html`<div class="note warn stack tight">
              ${
                view.here.length > 0 || inMemory
                  ? html`<p>
                      ${view.here.length > 0 ? t('papers.where') : nothing}
                      ${inMemory ? t('papers.memory') : nothing}
                    </p>`
                  : nothing
              }
              <p>${t(this.uploads ? 'papers.go-along' : 'papers.by-hand')} ${t('papers.original')}</p>
              ${unfit.length > 0 ? html`<p>${t('papers.not-fit', { names: unfit.join(', ') })}</p>` : nothing}
              ${view.level === 'session' ? html`<p>${t('papers.stays')}</p>` : nothing}
            </div>`
          : nothing
      }
    `;
  }

  #errorOf(documents: readonly KeptDocument[]): unknown {
    const { failure } = this.#papers;
    const isHere = failure && documents.some(({ paper }) => paper === failure.paper);
    return isHere ? this.#l10n.errorText(failure.error) : nothing;
  }

  #paper(paper: NeededPaper, { here, wallet, level }: PapersView): TemplateResult {
    const { busy, failure, now } = this.#papers;
    const document = here.find((one) => one.paper === paper.id);
    const open = this.adding === paper.id;
    const shown = {
      paper,
      here: document,
      wallet: wallet.filter((one) => one.paper === paper.id && !one.dossiers.includes(this.dossier)),
      people: this.#household,
      level,
      open,
      forLater: this.forLater,
      overlooked: open && this.overlooked,
      busy: busy !== undefined,
      error: failure?.paper === paper.id ? failure.error : undefined,
      now,
    };
    return paperView(shown, this.#l10n, {
      ...this.#common,
      begin: () => this.#begin(paper),
      cancel: () => {
        this.#end();
        this.#focus(`#add-${paper.id}`);
      },
      save: () => void this.#save(paper, document),
      later: (forLater) => (this.forLater = forLater),
      reuse: (one) => void this.#told(this.#papers.reuse(one), 'papers.saved', one.title, `#open-${one.id}`),
    });
  }

  readonly #common = {
    remove: (one: KeptDocument) =>
      void this.#told(this.#papers.remove(one), 'papers.removed', one.title, `#add-${one.paper}`, '#title'),
    show: (one: KeptDocument, download: boolean) => void this.#show(one, download),
  };

  #begin(paper: NeededPaper): void {
    this.#end();
    this.adding = paper.id;
    this.#focus('bk-file-field');
  }

  #end(): void {
    this.adding = undefined;
    this.forLater = false;
    this.overlooked = false;
  }

  async #save(paper: NeededPaper, instead: KeptDocument | undefined): Promise<void> {
    const field = this.#field;
    if (!field?.reportValidity() || !field.document) return;
    this.overlooked = false;
    const chosen = this.shadowRoot?.querySelector('select')?.value;
    const [only, ...others] = this.#household;
    const title = this.#l10n.text(paper.name);
    const { forLater } = this;
    const about = (chosen ?? (others.length === 0 ? only?.id : undefined)) || undefined;
    const kept = this.#papers.keep({ paper, title, document: field.document, instead, forLater, about });
    if (await kept) this.#end();
    await this.#told(kept, 'papers.saved', title, `#add-${paper.id}`);
  }

  /** Says what was done and brings the focus to the first of these places that is there. */
  async #told(
    done: Promise<boolean>,
    text: string,
    name: string,
    ...places: readonly string[]
  ): Promise<void> {
    if (!(await done)) return;
    this.said = this.#l10n.t(text, { name });
    this.#focus(...places);
    this.dispatchEvent(new BkPapersChangedEvent());
  }

  async #show(document: KeptDocument, download: boolean): Promise<void> {
    const file = await this.#papers.open(document);
    if (file) showFile(file, download ? downloadName(document) : undefined);
  }

  #focus(...places: readonly string[]): void {
    void this.updateComplete.then(async () => {
      const found = places.map((place) =>
        this.shadowRoot?.querySelector<HTMLElement & Partial<LitElement>>(place),
      );
      const target = found.find((one) => one);
      await target?.updateComplete;
      target?.focus();
    });
  }

  get #field(): FileField | null | undefined {
    return this.shadowRoot?.querySelector<FileField>('bk-file-field');
  }

  /** Each once, in whatever roles they stand. */
  get #household(): readonly Profile[] {
    const kept = Object.values(this.people).filter(isKept);
    return [...new Map(kept.map((person) => [person.id, person])).values()];
  }

  get #needed(): readonly NeededPaper[] {
    return this.definition ? neededPapers(this.definition, this.answers) : [];
  }
}

/** Whether a paper that these answers need is not there. */
const isMissing = ({ id, need }: NeededPaper, here: readonly KeptDocument[]) =>
  need === 'needed' && !here.some(({ paper }) => paper === id);

/** Whoever stands in a dossier without being of the household has no record that a paper could go with. */
const isKept = (person: Profile & { readonly kept?: boolean }) => person.kept !== false;
