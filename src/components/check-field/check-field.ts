import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Issue } from '../../core/errors.js';
import { FormControl } from '../shared/form-control.js';

/**
 * One box to tick: a pledge, a consent, a switch of the form. Never ticked beforehand; the value is
 * `yes` or empty.
 *
 * @tag bk-check-field
 * @csspart label - The text beside the box.
 * @csspart hint - The help under it.
 * @csspart error - What is wrong.
 */
export class BkCheckField extends FormControl {
  /** Whether it is ticked. */
  get checked(): boolean {
    return this.value === 'yes';
  }

  protected override get sent(): string | null {
    return this.value || null;
  }

  override render(): TemplateResult {
    return html`<div class="field" lang=${this.l10n.lang}>${this.control()} ${this.notes()}</div>`;
  }

  protected override control(): TemplateResult {
    return html`<label class="choice" part="label">
      <input
        id="control"
        type="checkbox"
        aria-describedby="hint origin error"
        aria-invalid=${this.shown ? 'true' : 'false'}
        aria-required=${this.required ? 'true' : 'false'}
        .checked=${live(this.checked)}
        ?disabled=${this.off}
        @input=${this.#toggle}
        @change=${this.#changed}
      />
      <span>${this.label}</span>
    </label>`;
  }

  protected override problem(): Issue | undefined {
    return this.required && !this.checked ? { path: this.name, code: 'declaration-required' } : undefined;
  }

  readonly #toggle = (event: Event) => {
    this.value = (event.target as HTMLInputElement).checked ? 'yes' : '';
    this.origin = '';
  };

  readonly #changed = (event: Event) => {
    this.#toggle(event);
    this.shown = undefined;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
