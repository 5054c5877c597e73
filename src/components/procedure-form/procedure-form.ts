import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Job } from '../../core/outbox/job.js';
import type { Conceal } from '../../core/part.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Filing, FilingState } from '../../core/procedure/filing.js';
import type { Remembered } from '../../core/procedure/remember.js';
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
import { RightsLink, rightsStyles } from '../shared/rights-link.js';
import { BkPrefilledEvent } from '../shared/prefilled.event.js';
import { waitingView } from '../shared/waiting-view.js';
import type { Destination } from './check-view.js';
import { FilingController, type FilingPages } from './filing-controller.js';
import {
  BkDraftSavedEvent,
  BkHandedOverEvent,
  BkSubmitEvent,
  BkSubmittedEvent,
} from './procedure-form.events.js';
import { styles } from './procedure-form.styles.js';
import type { Ready } from './ready.js';
import type { SpecialFields } from './special.js';
import { StartController } from './start-controller.js';
import { startView } from './start-view.js';

/** Nothing is agreed to beforehand. */
const NOTHING: Remembered = { plain: false, sensitive: false };

/** As much of the card reader as the start page needs; its code may not have come yet. */
type RemindingElement = HTMLElement & { remind?(): boolean };

/**
 * One procedure from start to end: for whom, filled from the profile, in sections, checked, sent.
 *
 * Where the site has no right to receive the dossier it is prepared only, and the form says so.
 *
 * @tag bk-procedure-form
 * @slot - What shows until the code has arrived: telephone, address, link.
 * @fires {BkPrefilledEvent} bk-prefilled - The form was filled from profiles.
 * @fires {BkDraftSavedEvent} bk-draft-saved - The draft is stored on the device.
 * @fires {BkSubmitEvent} bk-submit - The person asks to send; cancel it to send in a way of your own. Carries the answers.
 * @fires {BkSubmittedEvent} bk-submitted - The server has accepted the dossier.
 * @fires {BkHandedOverEvent} bk-handed-over - The person went on to the national portal.
 * @fires {BkErrorEvent} bk-error - Something failed; the form shows what to do.
 * @csspart code - The dossier code, once the server has accepted it.
 */
export class BkProcedureForm extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, rightsStyles, styles];

  /**
   * Fetches `<bk-profile>`, which the link "Dữ liệu của tôi" opens; set by the module that defines this tag.
   * @internal
   */
  static loadProfile?: () => Promise<unknown>;

  /**
   * Fetches `<bk-payment>`, which only the last page renders; set by the module that defines this tag.
   * @internal
   */
  static loadPayment?: () => Promise<unknown>;

  /**
   * Fetches the fields that a section may ask; set as above.
   * @internal
   */
  static loadFields?: () => Promise<unknown>;

  /**
   * Fetches what only some procedures ask; set as above.
   * @internal
   */
  static loadSpecial?: () => Promise<SpecialFields>;

  /**
   * Fetches `<bk-card-scanner>`, which the first page holds ready; set as above.
   * @internal
   */
  static loadScanner?: () => Promise<unknown>;

  /**
   * Fetches `<bk-session>` and `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** National code of the procedure, such as `2.000635`. */
  @property() code = '';

  /** URL of a definition, instead of `code`. */
  @property() src = '';

  /** The definition itself, instead of `code` and `src`; from `parseProcedure`. */
  @property({ attribute: false }) definition: ProcedureDefinition | undefined;

  readonly #l10n = new LocalizeController(this, { ...fields, ...device, ...relation, ...procedure });
  readonly #start = new StartController(this);
  readonly #form = new FilingController(
    this,
    () => this,
    () => BkProcedureForm.loadFields?.(),
    () => BkProcedureForm.loadSpecial?.(),
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
  );
  readonly #rights = new RightsLink(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
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
      return startView(ready, this.#start, l10n, {
        begin: () => this.#begin(ready),
        resume: (draft) => this.#form.resume(draft),
        discard: (draft) => {
          this.#focusTitle(); // the button goes away with the draft
          this.#form.discard(draft);
        },
        scanned: this.#scanned,
        retry: this.#retry,
      });
    }
    return this.#page(pages, filing, ready);
  }

  #page({ sectionView, checkView, sentView }: FilingPages, filing: Filing, ready: Ready): TemplateResult {
    const l10n = this.#l10n;
    const back = () => filing.back();
    const level = ready.level ?? 'session';
    switch (filing.state.phase) {
      case 'section':
        return html`${sectionView(filing, l10n, { next: () => this.#next(), back, focus: this.#focusField })}
        ${this.#saved(level)}`;
      case 'check':
        return html`${checkView(filing, ready, level, this.#destination(ready), l10n, {
          goTo: (sectionId) => filing.goTo(sectionId),
          back,
          send: () => void this.#send(),
          handOver: () => this.dispatchEvent(new BkHandedOverEvent()),
          retry: () => this.#form.load(),
          remember: (agreed) => (this.#remember = { ...this.#remember, ...agreed }),
          remembers: this.#remember,
        })}
        ${this.#saved(level)}`;
      case 'sent':
        return html`${sentView(filing.state, level, l10n, { retry: this.#retry, leave: this.#leave })}
        ${filing.state.saveError === undefined ? nothing : this.#saved(level)}`;
    }
  }

  /** Where the draft stands, told without stealing attention. */
  #saved(level: string): TemplateResult {
    const { t, time, errorText } = this.#l10n;
    const { savedAt, saveError } = this.#form.filing?.state ?? {};
    if (saveError !== undefined)
      return html`<p class="error" role="alert">${t('procedure.save-failed')} ${errorText(saveError)}</p>`;
    const { levelError } = this.#form;
    if (level === 'session') {
      const why = levelError === undefined ? t('procedure.not-saved') : errorText(levelError);
      return html`<p class="saved soft">${why}</p>`;
    }
    return html`<p class="saved soft">
      ${savedAt === undefined ? '' : t('procedure.saved-at', { time: time(savedAt) })}
    </p>`;
  }

  protected override updated(): void {
    const { filing, state } = this.#form;
    const { phase, sectionId } = filing?.state ?? {};
    const screen = filing ? `${String(phase)}/${phase === 'section' ? String(sectionId) : ''}` : state.status;
    // Once the fields have rendered: focus asks for a layout, and one without them would be in vain.
    if (this.#screen !== '' && screen !== this.#screen && this.#screen !== 'loading')
      void this.updateComplete.then(() => this.#focusTitle());
    this.#screen = screen;
    if (filing !== this.#filing) this.#opened(filing);
    if (filing) this.#tell(filing.state);
    else if (state.status === 'ready') this.#prefetch();
  }

  /** While the start page is read; what everybody needs comes before the scanner. */
  #prefetch(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    this.#form.prefetch();
    BkProcedureForm.loadScanner?.().catch((error: unknown) => this.dispatchEvent(new BkErrorEvent(error)));
  }

  #opened(filing: Filing | undefined): void {
    this.#filing = filing;
    this.#remember = NOTHING;
    // A draft that goes on was saved and filled earlier.
    this.#told = this.#begun ? {} : (filing?.state ?? {});
    const filled = this.#begun && filing ? Object.keys(filing.state.origins) : [];
    this.#begun = false;
    if (filled.length > 0) this.dispatchEvent(new BkPrefilledEvent(filled));
  }

  /** Tells the page what is new. */
  #tell(now: FilingState): void {
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
    this.dispatchEvent(new BkSubmittedEvent(code, payment?.id ?? null));
  }

  #begin({ definition, household, level }: Ready): void {
    const start = this.#start;
    if (!start.complete(level)) {
      start.set({ tried: true });
      void this.updateComplete.then(() => this.#focusFirstWrong());
      return;
    }
    const scanners = this.shadowRoot?.querySelectorAll<RemindingElement>('bk-card-scanner') ?? [];
    if ([...scanners].some((scanner) => scanner.remind?.())) return;
    const roles = definition.people.map(({ role }) => role);
    const people = start.people(roles, household, new Date().toISOString());
    this.#begun = true;
    this.#form.begin(level ?? start.level ?? 'session', people);
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

  async #send(): Promise<void> {
    const { filing, pages } = this.#form;
    if (!filing || !pages || this.#sending) return;
    const event = new BkSubmitEvent(pages.submission(filing.definition, filing.state.answers));
    if (!this.dispatchEvent(event)) return;
    this.#sending = true;
    try {
      await filing.send(this.#remember.plain, this.#remember.sensitive);
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

  readonly #scanned = (whose: 'ownCard' | 'otherCard', card: CitizenCard) => {
    this.#start.set({ [whose]: card });
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`#${whose}`)?.focus());
  };

  readonly #retry = (job: Job) => this.#form.retry(job);

  /** A page that is locked or erased shows no answer, and keeps none on the way. */
  #conceal(change: Conceal): void {
    if (change === 'unlocked') return;
    this.#start.reset();
    this.#remember = NOTHING;
    this.#form.conceal(change);
  }

  readonly #leave = () => {
    this.#start.reset();
    this.#form.leave();
  };

  readonly #focusField = (key: string) => {
    this.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(key)}`)?.focus();
  };

  #focusFirstWrong(): void {
    const questions = this.shadowRoot?.querySelectorAll<FormControl>('bk-choice-field') ?? [];
    [...questions].find(({ validity }) => !validity.valid)?.focus();
  }

  #focusTitle(): void {
    const root = this.shadowRoot;
    const title = root?.querySelector<HTMLElement>('#summary') ?? root?.querySelector<HTMLElement>('h2');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }
}
