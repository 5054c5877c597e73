import { html, nothing, type TemplateResult } from 'lit';
import { BANKS } from '../../core/payment/banks.data.js';
import { special } from '../../core/text/locales/vi/special.js';
import { FormControl } from '../shared/form-control.js';

/** By the name that people know, which is what they look for. */
const BY_NAME = [...BANKS].sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'));

/**
 * A bank, by its BIN. A native list, which finds by typing the first letters. A BIN that is not in our list stays.
 * @internal
 */
export class BkBankField extends FormControl {
  constructor() {
    super();
    this.l10n.add(special);
  }

  protected override get missingCode(): string {
    return 'choice-required';
  }

  protected override control(): TemplateResult {
    const { t } = this.l10n;
    const isKnown = this.value === '' || BY_NAME.some(({ bin }) => bin === this.value);
    const option = (bin: string, label: string) =>
      html`<option value=${bin} .selected=${bin === this.value}>${label}</option>`;
    return html`<select
      id="control"
      part="control"
      aria-describedby="hint origin error"
      aria-invalid=${this.shown ? 'true' : 'false'}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.off}
      @input=${this.onInput}
      @change=${this.onChange}
    >
      ${option('', t('field.choose'))} ${isKnown ? nothing : option(this.value, this.value)}
      ${BY_NAME.map(({ bin, shortName, name, formerly }) => {
        const before = formerly ? ` (${t('bank.formerly', { names: formerly.join(', ') })})` : '';
        return option(bin, `${shortName}${before}: ${name}`);
      })}
    </select>`;
  }
}
