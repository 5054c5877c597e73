import type { Issue } from '../../core/errors.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { InputField } from '../shared/input-field.js';

/**
 * Name of a person. It is kept as written: names are never "fixed".
 *
 * @tag bk-name-field
 * @csspart label - The label.
 * @csspart hint - The help under it.
 * @csspart origin - Where the value came from.
 * @csspart error - What is wrong.
 * @csspart control - The native input.
 */
export class BkNameField extends InputField {
  protected override get capitals() {
    return 'words' as const;
  }

  protected override settle(value: string): string {
    return super.settle(value).replace(/\s+/gu, ' ');
  }

  protected override check(): Issue | undefined {
    return validateAnswer({ key: this.name, type: 'name', label: { vi: '' } }, this.value, '')[0];
  }
}
