import type { Issue } from '../../core/errors.js';
import { parsePhone } from '../../core/identity/phone.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { InputField } from '../shared/input-field.js';

/**
 * A Vietnamese telephone number; its value is the national form, such as `0912345678`.
 *
 * @tag bk-phone-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native input.
 */
export class BkPhoneField extends InputField {
  protected override get inputType() {
    return 'tel' as const;
  }

  protected override get keyboard() {
    return 'tel' as const;
  }

  protected override settle(value: string): string {
    try {
      return parsePhone(value).national;
    } catch {
      return super.settle(value); // what does not parse stays as typed; check() says what is wrong
    }
  }

  protected override check(): Issue | undefined {
    return validateAnswer({ key: this.name, type: 'phone', label: { vi: '' } }, this.value, '')[0];
  }
}
