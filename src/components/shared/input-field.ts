import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FormControl } from './form-control.js';

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

  protected override control(): TemplateResult {
    return html`<input
      id="control"
      part="control"
      type=${this.inputType}
      inputmode=${this.keyboard}
      autocapitalize=${this.capitals}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="hint origin error"
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      .value=${live(this.shownValue())}
      @input=${this.onInput}
      @change=${this.onChange}
    />`;
  }

  /** The value as a person reads it. */
  protected shownValue(): string {
    return this.value;
  }
}
