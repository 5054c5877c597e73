import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Issue } from '../../core/errors.js';
import { fields } from '../../core/text/locales/vi/fields.js';
import { controlStyles } from './control.styles.js';
import { fieldStyles } from './form-control.styles.js';
import { hostStyles } from './host.styles.js';
import { LocalizeController } from './localize-controller.js';

/**
 * What every field is made of: a label, a hint, where the value came from, what is wrong with it, and
 * one native control. Form-associated: `name`, `value`, `disabled`, `required`, `input`, `change`,
 * reset and restore behave as those of the native control.
 *
 * What was typed stays as it was typed while it does not parse; nothing is reformatted on a
 * keystroke, so Vietnamese input methods work.
 */
export abstract class FormControl extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [hostStyles, controlStyles, fieldStyles];

  /** Visible label. */
  @property() label = '';

  /** Help under the label. */
  @property() hint = '';

  /** Name under which a form sends the value. */
  @property({ reflect: true }) name = '';

  /** Fact key that the answer is, for a `<bk-prefill>` around the form: `person.fullName`. */
  @property() fact = '';

  /** Has to be answered. */
  @property({ type: Boolean }) required = false;

  /** Line that says where the value came from, when it was filled in. A property only. */
  @property({ attribute: false }) origin = '';

  /** What a check outside of the field found; shown like the field's own. A property only. */
  @property({ attribute: false }) issue: Issue | undefined;

  /** What is wrong, once the person has left the field or tried to send. */
  @state() protected shown: Issue | undefined;

  /** Disabled by itself or by a fieldset around it. */
  @state() protected off = false;

  /** Between the first keystroke and the end of the entry, when the text on screen is the person's alone. */
  protected typing = false;

  protected readonly internals = this.attachInternals();
  protected readonly l10n = new LocalizeController(this, fields);
  #initial = '';
  #value = '';

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
  }

  /** The value as text: what the control holds, or its canonical form where the type has one. */
  @property({ noAccessor: true, attribute: false })
  get value(): string {
    return this.#value;
  }

  set value(given: string | null | undefined) {
    // As a native control, which `null` empties; nothing but text is an answer.
    const value = typeof given === 'string' ? given : '';
    const old = this.#value;
    if (value === old) return;
    this.#value = value;
    this.typing = false;
    if (this.hasUpdated) this.#report();
    else this.internals.setFormValue(this.sent, this.kept);
    this.requestUpdate('value', old);
  }

  /** Cannot be changed, and is not sent. */
  @property({ type: Boolean, noAccessor: true })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** As of a native control. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** As of a native control. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** As of a native control: fires `invalid` when the value does not hold. */
  checkValidity(): boolean {
    this.#report();
    return this.internals.checkValidity();
  }

  /** As of a native control; the message shows under the label, not in a bubble. */
  reportValidity(): boolean {
    const valid = this.checkValidity();
    if (!valid) this.focus();
    return valid;
  }

  formResetCallback(): void {
    this.value = this.#initial;
    this.shown = undefined;
  }

  formStateRestoreCallback(restored: string): void {
    this.value = restored;
  }

  formDisabledCallback(disabled: boolean): void {
    this.off = disabled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('issue')) this.shown = this.issue;
  }

  protected override firstUpdated(): void {
    this.#initial = this.value;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#report();
  }

  override render(): TemplateResult {
    return html`<div class="field" lang=${this.l10n.lang}>
      <label class="label" for="control" part="label"
        >${this.label}<span class="optional" .textContent=${this.optional}></span
      ></label>
      ${this.notes()} ${this.control()}
    </div>`;
  }

  /** The native control, for the `render` here; its id is `control`. */
  protected control(): unknown {
    return nothing;
  }

  /** Code of the issue when nothing was answered. */
  protected get missingCode(): string {
    return 'required';
  }

  /** What is wrong with the value now, apart from being missing. */
  protected check(): Issue | undefined {
    return undefined;
  }

  /** What is wrong, being missing included. */
  protected problem(): Issue | undefined {
    if (this.value.trim() === '')
      return this.required ? { path: this.name, code: this.missingCode } : undefined;
    return this.check();
  }

  /**
   * Hint, origin and error, in the order in which they are read out. The paragraphs stay, and one that says nothing
   * is not shown: a form has hundreds of them, and a template for each would weigh more than what it says.
   */
  protected notes(): TemplateResult {
    return html`<p class="hint" id="hint" part="hint" .textContent=${this.hint}></p>
      <p class="origin" id="origin" part="origin" .textContent=${this.origin}></p>
      <p class="error" id="error" part="error" .textContent=${this.error}></p>`;
  }

  /** What is wrong, in words; empty as long as nothing is. */
  protected get error(): string {
    return this.shown ? this.l10n.t(`issue.${this.shown.code}`, this.shown.params) : '';
  }

  /** What follows the label of a question that can be left open. */
  protected get optional(): string {
    return this.required ? '' : ` ${this.l10n.t('field.optional')}`;
  }

  /** Takes what was typed; call it from the native `input`, which is composed and goes on by itself. */
  protected onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this.typing = true;
    this.origin = '';
  }

  /** Takes what was chosen, checks, and tells; the native `change` does not leave a shadow tree. */
  protected onChange(event: Event): void {
    this.value = this.settle((event.target as HTMLInputElement).value);
    this.typing = false;
    this.requestUpdate();
    this.origin = '';
    this.shown = this.value.trim() === '' ? undefined : this.problem();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What a form sends; `null` for nothing at all, as an unticked box does. */
  protected get sent(): File | string | null {
    return this.value;
  }

  /** What the browser keeps of it when the person leaves the page, for `formStateRestoreCallback`. */
  protected get kept(): File | string | null {
    return this.sent;
  }

  /** Brings a finished value into its canonical form; what does not parse stays as it is. */
  protected settle(value: string): string {
    return value.normalize('NFC').trim();
  }

  /** Somebody tries to send the form. */
  #onInvalid(): void {
    this.shown = this.problem();
  }

  /** Tells the form the value and whether it holds. */
  #report(): void {
    this.internals.setFormValue(this.sent, this.kept);
    const problem = this.problem();
    if (!problem) {
      // Asked for a style anew, and most keystrokes change nothing about it.
      if (!this.internals.validity.valid) this.internals.setValidity({});
      return;
    }
    const flag = problem.code.endsWith('required') ? 'valueMissing' : 'customError';
    const anchor = this.shadowRoot?.querySelector<HTMLElement>('#control') ?? undefined;
    this.internals.setValidity(
      { [flag]: true },
      this.l10n.t(`issue.${problem.code}`, problem.params),
      anchor,
    );
  }
}
