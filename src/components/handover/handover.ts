import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { portalLink, trackingLink } from '../../core/handover/portal-link.js';
import { copySheet, type SheetRow, type SheetSection } from '../../core/handover/sheet.js';
import type { Answers, ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Site } from '../../core/procedure/procedures.js';
import { handover as texts } from '../../core/text/locales/vi/handover.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { copyText } from '../shared/copy-text.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { BkHandedOverEvent } from '../shared/handed-over.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { copyView, labelOf } from './copy-view.js';
import { DeskController } from './desk-controller.js';
import { deskView } from './desk-view.js';
import { styles } from './handover.styles.js';
import { Marks } from './marks.js';
import { NoteController } from './note-controller.js';
import { noteView } from './note-view.js';

/** How a filled form gets to the office. */
type Way = 'portal' | 'desk' | 'paper';

/**
 * Hands a filled form over: value by value to the national portal, as QR codes to the one-stop desk, or on paper; and
 * keeps the code that the portal gave. None of that is a filing, and it says so first.
 *
 * It sends nothing. The codes for the desk hold the answers in clear, for as long as they are on screen.
 *
 * @tag bk-handover
 * @fires {BkHandedOverEvent} bk-handed-over - The person went on to the national portal. That is not a filing.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart warning - That nothing has been filed.
 * @csspart way - One way to hand it over, open or not.
 * @csspart link - The link to the portal.
 * @csspart qr - The code for the desk, dark on white.
 * @csspart note - The slot for the code of the portal.
 * @csspart error - What went wrong.
 */
export class BkHandover extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /**
   * Fetches `<bk-paper-form>`; set by the module that defines this tag. Without it that way is not offered.
   * @internal
   */
  static loadPaper?: () => Promise<unknown>;

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** What was filled in. Nothing is shown without it. */
  @property({ attribute: false }) definition: ProcedureDefinition | undefined;

  /** What was answered. It holds personal data and is never reflected. */
  @property({ attribute: false }) answers: Answers = {};

  /** Id of the draft, under which the code of the portal is noted. One that is missing is made up for this visit. */
  @property({ attribute: false }) dossier = '';

  /** The site, for the name of its desk. */
  @property({ attribute: false }) site: Site | undefined;

  @state() private way: Way | undefined;
  @state() private sheet: readonly SheetSection[] | undefined;
  @state() private said = '';
  @state() private refused: string | undefined;
  @state() private isConcealed = false;
  @state() private paper: 'idle' | 'ready' | 'failed' = 'idle';

  readonly #l10n = new LocalizeController(this, texts);
  readonly #marks = new Marks();
  readonly #own = crypto.randomUUID();
  readonly #failed = (error: unknown) => void this.dispatchEvent(new BkErrorEvent(error));
  readonly #desk = new DeskController(this, this.#failed);
  readonly #note = new NoteController(this, () => this.dossier || this.#own, this.#failed);

  constructor() {
    super();
    new ConcealController(this, (change) => {
      this.isConcealed = change !== 'unlocked';
      if (change === 'unlocked') void this.#note.load();
      else this.#conceal();
    });
    new GuardsController(this, () => BkHandover.loadGuards?.(), this.#failed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('definition') && !changed.has('answers')) return;
    if (this.hasUpdated) this.isConcealed = false;
    this.refused = undefined;
    if (this.way === 'portal') void this.#lay();
    if (this.way === 'desk') this.#code();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.definition || this.isConcealed) return nothing;
    const { t, lang } = this.#l10n;
    const ways: readonly Way[] = BkHandover.loadPaper ? ['portal', 'desk', 'paper'] : ['portal', 'desk'];
    return html`<div class="stack" lang=${lang}>
      <div class="note warn stack tight" part="warning">
        <h2>${t('handover.not-filed')}</h2>
        <p>${t('handover.not-filed-more')}</p>
      </div>
      <div class="stack tight ways">${ways.map((way) => this.#wayView(way, this.definition!))}</div>
      ${noteView(this.#note.state, this.#l10n, {
        save: (code) => void this.#save(code),
        remove: () => void this.#remove(),
        retry: () => void this.#note.load(),
      })}
    </div>`;
  }

  #wayView(way: Way, definition: ProcedureDefinition): TemplateResult {
    const { t } = this.#l10n;
    const isOpen = this.way === way;
    return html`<section class="way ${isOpen ? 'open' : ''}" part="way">
      <h3>
        <button
          type="button"
          id=${way}
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="${way}-panel"
          @click=${() => this.#choose(isOpen ? undefined : way)}
        >
          <span>${t(`handover.${way}`)}<small>${t(`handover.${way}-more`)}</small></span>
        </button>
      </h3>
      <div class="panel stack" id="${way}-panel" ?hidden=${!isOpen}>
        ${isOpen ? this.#panel(way, definition) : nothing}
      </div>
    </section>`;
  }

  #panel(way: Way, definition: ProcedureDefinition): unknown {
    const { t } = this.#l10n;
    if (way === 'desk') return deskView(this.#desk, this.site?.unit.name, this.#l10n, () => this.#code());
    if (way === 'paper') return this.#paperView(definition);
    if (!this.sheet) return html`<p role="status">${t('common.loading')}</p>`;
    return copyView(
      {
        sheet: this.sheet,
        marks: this.#marks,
        refused: this.refused,
        said: this.said,
        link: portalLink(definition),
      },
      this.#l10n,
      {
        copy: (row) => void this.#copy(row),
        copiedByHand: (row) => this.#copied(row),
        leave: () => this.dispatchEvent(new BkHandedOverEvent(definition.code)),
      },
    );
  }

  #paperView(definition: ProcedureDefinition): TemplateResult {
    const { t } = this.#l10n;
    if (this.paper === 'idle') return html`<p role="status">${t('common.loading')}</p>`;
    if (this.paper === 'ready')
      return html`<bk-paper-form .definition=${definition} .answers=${this.answers}></bk-paper-form>`;
    return html`<p class="note danger" role="alert" part="error">${t('handover.paper-failed')}</p>
      <div>
        <button type="button" @click=${() => void this.#loadPaper()}>${t('common.retry')}</button>
      </div>`;
  }

  #choose(way: Way | undefined): void {
    this.way = way;
    this.#desk.close();
    if (way === 'portal') void this.#lay();
    if (way === 'desk') this.#code();
    if (way === 'paper') void this.#loadPaper();
  }

  /** Lays the sheet out. What is under way for older answers is dropped. */
  async #lay(): Promise<void> {
    const { definition, answers } = this;
    if (!definition) return;
    const sheet = await copySheet(definition, answers);
    if (definition === this.definition && answers === this.answers && !this.isConcealed) this.sheet = sheet;
  }

  #code(): void {
    if (this.definition) void this.#desk.open(this.definition, this.answers);
  }

  async #loadPaper(): Promise<void> {
    this.paper = 'idle';
    try {
      await BkHandover.loadPaper?.();
      this.paper = 'ready';
    } catch (error) {
      this.paper = 'failed';
      this.#failed(error);
    }
  }

  /** Where the browser refuses, the value is selected, so that two keys or one long press copy it. */
  async #copy(row: SheetRow): Promise<void> {
    const isCopied = row.kind === 'tick' || (await copyText(row.value));
    if (isCopied) return this.#copied(row);
    this.refused = row.id;
    this.said = this.#l10n.t('handover.copy-failed');
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLInputElement>('#refused')?.select();
  }

  #copied(row: SheetRow): void {
    const { t } = this.#l10n;
    const label = labelOf(row, t);
    this.#marks.set(row);
    this.requestUpdate();
    // The input that was selected stays while it has the focus: taken away, it would take the focus along.
    if (this.refused !== row.id) this.refused = undefined;
    this.said =
      row.kind === 'tick' ? `${t('handover.ticked')}: ${label}` : t('handover.copied-of', { label });
  }

  async #save(code: string): Promise<void> {
    if (!this.definition) return;
    const { code: procedure, shortName } = this.definition;
    await this.#note.save(code, {
      procedure: { code: procedure, name: shortName.vi },
      link: trackingLink(this.definition),
    });
    await this.#focus(this.#note.state.note ? '#remove' : '#code');
  }

  async #remove(): Promise<void> {
    await this.#note.remove();
    await this.#focus('#code');
  }

  /** What was pressed is gone: keyboard and screen reader go on at what took its place. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Nothing of a person stays on screen or in memory; the page that gave the answers takes them back itself. */
  #conceal(): void {
    this.#choose(undefined);
    this.sheet = undefined;
    this.said = '';
    this.refused = undefined;
    this.#marks.clear();
    this.#note.conceal();
  }
}
