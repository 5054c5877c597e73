import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Issue } from '../../core/errors.js';
import { joinName, moveBoundary, splitLike, type NameParts } from '../../core/procedure/name-parts.js';
import { validateAnswer } from '../../core/procedure/validate.js';
import { special } from '../../core/text/locales/vi/special.js';
import { InputField } from '../shared/input-field.js';
import { nameStyles } from './name-parts-field.styles.js';

const NO_NAME: NameParts = { surname: '', middleName: '', givenName: '' };

/**
 * A whole name, typed once, and how it divides into họ, chữ đệm and tên. Where the family name ends cannot be told
 * from the name, so two boundaries can be moved, a word at a time. The text stays as it is typed.
 * @internal
 */
export class BkNamePartsField extends InputField {
  static override styles = [...InputField.styles, nameStyles];

  /** How the name divides. A property only. */
  @property({ attribute: false }) parts = NO_NAME;

  /** Told after a boundary was moved; while one types it would only disturb. */
  @state() private moved = '';

  constructor() {
    super();
    this.l10n.add(special);
    // Before anybody outside hears of it.
    this.addEventListener('input', this.#divide);
    this.addEventListener('change', this.#divide);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Set from outside; what is typed here may have blanks that its parts do not have.
    if (changed.has('parts') && !this.#isDivided) this.value = joinName(this.parts);
  }

  protected override get capitals() {
    return 'words' as const;
  }

  override render(): TemplateResult {
    const { t } = this.l10n;
    const { parts } = this;
    return html`${super.render()}
      <div lang=${this.l10n.lang}>
        ${
          joinName(parts) === ''
            ? ''
            : html`<dl>
                ${(['surname', 'middleName', 'givenName'] as const).map(
                  (part) =>
                    html`<div>
                      <dt>${t(`name.${part}`)}</dt>
                      <dd>${parts[part] || t('name.none')}</dd>
                      ${part === 'middleName' ? '' : html`<dd>${this.#button(part, 'longer')} ${this.#button(part, 'shorter')}</dd>`}
                    </div>`,
                )}
              </dl>`
        }
        <p class="visually-hidden" role="status">${this.moved}</p>
      </div>`;
  }

  /** Not `disabled`, which would take the focus away from under the finger. */
  #button(part: 'surname' | 'givenName', by: 'longer' | 'shorter'): TemplateResult {
    const { t } = this.l10n;
    return html`<button
      type="button"
      aria-label=${t(`name.${part}-${by}`)}
      aria-disabled=${moveBoundary(this.parts, part, by) === this.parts || this.off ? 'true' : 'false'}
      @click=${() => this.#move(part, by)}
    >
      ${t(`name.${by}`)}
    </button>`;
  }

  #move(part: 'surname' | 'givenName', by: 'longer' | 'shorter'): void {
    const parts = moveBoundary(this.parts, part, by);
    if (parts === this.parts || this.off) return;
    this.parts = parts;
    const none = this.l10n.t('name.none');
    const { surname, middleName, givenName } = parts;
    this.moved = this.l10n.t('name.said', {
      surname: surname || none,
      middleName: middleName || none,
      givenName: givenName || none,
    });
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Whether the parts are those of the text; a boundary that was moved leaves the text alone. */
  get #isDivided(): boolean {
    return this.value.trim().replace(/\s+/gu, ' ') === joinName(this.parts);
  }

  readonly #divide = () => {
    if (this.#isDivided) return;
    this.parts = splitLike(this.value, this.parts);
    this.moved = '';
  };

  protected override settle(value: string): string {
    return super.settle(value).replace(/\s+/gu, ' ');
  }

  protected override check(): Issue | undefined {
    return validateAnswer({ key: this.name, type: 'name', label: { vi: '' } }, this.value, '')[0];
  }
}
