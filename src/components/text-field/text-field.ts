import { property } from 'lit/decorators.js';
import type { Issue } from '../../core/errors.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { InputField } from '../shared/input-field.js';

/**
 * A line of text, an e-mail address or a whole number.
 *
 * @tag bk-text-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native input.
 */
export class BkTextField extends InputField {
  /** What kind of text. */
  @property() kind: 'text' | 'email' | 'integer' = 'text';

  /** Least whole number, for `integer`. */
  @property({ type: Number }) min: number | undefined;

  /** Greatest whole number, for `integer`. */
  @property({ type: Number }) max: number | undefined;

  protected override get inputType() {
    return this.kind === 'email' ? 'email' : 'text';
  }

  protected override get keyboard() {
    return this.kind === 'integer' ? 'numeric' : this.kind;
  }

  protected override check(): Issue | undefined {
    const { name: key, kind: type, min, max } = this;
    const field = {
      key,
      type,
      label: { vi: '' },
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
    return validateAnswer(field, this.value, '')[0];
  }
}
