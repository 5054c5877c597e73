import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Job } from '../../core/outbox/job.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import { submission } from '../../core/procedure/flow.js';
import { device } from '../../core/text/locales/vi/device.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { procedure } from '../../core/text/locales/vi/procedure.js';
import { relation } from '../../core/text/locales/vi/relation.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import type { FormControl } from '../shared/form-control.js';
import { factsStyles } from '../shared/facts.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { checkView } from './check-view.js';
import { FilingController, type Ready } from './filing-controller.js';
import {
  BkDraftSavedEvent,
  BkHandedOverEvent,
  BkPrefilledEvent,
  BkSubmitEvent,
  BkSubmittedEvent,
} from './procedure-form.events.js';
import { styles } from './procedure-form.styles.js';
import { sectionView } from './section-view.js';
import { sentView } from './sent-view.js';
import { StartController } from './start-controller.js';
import { startView } from './start-view.js';

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
  static override styles = [hostStyles, controlStyles, factsStyles, styles];

  /**
   * Fetches `<bk-payment>`, which only the last page renders; set by the module that defines this tag.
   * @internal
   */
  static loadPayment?: () => Promise<unknown>;

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
    (error) => this.dispatchEvent(new BkErrorEvent(error)),
  );
  #remember = false;
  /** What was on screen last, to know when to move the focus and what to tell the page. */
  #screen = '';
  #savedAt: number | undefined;
  #submitted = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = ['code', 'src', 'definition'] as const;
    if (this.hasUpdated && source.some((name) => changed.has(name))) this.#form.leave();
  }

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.#l10n.lang}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const { state } = this.#form;
    switch (state.status) {
      case 'loading':
        return html`<p role="status">${t('common.loading')}</p>
          <slot></slot>`;
      case 'failed':
        return html`<p class="note danger" role="alert">${errorText(state.error)}</p>
          <div><button type="button" @click=${() => this.#form.load()}>${t('common.retry')}</button></div>
          <slot></slot>`;
      case 'ready':
        return this.#ready(state.value);
    }
  }

  #ready(ready: Ready): TemplateResult {
    const { filing } = this.#form;
    const l10n = this.#l10n;
    if (!filing) {
      return startView(ready, this.#start, l10n, {
        begin: () => this.#begin(ready),
        resume: (draft) => this.#form.resume(draft),
        discard: (draft) => this.#form.discard(draft),
        retry: this.#retry,
      });
    }
    const back = () => filing.back();
    const level = ready.level ?? 'session';
    switch (filing.state.phase) {
      case 'section':
        return html`${sectionView(filing, l10n, { next: () => this.#next(), back, focus: this.#focusField })}
        ${this.#saved(level)}`;
      case 'check':
        return html`${checkView(filing, ready, level, this.#receives(ready), l10n, {
          goTo: (sectionId) => filing.goTo(sectionId),
          back,
          send: () => void this.#send(),
          handOver: () => this.dispatchEvent(new BkHandedOverEvent()),
          remember: (agreed) => (this.#remember = agreed),
        })}
        ${this.#saved(level)}`;
      case 'sent':
        return sentView(filing.state, level, l10n, { retry: this.#retry, leave: this.#leave });
    }
  }

  /** Where the draft stands, told without stealing attention. */
  #saved(level: string): TemplateResult {
    const { t, time, errorText } = this.#l10n;
    const { savedAt, saveError } = this.#form.filing?.state ?? {};
    if (saveError !== undefined)
      return html`<p class="error" role="alert">${t('procedure.save-failed')} ${errorText(saveError)}</p>`;
    if (level === 'session') return html`<p class="saved soft">${t('procedure.not-saved')}</p>`;
    return html`<p class="saved soft">
      ${savedAt === undefined ? '' : t('procedure.saved-at', { time: time(savedAt) })}
    </p>`;
  }

  protected override updated(): void {
    const { filing } = this.#form;
    const { phase, sectionId, savedAt, accepted } = filing?.state ?? {};
    const screen = filing
      ? `${String(phase)}/${phase === 'section' ? String(sectionId) : ''}`
      : this.#form.state.status;
    if (this.#screen !== '' && screen !== this.#screen && this.#screen !== 'loading') this.#focusTitle();
    this.#screen = screen;
    if (savedAt !== undefined && savedAt !== this.#savedAt)
      this.dispatchEvent(new BkDraftSavedEvent(savedAt));
    this.#savedAt = savedAt;
    if (accepted && !this.#submitted) {
      this.#submitted = true;
      if (accepted.payment) void BkProcedureForm.loadPayment?.();
      this.dispatchEvent(new BkSubmittedEvent(accepted.code, accepted.payment?.id ?? null));
    }
  }

  #begin({ definition, household, level }: Ready): void {
    const start = this.#start;
    if (!start.complete(level)) {
      start.set({ tried: true });
      void this.updateComplete.then(() => this.#focusFirstWrong());
      return;
    }
    const roles = definition.people.map(({ role }) => role);
    const people = start.people(roles, household, new Date().toISOString());
    this.#submitted = false;
    this.#remember = false;
    this.#form.begin(level ?? start.level ?? 'session', people);
    void this.updateComplete.then(() => {
      const count = Object.keys(this.#form.filing?.state.origins ?? {}).length;
      if (count > 0) this.dispatchEvent(new BkPrefilledEvent(count));
    });
  }

  #next(): void {
    if (this.#form.filing?.next() === false) {
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#summary')?.focus());
    }
  }

  async #send(): Promise<void> {
    const { filing } = this.#form;
    if (!filing) return;
    const event = new BkSubmitEvent(submission(filing.definition, filing.state.answers));
    if (!this.dispatchEvent(event)) return;
    try {
      await filing.send(this.#remember);
    } catch (error) {
      this.dispatchEvent(new BkErrorEvent(error));
    }
  }

  #receives({ definition, site }: Ready): boolean {
    const { endpoint, handoverOnly } = this.#form.client?.options ?? {};
    return (
      endpoint !== undefined &&
      !handoverOnly &&
      (site === undefined || site.receives.includes(definition.code))
    );
  }

  readonly #retry = (job: Job) => this.#form.retry(job);

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
    const title = this.shadowRoot?.querySelector<HTMLElement>('h2');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  }
}
