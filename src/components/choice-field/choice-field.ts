import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Choice } from '../shared/choice.js';
import { FormControl } from '../shared/form-control.js';

/**
 * One answer out of a few, as a list of radio buttons.
 *
 * @tag bk-choice-field
 * @csspart label - The question.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart option - One answer.
 */
export class BkChoiceField extends FormControl {
  /** What can be chosen. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  protected override get sent(): string | null {
    return this.value || null;
  }

  protected override get missingCode(): string {
    return 'choice-required';
  }

  override render(): TemplateResult {
    // A group is named by its legend; role and aria-required make "bắt buộc" heard with it.
    return html`<fieldset
      class="field"
      lang=${this.l10n.lang}
      role="radiogroup"
      aria-required=${this.required ? 'true' : 'false'}
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-describedby="hint origin error"
    >
      <legend part="label">${this.label}<span class="optional" .textContent=${this.optional}></span></legend>
      ${this.notes()} ${this.control()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    return html`<div class="choices">
      ${this.choices.map(
        ({ value, label, hint }, index) =>
          html`<label class="choice" part="option">
            <input
              id=${index === 0 ? 'control' : `control-${String(index)}`}
              type="radio"
              name="choice"
              .value=${value}
              .checked=${live(value === this.value)}
              ?disabled=${this.off}
              @input=${this.onInput}
              @change=${this.onChange}
            />
            <span>${label}${hint ? html`<br /><span class="hint">${hint}</span>` : ''}</span>
          </label>`,
      )}
    </div>`;
  }
}
