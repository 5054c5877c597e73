import type { PropertyValues } from 'lit';
import { BANKS } from '../../core/payment/banks.data.js';
import { special } from '../../core/text/locales/vi/special.js';
import { BkListField } from './list-field.js';

/** By the name that people know, which is what they look for. */
const BY_NAME = [...BANKS].sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'));

/**
 * A bank, by its BIN. A BIN that is not in our list stays.
 * @internal
 */
export class BkBankField extends BkListField {
  constructor() {
    super();
    this.l10n.add(special);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { t } = this.l10n;
    this.choices = BY_NAME.map(({ bin, shortName, name, formerly }) => {
      const before = formerly ? ` (${t('bank.formerly', { names: formerly.join(', ') })})` : '';
      return { value: bin, label: `${shortName}${before}: ${name}` };
    });
  }
}
