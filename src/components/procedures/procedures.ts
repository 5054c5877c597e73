import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Conceal } from '../../core/part.js';
import { fetched } from '../../core/lazy.js';
import { procedureHref } from '../../core/procedure/public-facts.js';
import { catalogue } from '../../core/text/locales/vi/catalogue.js';
import { definition } from '../../core/text/locales/vi/definition.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { factsStyles } from '../shared/facts.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { CatalogueController, type Listed, type Opened } from './catalogue-controller.js';
import type * as helperView from './helper-view.js';
import { listView, PAGE } from './list-view.js';
import type { PageContext } from './page-parts.js';
import type * as posterView from './poster-view.js';
import { BkProcedureChosenEvent } from './procedures.events.js';
import { styles } from './procedures.styles.js';

/** What is open beside the details. */
type Side = helperView.Helper | posterView.Poster;

/** As much of the form as this element needs; its code may not have come yet. */
type CodedElement = HTMLElement & { code?: string };

/**
 * The procedures of a site: find one by everyday words, read what has to be public about it, begin it.
 *
 * The list is the site's own (`GET /procedures`), else that of the library. Nothing that is typed here leaves the
 * page or is kept.
 *
 * @tag bk-procedures
 * @slot - What shows until the list has arrived: telephone, address, link.
 * @fires {BkProcedureChosenEvent} bk-procedure-chosen - The person wants to begin a procedure; cancel it and nothing more happens.
 * @fires {BkErrorEvent} bk-error - Something failed; the element shows what to do.
 * @csspart procedure - One procedure of the list.
 * @csspart start - The link or button that begins a procedure.
 * @csspart qr - The code on the poster.
 */
export class BkProcedures extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, styles];

  /**
   * Fetches the fields that a question about being entitled may need; set by the module that defines this tag.
   * @internal
   */
  static loadFields?: () => Promise<unknown>;

  /** Short id of the site, where the server describes several and it is another than the provider's. */
  @property() site = '';

  /** Code of the procedure that is open; empty for the list. It follows what the person opens. */
  @property() code = '';

  /** Address of the page of a procedure, such as `/thu-tuc/{code}`: "Bắt đầu" leads there, and so does the poster. */
  @property() href = '';

  /** Id of the `<bk-procedure-form>` on the page that is to show the chosen procedure. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** Hides the poster. */
  @property({ type: Boolean, attribute: 'without-poster' }) withoutPoster = false;

  readonly #l10n = new LocalizeController(this, { ...definition, ...catalogue });
  readonly #failed = (error: unknown) => void this.dispatchEvent(new BkErrorEvent(error));
  readonly #catalogue = new CatalogueController(this, () => this.site, this.#failed);
  #query = '';
  #shown = PAGE;
  #side: Side | undefined;
  #problem: unknown;
  /** What was on screen last, and whether the person has asked for another: then the focus goes along. */
  #screen = '';
  #asked = false;
  #lastOpen = '';

  constructor() {
    super();
    // Answers to whether one is entitled go when the page is locked or erased.
    new ConcealController(this, (change: Conceal) => {
      if (change !== 'unlocked' && this.#side) this.#close();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#poster?.remove();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('href')) this.#checkHref();
    if (!changed.has('code')) return;
    this.#close();
    if (this.code) this.#lastOpen = this.code;
    this.#catalogue.open(this.code);
  }

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.#l10n.lang}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { state, opened } = this.#catalogue;
    if (state.status === 'failed') return this.#failure(state.error, () => this.#catalogue.load());
    if (state.status === 'loading') return this.#loading();
    if (!this.code) return this.#list(state.value);
    if (opened.status === 'ready') return this.#procedure(state.value, opened.value);
    const known = state.value.list.entries.find(({ code }) => code === this.code);
    return html`<div>
        <button type="button" class="plain" id="back" @click=${this.#back}>
          ${this.#l10n.t('catalogue.back')}
        </button>
      </div>
      <h2 tabindex="-1">${known ? this.#l10n.text(known.shortName) : this.code}</h2>
      ${
        opened.status === 'failed'
          ? html`${this.#failure(opened.error, this.#catalogue.reopen)} ${this.#help(state.value)}`
          : this.#loading()
      }`;
  }

  #list(listed: Listed): TemplateResult {
    return listView(listed, this.#query, this.#shown, this.#today, this.#l10n, {
      search: (query) => {
        this.#query = query;
        this.#shown = PAGE;
        this.requestUpdate();
      },
      open: this.#open,
      more: () => {
        this.#shown += PAGE;
        this.requestUpdate();
      },
      retry: () => this.#catalogue.load(),
    });
  }

  #procedure(listed: Listed, { pages, definition }: Opened): TemplateResult {
    this.#l10n.add(pages.texts);
    const context = this.#context(listed, definition);
    const problem =
      this.#problem === undefined
        ? nothing
        : html`<p class="note danger" role="alert">${this.#l10n.errorText(this.#problem)}</p>`;
    return html`${problem} ${this.#side ? this.#side.view(context) : pages.detailsView(context)}`;
  }

  #context({ site, list }: Listed, definition: Opened['definition']): PageContext {
    return {
      definition,
      site,
      today: this.#today,
      l10n: this.#l10n,
      href: this.#hrefOf(definition.code),
      entries: list.entries,
      withPoster: !this.withoutPoster,
      actions: { start: this.#start, open: this.#open, back: this.#back, show: this.#show },
    };
  }

  #loading(): TemplateResult {
    return html`<p role="status">${this.#l10n.t('common.loading')}</p>
      <slot></slot>`;
  }

  #failure(error: unknown, retry: () => void): TemplateResult {
    const { t, errorText } = this.#l10n;
    return html`<p class="note danger" role="alert">${errorText(error)}</p>
      <div><button type="button" @click=${retry}>${t('common.retry')}</button></div>
      <slot></slot>`;
  }

  #help({ site }: Listed): TemplateResult | typeof nothing {
    return site?.hotline
      ? html`<p>${this.#l10n.t('catalogue.call', { hotline: site.hotline })}</p>`
      : nothing;
  }

  protected override updated(): void {
    const { state, opened } = this.#catalogue;
    if (state.status === 'ready' && opened.status === 'ready' && this.isConnected && this.shadowRoot)
      this.#poster?.place(this.#context(state.value, opened.value.definition), this.shadowRoot);
    const screen = this.code ? `${this.code}/${opened.status}/${this.#side?.screen ?? ''}` : 'list';
    if (screen === this.#screen) return;
    this.#screen = screen;
    if (this.#asked) this.#moveFocus();
    if (!this.code || opened.status !== 'loading') this.#asked = false;
  }

  /** To the heading of what has come, or back to the procedure that was looked at. */
  #moveFocus(): void {
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    const target = this.code
      ? find('h2')
      : (find(`[data-code="${CSS.escape(this.#lastOpen)}"]`) ?? find('#search'));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  get #today(): string {
    return vietnamDate(this.#catalogue.client?.now() ?? Date.now());
  }

  get #poster(): posterView.Poster | undefined {
    return this.#side && 'place' in this.#side ? this.#side : undefined;
  }

  readonly #open = (code: string) => {
    this.#asked = true;
    this.code = code;
  };

  readonly #back = () => {
    this.#asked = true;
    this.code = '';
  };

  readonly #show = (screen: 'details' | 'helper' | 'poster') => {
    this.#asked = true;
    if (screen === 'details') this.#close();
    else void this.#fetchSide(screen);
  };

  async #fetchSide(screen: 'helper' | 'poster'): Promise<void> {
    const { opened } = this.#catalogue;
    const eligibility = opened.status === 'ready' ? opened.value.definition.eligibility : undefined;
    const { code } = this;
    const changed = () => {
      this.#asked = true;
      this.requestUpdate();
    };
    try {
      let side: Side | undefined;
      if (screen === 'poster') side = new (await fetched(import('./poster-view.js'))).Poster(changed);
      else if (eligibility) {
        const [{ Helper }] = await fetched(
          Promise.all([import('./helper-view.js'), BkProcedures.loadFields?.()]),
        );
        side = new Helper(eligibility, changed);
      }
      if (code !== this.code || !this.isConnected) return;
      this.#close();
      this.#side = side;
    } catch (error) {
      this.#problem = error;
      this.#failed(error);
    }
    this.requestUpdate();
  }

  /** Back to the details; what stood beside them is forgotten. */
  #close(): void {
    this.#poster?.remove();
    this.#side = undefined;
    this.#problem = undefined;
    this.requestUpdate();
  }

  readonly #start = (event: Event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const isLink = event.currentTarget instanceof HTMLAnchorElement;
    if (isLink && (ctrlKey || metaKey || shiftKey)) return; // into another tab, as links go
    if (!this.dispatchEvent(new BkProcedureChosenEvent(this.code))) {
      event.preventDefault();
      return;
    }
    const root = this.getRootNode() as Document | ShadowRoot;
    const form = this.htmlFor ? root.getElementById(this.htmlFor) : null;
    if (!form) return;
    event.preventDefault();
    (form as CodedElement).code = this.code;
    form.tabIndex = -1;
    form.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'start' });
  };

  #checkHref(): void {
    try {
      procedureHref(this.href, '0', this.baseURI);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Empty where the page has set none that leads anywhere; it was told so. */
  #hrefOf(code: string): string {
    try {
      return procedureHref(this.href, code, this.baseURI);
    } catch {
      return '';
    }
  }
}
