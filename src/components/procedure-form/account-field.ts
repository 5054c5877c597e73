import type { Issue } from '../../core/errors.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { special } from '../../core/text/locales/vi/special.js';
import { InputField } from '../shared/input-field.js';

/**
 * Number of a bank account: text, for it may begin with zeros. Blanks and dots between its groups are left out.
 * @internal
 */
export class BkAccountField extends InputField {
  constructor() {
    super();
    this.l10n.add(special);
  }

  protected override settle(value: string): string {
    return super.settle(value).replace(/[\s.-]/g, '');
  }

  protected override check(): Issue | undefined {
    return validateAnswer({ key: this.name, type: 'account', label: { vi: '' } }, this.value, '')[0];
  }
}
