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

  /** Has to be answered. */
  @property({ type: Boolean }) required = false;

  /** Cannot be changed, and is not sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Line that says where the value came from, when it was filled in. A property only. */
  @property({ attribute: false }) origin = '';

  /** What a check outside of the field found; shown like the field's own. A property only. */
  @property({ attribute: false }) issue: Issue | undefined;

  /** What is wrong, once the person has left the field or tried to send. */
  @state() protected shown: Issue | undefined;

  protected readonly internals = this.attachInternals();
  protected readonly l10n = new LocalizeController(this, fields);
  #initial: string | undefined;
  #value = '';

  /** The value as text: what the control holds, or its canonical form where the type has one. */
  @property({ noAccessor: true, attribute: false })
  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    const old = this.#value;
    this.#value = value;
    this.#initial ??= value;
    this.requestUpdate('value', old);
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
    this.shown = this.problem();
    const valid = this.checkValidity();
    if (!valid) this.focus();
    return valid;
  }

  formResetCallback(): void {
    this.value = this.#initial ?? '';
    this.shown = undefined;
  }

  formStateRestoreCallback(restored: string): void {
    this.value = restored;
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('issue')) this.shown = this.issue;
  }

  protected override updated(): void {
    this.internals.setFormValue(this.disabled ? null : this.value);
    this.#report();
  }

  override render(): TemplateResult {
    return html`<div class="field" lang=${this.l10n.lang}>
      <label class="label" for="control" part="label">${this.label}${this.optionalMark()}</label>
      ${this.notes()} ${this.control()}
    </div>`;
  }

  /** The native control; its id is `control`. */
  protected abstract control(): TemplateResult;

  /** What is wrong with the value now, apart from being missing. */
  protected check(): Issue | undefined {
    return undefined;
  }

  /** What is wrong, being missing included. */
  protected problem(): Issue | undefined {
    if (this.value.trim() === '') return this.required ? { path: this.name, code: 'required' } : undefined;
    return this.check();
  }

  /** Hint, origin and error, in the order in which they are read out. */
  protected notes(): unknown {
    const error = this.shown;
    return html`
      ${this.hint ? html`<p class="hint" id="hint" part="hint">${this.hint}</p>` : nothing}
      ${this.origin ? html`<p class="origin" id="origin" part="origin">${this.origin}</p>` : nothing}
      <p class="error" id="error" part="error" ?hidden=${!error}>
        ${error ? this.l10n.t(`issue.${error.code}`, error.params) : nothing}
      </p>
    `;
  }

  protected optionalMark(): unknown {
    return this.required ? nothing : html` <span class="optional">${this.l10n.t('field.optional')}</span>`;
  }

  /** Ids for `aria-describedby`. */
  protected get describedBy(): string {
    return ['hint', 'origin', 'error'].join(' ');
  }

  /** Takes what was typed; call it from the native `input`, which is composed and goes on by itself. */
  protected readonly onInput = (event: Event) => {
    this.value = (event.target as HTMLInputElement).value;
    this.origin = '';
  };

  /** Takes what was chosen, checks, and tells; the native `change` does not leave a shadow tree. */
  protected readonly onChange = (event: Event) => {
    this.value = this.settle((event.target as HTMLInputElement).value);
    this.origin = '';
    this.shown = this.value.trim() === '' ? undefined : this.problem();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** Brings a finished value into its canonical form; what does not parse stays as it is. */
  protected settle(value: string): string {
    return value.normalize('NFC').trim();
  }

  #report(): void {
    const problem = this.problem();
    const flags = problem && { [problem.code === 'required' ? 'valueMissing' : 'customError']: true };
    const anchor = this.shadowRoot?.querySelector<HTMLElement>('#control') ?? undefined;
    if (flags)
      this.internals.setValidity(flags, this.l10n.t(`issue.${problem.code}`, problem.params), anchor);
    else this.internals.setValidity({});
  }
}
