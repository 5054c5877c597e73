import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Choice } from '../shared/choice.js';
import { FormControl } from '../shared/form-control.js';

/**
 * One answer out of many, as the native list: on a phone a dozen radio buttons push the rest off the screen.
 * @internal
 */
export class BkListField extends FormControl {
  /** What can be chosen; hints are not shown. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  protected override get missingCode(): string {
    return 'choice-required';
  }

  protected override control(): TemplateResult {
    const option = (value: string, label: string) =>
      html`<option value=${value} .selected=${value === this.value}>${label}</option>`;
    return html`<select
      id="control"
      part="control"
      aria-describedby=${this.describedBy}
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      @input=${this.onInput}
      @change=${this.onChange}
    >
      ${option('', this.l10n.t('field.choose'))}
      ${this.choices.map(({ value, label }) => option(value, label))}
    </select>`;
  }
}
