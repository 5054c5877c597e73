import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import type { Conceal } from '../../core/part.js';
import type { Fact } from '../../core/profile/profile.js';
import { device } from '../../core/text/locales/vi/device.js';
import { facts } from '../../core/text/locales/vi/facts.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { prefill } from '../../core/text/locales/vi/prefill.js';
import { relation } from '../../core/text/locales/vi/relation.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { factsStyles } from '../shared/facts.styles.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { RightsLink, rightsStyles } from '../shared/rights-link.js';
import { BkPrefilledEvent } from '../shared/prefilled.event.js';
import { waitingView } from '../shared/waiting-view.js';
import { originWords } from '../shared/fact-words.js';
import { filledView } from './filled-view.js';
import { FormFiller, isSameStep, type Step } from './form-filler.js';
import { HouseholdController, type Household } from './household-controller.js';
import { Remembering } from './remembering.js';
import { offerBoxes, offerView, OVERWRITE, sensitiveId, type OfferedPart } from './offer-view.js';
import { People } from './people.js';
import { BkRememberedEvent } from './prefill.events.js';
import { styles } from './prefill.styles.js';
import { rememberView } from './remember-view.js';
import { SubmitHold } from './submit-hold.js';
import { Ticks, type Boxes } from './ticks.js';

/**
 * Wraps the site's own `<form>`: fills it from the data on this device after the person agreed, says beside
 * each control where its value came from, and offers to remember what was typed. The form stays the
 * site's: it sends what it always sent, to where it always did.
 *
 * A control says what it asks for by `data-bk="person.fullName"`, else by its `autocomplete` token. Nothing
 * shows around a form without such controls. Never filled are passwords, files, boxes to tick, and whatever
 * is hidden, switched off or not to be seen.
 *
 * @tag bk-prefill
 * @slot - The form.
 * @slot rights - In the panel: a link of the page's own to where the person sees, corrects and deletes their data.
 * @fires {BkPrefilledEvent} bk-prefilled - Controls were filled; `keys` names the facts.
 * @fires {BkRememberedEvent} bk-remembered - What was typed is stored; `keys` names the facts.
 * @fires {BkErrorEvent} bk-error - Something failed; the element shows what to do.
 * @csspart panel - The offer above the form.
 * @csspart facts - A list of facts.
 * @csspart remember - The line under the form.
 */
export class BkPrefill extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, rightsStyles, styles];

  /**
   * Fetches `<bk-profile>`, which the link "Dữ liệu của tôi" opens; set by the module that defines this tag.
   * @internal
   */
  static loadProfile?: () => Promise<unknown>;

  /**
   * Fetches `<bk-card-scanner>`, which the offer holds ready; set by the module that defines this tag.
   * @internal
   */
  static loadScanner?: () => Promise<unknown>;

  /**
   * Fetches `<bk-session>` and `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** What the answers are for, in words that the person reads before anything is filled. */
  @property() purpose = '';

  @state() private phase: 'offer' | 'declined' | 'filled' = 'offer';
  @state() private tried = false;
  @state() private error: unknown;
  /** The data on this device is gone; what was typed still stands in the form. */
  @state() private offersReset = false;
  /** What was last told in a word: under the form that something is remembered, above that it was undone. */
  @state() private told: '' | 'remembered' | 'remembered-session' | 'undone' = '';

  readonly #l10n = new LocalizeController(this, {
    ...fields,
    ...device,
    ...relation,
    ...facts,
    ...prefill,
  });
  readonly #household = new HouseholdController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  readonly #filler = new FormFiller(this, () => this.requestUpdate());
  readonly #people = new People();
  readonly #ticks = new Ticks();
  readonly #memory = new Remembering(this, this.#household, this.#filler, this.#people, (keys) =>
    this.#remembered(keys),
  );
  readonly #rights = new RightsLink(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  readonly #hold = new SubmitHold(
    () => this.#filler.form,
    () => this.#memory.save(),
  );
  #busy = false;

  constructor() {
    super();
    new ConcealController(this, (change) => this.#conceal(change));
    new GuardsController(
      this,
      () => BkPrefill.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#filler.connect();
    this.#hold.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hold.disconnect();
    this.#filler.disconnect();
  }

  protected override firstUpdated(): void {
    BkPrefill.loadScanner?.().catch((error: unknown) => this.dispatchEvent(new BkErrorEvent(error)));
  }

  protected override willUpdate(): void {
    const { state } = this.#household;
    if (state.status !== 'ready') return;
    this.#people.household = state.value.people;
    this.#filler.keepOutOfHistory(state.value.level === 'session');
    this.#settle();
    this.#memory.settle();
  }

  override render(): TemplateResult {
    // A form that asks for nothing we know is left alone.
    if (this.#filler.mapped.length === 0 && this.#filler.filled.length === 0) return html`<slot></slot>`;
    const { state } = this.#household;
    const { lang } = this.#l10n;
    if (state.status !== 'ready') {
      return html`<div lang=${lang}>${waitingView(state, this.#l10n, () => this.#household.load())}</div>`;
    }
    return html`
      <bk-session embedded></bk-session>
      ${this.#resetOffer()}
      <section class="panel first stack tight" part="panel" lang=${lang} aria-labelledby="title">
        <p class="label" id="title">${this.#l10n.t('prefill.title')}</p>
        ${this.#panel()}
        <slot name="rights">${this.#rights.view()}</slot>
      </section>
      <slot></slot>
      ${this.#rememberPanel(state.value)}
    `;
  }

  #resetOffer(): unknown {
    const { t, lang } = this.#l10n;
    if (!this.offersReset) return nothing;
    return html`<div class="note stack tight" lang=${lang}>
      <p role="status">${t('prefill.reset-offer')}</p>
      <div><button type="button" id="reset" @click=${this.#reset}>${t('prefill.reset')}</button></div>
    </div>`;
  }

  #panel(): TemplateResult {
    const { t } = this.#l10n;
    const parts = this.#parts();
    if (this.phase === 'declined') {
      return html`${this.told === 'undone' ? html`<p role="status">${t('prefill.undone')}</p>` : nothing}
        <div>
          <button type="button" id="reopen" @click=${() => this.#show('offer', '#fill, #decline, #complete')}>
            ${t('prefill.reopen')}
          </button>
        </div>`;
    }
    if (this.phase === 'filled') {
      const { filled, mapped } = this.#filler;
      const done = new Set(filled.map((one) => one.mapped.control.element));
      const left = mapped.filter(({ control }) => !done.has(control.element)).map(({ target }) => target.key);
      const more = parts.some(({ part, steps }) => this.#wanted(part, steps).length > 0);
      return filledView({ filled, left, more }, this.#l10n, {
        undo: this.#undo,
        more: () => void this.#fill(),
      });
    }
    const { tried, error, purpose } = this;
    const offer = { parts, people: this.#people, purpose, ticks: this.#ticks, tried, error };
    return offerView(offer, this.#l10n, {
      who: (part, who) => {
        this.#people.set(part, { who });
        this.tried = false;
        this.requestUpdate();
      },
      tick: (id, on) => {
        if (on) this.#ticks.tick(id, this.#boxes);
        else this.#ticks.untick(id);
        this.requestUpdate();
      },
      scanned: (part, card) => this.#scanned(part, card),
      fill: () => void this.#fill(),
      decline: () => this.#decline(),
    });
  }

  #rememberPanel({ level }: Household): unknown {
    const { t, lang } = this.#l10n;
    const { told } = this;
    const said = told.startsWith('remembered') ? t(`prefill.${told}`) : '';
    const { memory } = this.#memory;
    // What cannot outlive the page is not offered.
    const offers = level !== 'session' && memory.parts.length > 0;
    return html`<section
      class="panel last stack tight"
      part="remember"
      lang=${lang}
      aria-label=${t('prefill.remember-title')}
      ?hidden=${!offers && said === ''}
    >
      ${offers ? rememberView(memory, this.#l10n, this.#memory.actions) : nothing}
      <p role="status">${said}</p>
    </section>`;
  }

  #parts(): readonly OfferedPart[] {
    const { persons } = this.#filler;
    return persons.map((part) => {
      const person = this.#people.chosen(part, persons);
      const steps = person ? this.#filler.plan(part, person) : [];
      const complete = !!person && steps.length === 0 && this.#filler.isComplete(part, person);
      return { part, person, steps, complete };
    });
  }

  get #boxes(): Boxes {
    const { persons } = this.#filler;
    return {
      named: offerBoxes(this.#parts()),
      whose: (part) => ({ who: this.#people.chosen(part, persons)?.id }),
    };
  }

  #settle(): void {
    if (this.#ticks.size > 0) this.#ticks.settle(this.#boxes);
  }

  /** What may be filled: sensitive facts by their own box only, and nothing over what stands there. */
  #wanted(part: string, steps: readonly Step[]): readonly Step[] {
    return steps.filter(({ mapped: { target }, before }) => {
      const sensitive = factDefinition(target.key).sensitive !== undefined;
      return (
        (!sensitive || this.#ticks.has(sensitiveId(part, target.key))) &&
        (before === '' || this.#ticks.has(OVERWRITE))
      );
    });
  }

  async #fill(): Promise<void> {
    if (this.#busy) return;
    const agreed = this.#agreed();
    if (!agreed.some(({ person }) => person)) {
      this.tried = true;
      this.#focus('.who');
      return;
    }
    this.#busy = true;
    try {
      await this.#household.note(this.#usesOf(agreed));
      // Locked or erased meanwhile.
      if (this.#household.state.status !== 'ready') return;
      // The disk took its time, in which the page and the person went on: what is not as it was stays.
      const steps = this.#agreed().flatMap(({ person, steps: own }) =>
        own.filter((step) =>
          agreed.some(
            (one) => one.person?.id === person?.id && one.steps.some((was) => isSameStep(was, step)),
          ),
        ),
      );
      this.#ticks.untick(OVERWRITE);
      const filled = this.#filler.fill(steps, this.#origin, this.#l10n.lang);
      this.error = undefined;
      this.told = '';
      this.#show('filled', '#filled');
      if (filled.length > 0) this.dispatchEvent(new BkPrefilledEvent(filled));
    } catch (error) {
      this.error = error;
      this.dispatchEvent(new BkErrorEvent(error));
    } finally {
      this.#busy = false;
    }
  }

  /** What may be filled of each part. What shows now counts, not what showed when the page was read. */
  #agreed(): readonly OfferedPart[] {
    this.#filler.refresh();
    this.#settle();
    return this.#parts().map((one) => ({ ...one, steps: this.#wanted(one.part, one.steps) }));
  }

  /** The facts of each person who is kept; one person may stand for several parts. */
  #usesOf(parts: readonly OfferedPart[]): ReadonlyMap<string, readonly FactKey[]> {
    const uses = new Map<string, readonly FactKey[]>();
    for (const { person, steps } of parts) {
      if (!person || steps.length === 0 || !this.#people.isKept(person)) continue;
      const keys = steps.map(({ mapped }) => mapped.target.key);
      uses.set(person.id, [...new Set([...(uses.get(person.id) ?? []), ...keys])]);
    }
    return uses;
  }

  readonly #origin = (fact: Fact, divided: boolean) =>
    divided
      ? `${originWords(fact, this.#l10n)}. ${this.#l10n.t('prefill.divided')}`
      : originWords(fact, this.#l10n);

  /** Who refuses, or takes back, has agreed to nothing. */
  #decline(): void {
    this.#ticks.clear();
    this.#show('declined', '#reopen');
  }

  readonly #undo = () => {
    this.#filler.undo();
    this.#decline();
    this.told = 'undone';
  };

  /** What came from the device goes with it; on a device that is not the person's own, what was typed as well. */
  #conceal(change: Conceal): void {
    if (change === 'unlocked') return;
    const { state } = this.#household;
    const session = state.status === 'ready' && state.value.level === 'session';
    this.#filler.undo();
    this.#people.clear();
    this.#memory.clear();
    this.#household.conceal();
    this.#ticks.clear();
    this.phase = 'offer';
    this.error = undefined;
    this.told = '';
    if (change === 'locked') return;
    if (session) this.#reset();
    else this.offersReset = this.#filler.hasTyped;
  }

  readonly #reset = () => {
    this.offersReset = false;
    const { form } = this.#filler;
    // Through the prototype: a control of the form may be named `reset`.
    if (form) HTMLFormElement.prototype.reset.call(form);
  };

  #scanned(part: string, card: CitizenCard): void {
    const now = this.#household.client?.now() ?? Date.now();
    this.#people.take(part, card, new Date(now).toISOString());
    this.requestUpdate();
    this.#focus('#fill, #complete');
  }

  #remembered(keys: readonly FactKey[]): void {
    const { state } = this.#household;
    const { level } = this.#memory.memory;
    const session = (state.status === 'ready' ? (state.value.level ?? level) : level) === 'session';
    this.told = session ? 'remembered-session' : 'remembered';
    this.dispatchEvent(new BkRememberedEvent(keys));
  }

  #show(phase: BkPrefill['phase'], focus: string): void {
    this.phase = phase;
    this.told = '';
    this.#focus(focus);
  }

  /** Moves the focus to what the next update renders; a field takes it once it has rendered itself. */
  #focus(selector: string): void {
    void this.updateComplete.then(async () => {
      const target = this.shadowRoot?.querySelector<HTMLElement & Partial<LitElement>>(selector);
      await target?.updateComplete;
      target?.focus();
    });
  }
}
