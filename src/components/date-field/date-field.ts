import { property } from 'lit/decorators.js';
import type { Issue } from '../../core/errors.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { formatPartialDate, parsePartialDate, withCentury } from '../../core/text/partial-date.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import { InputField } from '../shared/input-field.js';

/**
 * A date in one field, typed in any usual way: `15/8/1995`, `15-08-1995`, `15081995`, `1/2/50`. The value is
 * ISO 8601: `1995-08-15`, with `partial` also `1995-08` or `1995`; what does not parse stays as typed.
 *
 * @tag bk-date-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native input.
 */
export class BkDateField extends InputField {
  /** A month or a year alone will do. */
  @property({ type: Boolean }) partial = false;

  protected override get keyboard() {
    // Telephone pads have the slash that numeric ones lack.
    return 'tel' as const;
  }

  protected override shownValue(): string {
    if (this.typing || parsePartialDate(this.value) !== this.value) return this.value;
    return formatPartialDate(this.value);
  }

  protected override settle(value: string): string {
    return parsePartialDate(withCentury(value, vietnamDate(Date.now()))) ?? super.settle(value);
  }

  protected override check(): Issue | undefined {
    const today = vietnamDate(Date.now());
    const type = this.partial ? 'partialDate' : 'date';
    return validateAnswer({ key: this.name, type, label: { vi: '' } }, this.value, today)[0];
  }
}
