import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Job } from '../../core/outbox/job.js';
import type { Conceal } from '../../core/part.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Filing, FilingState } from '../../core/procedure/filing.js';
import type { SiteUploads } from '../../core/procedure/procedures.js';
import type { Remembered } from '../../core/procedure/remember.js';
import type { Pace } from '../../core/procedure/screens.js';
import type { Level } from '../../core/storage/store.js';
import { definition } from '../../core/text/locales/vi/definition.js';
import { device } from '../../core/text/locales/vi/device.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { procedure } from '../../core/text/locales/vi/procedure.js';
import { relation } from '../../core/text/locales/vi/relation.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import type { FormControl } from '../shared/form-control.js';
import { factsStyles } from '../shared/facts.styles.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { progressStyles } from '../shared/progress.styles.js';
import { RightsLink, rightsStyles } from '../shared/rights-link.js';
import { BkPrefilledEvent } from '../shared/prefilled.event.js';
import { waitingView } from '../shared/waiting-view.js';
import type { Destination } from './check-view.js';
import { FilingController, type FilingPages } from './filing-controller.js';
import { LateElement } from './late-element.js';
import { PaceController } from './pace-controller.js';
import {
  BkDraftSavedEvent,
  BkStartedEvent,
  BkSubmitEvent,
  BkSubmittedEvent,
} from './procedure-form.events.js';
import { styles } from './procedure-form.styles.js';
import { LateDrafts } from './late-drafts.js';
import type { Ready } from './ready.js';
import type { SpecialFields } from './special.js';
import { StartController } from './start-controller.js';
import { startView } from './start-view.js';

/** Nothing is agreed to beforehand. */
const NOTHING: Remembered = { plain: false, sensitive: false };

/** As much of the card reader and of the papers as the form needs; their code may not have come yet. */
type RemindingElement = HTMLElement & { remind?(): boolean };

/**
 * One procedure from start to end: for whom, filled from the profile, in sections, checked, sent.
 *
 * Where the site has no right to receive the dossier it is prepared only, and the form says so.
 *
 * @tag bk-procedure-form
 * @slot - What shows until the code has arrived: telephone, address, link.
 * @fires {BkStartedEvent} bk-started - The person has begun to fill in the form.
 * @fires {BkPrefilledEvent} bk-prefilled - The form was filled from profiles.
 * @fires {BkDraftSavedEvent} bk-draft-saved - The draft is stored on the device.
 * @fires {BkSubmitEvent} bk-submit - The person asks to send; cancel it to send in a way of your own. Carries the answers.
 * @fires {BkSubmittedEvent} bk-submitted - The server has accepted the dossier.
 * @fires {BkHandedOverEvent} bk-handed-over - The person went on to the national portal.
 * @fires {BkErrorEvent} bk-error - Something failed; the form shows what to do.
 * @csspart code - The dossier code, once the server has accepted it.
 */
export class BkProcedureForm extends LitElement {
  static override styles = [hostStyles, controlStyles, progressStyles, factsStyles, rightsStyles, styles];

  /**
   * Fetches `<bk-profile>`, which the link "Dữ liệu của tôi" opens; set by the module that defines this tag.
   * @internal
   */
  static loadProfile?: () => Promise<unknown>;

  /**
   * Fetches `<bk-session>` and `<bk-unlock>`; set as above.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /**
   * Fetches `<bk-card-scanner>`, which the first page holds ready; set as above.
   * @internal
   */
  static loadScanner?: () => Promise<unknown>;

  /**
   * Fetches `<bk-list-field>`, which asks what somebody new is to the person; set as above.
   * @internal
   */
  static loadList?: () => Promise<unknown>;

  /**
   * Fetches what comes after the first page; the module that defines this tag has the elements come with it.
   * @internal
   */
  static loadPages: () => Promise<FilingPages> = () => import('./filing-pages.js');

  /**
   * Fetches what only some procedures ask; set by the module that `loadPages` fetches.
   * @internal
   */
  static loadSpecial?: () => Promise<SpecialFields>;

  /**
   * Fetches `<bk-papers>`, which comes after the sections; set likewise.
   * @internal
   */
  static loadPapers?: () => Promise<unknown>;

  /**
   * Fetches `<bk-handover>`, which comes last where the site receives nothing; set likewise.
   * @internal
   */
  static loadHandover?: () => Promise<unknown>;

  /**
   * Fetches `<bk-payment>`, which only the last page renders; set likewise.
   * @internal
   */
  static loadPayment?: () => Promise<unknown>;

  /** National code of the procedure, such as `2.000635`. */
  @property() code = '';

  /** URL of a definition, instead of `code`. */
  @property() src = '';

  /** The definition itself, instead of `code` and `src`; from `parseProcedure`. */
  @property({ attribute: false }) definition: ProcedureDefinition | undefined;

  /** How much is asked at a time, until the person chooses otherwise: a section of the form, or one question. */
  @property() pace: Pace = 'section';

  readonly #l10n = new LocalizeController(this, {
    ...fields,
    ...definition,
    ...device,
    ...relation,
    ...procedure,
  });
  readonly #pace = new PaceController(this);
  readonly #start = new StartController(this);
  readonly #form: FilingController = new FilingController(
    this,
    () => this,
    () => BkProcedureForm.loadPages(),
    () => BkProcedureForm.loadSpecial?.(),
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
    () => this.#drafts.load(),
  );
  readonly #drafts: LateDrafts = new LateDrafts(this, this.#l10n, {
    client: () => this.#form.client,
    level: () => this.#start.level,
    resume: (draft) => this.#form.resume(draft),
    discard: (draft) => this.#form.discard(draft),
    reload: () => this.#form.load(),
    failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
  });
  readonly #rights = new RightsLink(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  readonly #papers = this.#late(() => BkProcedureForm.loadPapers?.());
  readonly #list = this.#late(() => BkProcedureForm.loadList?.());
  readonly #handover = this.#late(() => BkProcedureForm.loadHandover?.());
  #remember: Remembered = NOTHING;
  #begun = false;
  #prefetched = false;
  #sending = false;
  /** What was on screen last, to know when to move the focus and what to tell the page. */
  #screen = '';
  #filing: Filing | undefined;
  #told: Partial<FilingState> = {};

  constructor() {
    super();
    new ConcealController(this, (change) => this.#conceal(change));
    new GuardsController(
      this,
      () => BkProcedureForm.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = ['code', 'src', 'definition'] as const;
    if (this.hasUpdated && source.some((name) => changed.has(name))) {
      this.#start.reset();
      this.#form.change();
    }
    this.#form.filing?.walk(this.#pace.pace(this.#level, this.pace));
  }

  override render(): TemplateResult {
    return html`<div lang=${this.#l10n.lang}>
      <bk-session embedded></bk-session>
      <div class="stack">${this.#content()} ${this.#rights.view()}</div>
    </div>`;
  }

  #content(): TemplateResult {
    const { state } = this.#form;
    if (state.status === 'ready') return this.#ready(state.value);
    return waitingView(state, this.#l10n, () => this.#form.load());
  }

  #ready(ready: Ready): TemplateResult {
    const { filing, pages } = this.#form;
    const l10n = this.#l10n;
    if (!filing || !pages) {
      return startView(ready, this.#start, this.#drafts, l10n, {
        list: this.#list,
        begin: () => this.#begin(ready),
        reload: () => this.#form.load(),
        scanned: this.#scanned,
        retry: this.#retry,
      });
    }
    return this.#page(pages, filing, ready);
  }

  #page(
    { sectionView, papersView, checkView, handoverView, sentView, savedView, texts }: FilingPages,
    filing: Filing,
    ready: Ready,
  ): TemplateResult {
    const l10n = this.#l10n;
    l10n.add(texts);
    const back = () => filing.back();
    const level = ready.level ?? 'session';
    const saved = () => savedView(filing, ready, level, this.#form.levelError, this.#drafts, l10n);
    switch (filing.state.phase) {
      case 'section':
        return html`${sectionView(filing, l10n, { next: () => this.#next(), back, focus: this.#focusField, walk: this.#walk })}
        ${saved()}`;
      case 'papers':
        return html`${papersView(filing, this.#destination(ready) === 'submit' ? ready.site : undefined, this.#papers, l10n, { next: () => this.#afterPapers(filing), back })}
        ${saved()}`;
      case 'handover':
        return html`${handoverView(filing, ready, this.#handover, l10n, { back, leave: this.#leave })}
        ${saved()}`;
      case 'check':
        return html`${checkView(filing, ready, level, this.#destination(ready), l10n, {
          goTo: (...place) => filing.goTo(...place),
          back,
          send: () => void this.#send(ready.site?.uploads),
          handOver: () => this.#handOver(filing),
          retry: () => this.#form.load(),
          remember: (agreed) => {
            this.#remember = { ...this.#remember, ...agreed };
            this.requestUpdate();
          },
          remembers: this.#remember,
        })}
        ${saved()}`;
      case 'sent':
        return html`${sentView(filing, this.#papers, level, l10n, { retry: this.#retry, leave: this.#leave })}
        ${filing.state.saveError === undefined ? nothing : saved()}`;
    }
  }

  protected override updated(): void {
    const { filing, state } = this.#form;
    const phase = filing?.state.phase;
    const screen = filing ? `${String(phase)}/${phase === 'section' ? filing.step.id : ''}` : state.status;
    // Once the fields have rendered: focus asks for a layout, and one without them would be in vain.
    if (this.#screen !== '' && screen !== this.#screen && this.#screen !== 'loading') this.#focusTitleLater();
    if (phase === 'papers' && screen !== this.#screen) void this.#papers.fetch();
    this.#screen = screen;
    if (filing !== this.#filing) this.#opened(filing);
    if (filing) this.#tell(filing);
    else if (state.status === 'ready') this.#prefetch();
  }

  /** While the start page is read; the scanner after what everybody needs. */
  #prefetch(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    void this.#list.fetch();
    void this.#form.ahead
      .then(() => BkProcedureForm.loadScanner?.())
      .catch((error: unknown) => this.dispatchEvent(new BkErrorEvent(error)));
  }

  #opened(filing: Filing | undefined): void {
    this.#filing = filing;
    this.#remember = NOTHING;
    // A draft that goes on was saved and filled earlier.
    this.#told = this.#begun ? {} : (filing?.state ?? {});
    const origins = this.#begun && filing ? Object.entries(filing.state.origins) : [];
    const filled = origins.filter(([, { profileId }]) => profileId !== '').map(([key]) => key);
    if (filing) {
      if (this.#begun) this.dispatchEvent(new BkStartedEvent(filing.definition.code));
      this.#fetchAhead(filing);
    }
    this.#begun = false;
    if (filled.length > 0) this.dispatchEvent(new BkPrefilledEvent(filled));
  }

  /** What later pages show, while the first is filled in: by then there may be no line. */
  #fetchAhead(filing: Filing): void {
    const { state } = this.#form;
    if (filing.asksPapers) void this.#papers.fetch();
    if (state.status !== 'ready') return;
    const { definition, site } = state.value;
    if (this.#destination(state.value) === 'handover' || site?.handsOver?.includes(definition.code))
      void this.#handover.fetch();
  }

  /** Tells the page what is new. */
  #tell(filing: Filing): void {
    const { state: now } = filing;
    const told = this.#told;
    this.#told = now;
    const { savedAt, saveError, accepted } = now;
    const { state } = this.#form;
    const onDevice = state.status === 'ready' && (state.value.level ?? 'session') !== 'session';
    if (onDevice && savedAt !== undefined && savedAt !== told.savedAt)
      this.dispatchEvent(new BkDraftSavedEvent(savedAt));
    if (saveError !== undefined && saveError !== told.saveError)
      this.dispatchEvent(new BkErrorEvent(saveError));
    if (!accepted || told.accepted) return;
    const { code, payment } = accepted;
    if (payment)
      BkProcedureForm.loadPayment?.().catch((error: unknown) => this.dispatchEvent(new BkErrorEvent(error)));
    this.dispatchEvent(
      new BkSubmittedEvent(code, payment?.id ?? null, filing.definition.code, filing.figures),
    );
  }

  #begin(ready: Ready): void {
    const start = this.#start;
    if (!start.complete(ready)) {
      start.set({ tried: true });
      void this.updateComplete.then(() => this.#focusFirstWrong());
      return;
    }
    const scanners = this.shadowRoot?.querySelectorAll<RemindingElement>('bk-card-scanner') ?? [];
    if ([...scanners].some((scanner) => scanner.remind?.())) return;
    this.#begun = true;
    this.#form.begin(ready.level ?? start.level ?? 'session', start.cast(ready).people);
  }

  #next(): void {
    // Only the field itself sees that of an address the commune is still to be chosen.
    const partial = [...(this.shadowRoot?.querySelectorAll('bk-address-field') ?? [])].find(
      ({ validity }) => validity.customError,
    );
    if (partial) {
      partial.reportValidity();
      return;
    }
    if (this.#form.filing?.next() === false) {
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#summary')?.focus());
    }
  }

  /** Pages that were photographed and not taken are not to be lost by going on. */
  #afterPapers(filing: Filing): void {
    if (!this.shadowRoot?.querySelector<RemindingElement>('bk-papers')?.remind?.()) filing.next();
  }

  #handOver(filing: Filing): void {
    if (filing.handOver(this.#remember)) void this.#handover.fetch();
  }

  #late(load: () => Promise<unknown> | undefined): LateElement {
    return new LateElement(this, load, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  }

  async #send(uploads: SiteUploads | undefined): Promise<void> {
    const { filing, pages } = this.#form;
    if (!filing || !pages || this.#sending) return;
    const event = new BkSubmitEvent(pages.submission(filing.definition, filing.state.answers));
    if (!this.dispatchEvent(event)) return;
    this.#sending = true;
    try {
      await filing.send(this.#remember.plain, this.#remember.sensitive, uploads);
    } catch {
      // It stands in `saveError`, is shown, and is told from there.
    } finally {
      this.#sending = false;
    }
  }

  /** Nothing is sent to a site that has not said that it may receive it. */
  #destination({ definition, site }: Ready): Destination {
    const { endpoint, handoverOnly } = this.#form.client?.options ?? {};
    if (endpoint === undefined || handoverOnly) return 'handover';
    if (site === undefined) return 'unknown';
    return site.receives.includes(definition.code) ? 'submit' : 'handover';
  }

  readonly #scanned = (role: string | undefined, card: CitizenCard, id: string) => {
    if (role === undefined) this.#start.set({ ownCard: card });
    else this.#start.setRole(role, { card });
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`#${id}`)?.focus());
  };

  readonly #retry = (job: Job) => this.#form.retry(job);

  /** A page that is locked or erased shows no answer, and keeps none on the way. */
  #conceal(change: Conceal): void {
    if (change === 'unlocked') return;
    this.#start.reset();
    this.#drafts.views?.reset();
    this.#remember = NOTHING;
    this.#pace.forget(change);
    this.#form.conceal(change);
  }

  readonly #leave = () => {
    this.#start.reset();
    this.#form.leave();
  };

  get #level(): Level {
    const { state } = this.#form;
    return (state.status === 'ready' ? state.value.level : undefined) ?? 'session';
  }

  /** The place stays: whoever goes on by the section finds the question where they were. */
  readonly #walk = (pace: Pace) => {
    const key = this.#form.filing?.step.fields[0]?.key;
    this.#pace.choose(pace, this.#level);
    if (pace === 'section' && key !== undefined) void this.updateComplete.then(() => this.#focusField(key));
  };

  readonly #focusField = (key: string) => {
    const field = this.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(key)}`);
    // The parts of a name may be folded away.
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  };

  #focusFirstWrong(): void {
    const questions = this.shadowRoot?.querySelectorAll<FormControl>('bk-choice-field, bk-list-field') ?? [];
    [...questions].find(({ validity }) => !validity.valid)?.focus();
  }

  #focusTitleLater(): void {
    const before = this.shadowRoot?.activeElement;
    void this.updateComplete.then(() => {
      // Whoever has moved the focus meanwhile was asked for that place.
      if (this.shadowRoot?.activeElement === before) this.#focusTitle();
    });
  }

  #focusTitle(): void {
    const root = this.shadowRoot;
    const title = root?.querySelector<HTMLElement>('#summary') ?? root?.querySelector<HTMLElement>('h2');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }
}
