import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Choice } from '../shared/choice.js';
import { FormControl } from '../shared/form-control.js';

/**
 * One answer out of many: a native list, which finds by typing the first letters. An answer that is not in the list
 * stays.
 * @internal
 */
export class BkListField extends FormControl {
  /** What can be chosen. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  protected override get missingCode(): string {
    return 'choice-required';
  }

  protected override control(): TemplateResult {
    const isKnown = this.value === '' || this.choices.some(({ value }) => value === this.value);
    const option = (value: string, label: string) =>
      html`<option value=${value} .selected=${value === this.value}>${label}</option>`;
    return html`<select
      id="control"
      part="control"
      aria-describedby="hint origin error"
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      @input=${this.onInput}
      @change=${this.onChange}
    >
      ${option('', this.l10n.t('field.choose'))} ${isKnown ? nothing : option(this.value, this.value)}
      ${this.choices.map(({ value, label }) => option(value, label))}
    </select>`;
  }
}
