import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Issue } from '../../core/errors.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { special } from '../../core/text/locales/vi/special.js';
import { formatPartialDate, parsePartialDate } from '../../core/text/partial-date.js';
import { parseTimeOfDay } from '../../core/text/time-of-day.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import { FormControl } from '../shared/form-control.js';

/**
 * A day and, beside it, a time of day that may stay empty. The value is `2026-11-02T08:15` or `2026-11-02`; what
 * does not parse stays as typed.
 * @internal
 */
export class BkDatetimeField extends FormControl {
  /** The day may lie ahead. */
  @property({ type: Boolean }) ahead = false;

  #day = '';
  #time = '';

  constructor() {
    super();
    this.l10n.add(special);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Set from outside; what is typed here is not taken apart again.
    if (this.value !== this.#joined) [this.#day = '', this.#time = ''] = this.value.split('T');
  }

  override render(): TemplateResult {
    return html`<fieldset class="field" lang=${this.l10n.lang}>
      <legend part="label">${this.label}<span class="optional" .textContent=${this.optional}></span></legend>
      ${this.notes()} ${this.control()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    const { t } = this.l10n;
    const atTime = this.shown?.code === 'time-format';
    const day = this.typing ? this.#day : formatPartialDate(this.#day);
    return html`<div class="choices">
      <div class="field">
        <label for="control">${t('datetime.day')}</label>
        ${this.#input('control', day, !!this.shown && !atTime, this.required)}
      </div>
      <div class="field">
        <label for="time">${t('datetime.time')}</label>
        ${this.#input('time', this.#time, atTime, false)}
      </div>
    </div>`;
  }

  #input(id: string, value: string, isWrong: boolean, isRequired: boolean): TemplateResult {
    return html`<input
      id=${id}
      part="control"
      inputmode="tel"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${id === 'time' ? 'error' : 'hint origin error'}
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-required=${isRequired ? 'true' : 'false'}
      ?disabled=${this.off}
      .value=${live(value)}
      @input=${this.#typed}
      @change=${this.onChange}
    />`;
  }

  readonly #typed = ({ target }: Event) => {
    const { id, value } = target as HTMLInputElement;
    if (id === 'time') this.#time = value;
    else this.#day = value;
    this.value = this.#joined;
    this.typing = true;
    this.origin = '';
  };

  protected override settle(): string {
    this.#day = parsePartialDate(this.#day) ?? this.#day.trim();
    this.#time = parseTimeOfDay(this.#time) ?? this.#time.trim();
    return this.#joined;
  }

  protected override check(): Issue | undefined {
    const { name: key, ahead, value } = this;
    const field = { key, type: 'datetime', label: { vi: '' }, ...(ahead && { ahead }) } as const;
    return validateAnswer(field, value, vietnamDate(Date.now()))[0];
  }

  get #joined(): string {
    return this.#time === '' ? this.#day : `${this.#day}T${this.#time}`;
  }
}
