import { html, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FormControl } from './form-control.js';

/** On what it does not depend whether the value holds; that of the value itself is told as it is set. */
const SAID = new Set<PropertyKey>(['value', 'label', 'hint', 'origin', 'issue', 'shown']);

/** A field whose control is one native `<input>`. */
export abstract class InputField extends FormControl {
  /** `type` of the native input; never `number`, whose arrows and wheel change what was typed. */
  protected get inputType(): 'text' | 'tel' | 'email' {
    return 'text';
  }

  protected get keyboard(): 'text' | 'numeric' | 'tel' | 'email' {
    return 'text';
  }

  protected get capitals(): 'off' | 'words' {
    return 'off';
  }

  /** As of every field, in one template instead of three: most of a form is made of these. */
  override render(): TemplateResult {
    return html`<div class="field" lang=${this.l10n.lang}>
      <label class="label" for="control" part="label"
        >${this.label}<span class="optional" .textContent=${this.optional}></span
      ></label>
      <p class="hint" id="hint" part="hint" .textContent=${this.hint}></p>
      <p class="origin" id="origin" part="origin" .textContent=${this.origin}></p>
      <p class="error" id="error" part="error" .textContent=${this.error}></p>
      <input
        id="control"
        part="control"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="hint origin error"
        aria-invalid=${this.shown ? 'true' : 'false'}
        aria-required=${this.required ? 'true' : 'false'}
        ?disabled=${this.off}
        .value=${live(this.shownValue())}
        @input=${this.onInput}
        @change=${this.onChange}
      />
    </div>`;
  }

  /** What stays the same while somebody types is neither part of the template nor looked at: a form has hundreds of fields. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size > 0 && [...changed.keys()].every((name) => SAID.has(name))) return;
    const input = this.renderRoot.querySelector('input')!;
    input.type = this.inputType;
    input.inputMode = this.keyboard;
    input.autocapitalize = this.capitals;
    super.updated(changed);
  }

  /** The value as a person reads it. */
  protected shownValue(): string {
    return this.value;
  }
}
