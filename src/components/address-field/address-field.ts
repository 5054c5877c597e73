import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Address } from '../../core/profile/profile.js';
import { FormControl } from '../shared/form-control.js';

/**
 * An address, kept as it was written. The value is the text; {@link address} adds what is known of it.
 *
 * @tag bk-address-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native text area.
 */
export class BkAddressField extends FormControl {
  /** The address; structured parts are there only while they fit the text. */
  get address(): Address {
    return { asWritten: this.value };
  }

  protected override control(): TemplateResult {
    return html`<textarea
      id="control"
      part="control"
      rows="2"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${this.describedBy}
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      .value=${live(this.value)}
      @input=${this.onInput}
      @change=${this.onChange}
    ></textarea>`;
  }
}
