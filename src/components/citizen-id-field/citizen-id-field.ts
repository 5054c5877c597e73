import type { Issue } from '../../core/errors.js';
import { citizenIdParts } from '../../core/identity/citizen-id.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { InputField } from '../shared/input-field.js';

/**
 * The personal number (số định danh cá nhân), 12 digits. Spaces, dots and dashes may be typed and are left out.
 *
 * @tag bk-citizen-id-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native input.
 */
export class BkCitizenIdField extends InputField {
  protected override get keyboard() {
    return 'numeric' as const;
  }

  protected override settle(value: string): string {
    try {
      return citizenIdParts(value).number;
    } catch {
      return super.settle(value); // what does not parse stays as typed; check() says what is wrong
    }
  }

  protected override check(): Issue | undefined {
    return validateAnswer({ key: this.name, type: 'citizenId', label: { vi: '' } }, this.value, '')[0];
  }
}
