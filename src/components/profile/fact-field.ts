import { html, type TemplateResult } from 'lit';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import type { FactValue } from '../../core/profile/profile.js';
import { bindField } from '../shared/bind-field.js';
import type { Choice } from '../shared/choice.js';
import { profile } from '../../core/text/locales/vi/profile.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What the field of a fact needs to be shown. */
export interface FactFieldContext {
  readonly l10n: LocalizeController;
  /** Where the value came from; empty once it was changed. */
  readonly origin: string;
  readonly value: FactValue;
  /** Takes what was typed. */
  readonly take: (value: FactValue) => void;
}

/** The answers of a fact that is chosen, as the catalogue names them. */
export function factChoices(key: FactKey, { t }: LocalizeController): readonly Choice[] {
  const prefix = `fact.${key}-`;
  return Object.keys(profile)
    .filter((text) => text.startsWith(prefix))
    .map((text) => ({ value: text.slice(prefix.length), label: t(text) }));
}

/** The element for a fact. */
export function factField(key: FactKey, { l10n, origin, value, take }: FactFieldContext): TemplateResult {
  const label = l10n.t(`fact.${key}`);
  const { type } = factDefinition(key);
  const hint = type === 'partialDate' ? l10n.t('field.partial-date-hint') : '';
  const bound = bindField({ key, label, hint, origin, value, take });
  switch (type) {
    case 'name':
      return html`<bk-name-field ${bound}></bk-name-field>`;
    case 'partialDate':
      return html`<bk-date-field ${bound} partial></bk-date-field>`;
    case 'citizenId':
      return html`<bk-citizen-id-field ${bound}></bk-citizen-id-field>`;
    case 'phone':
      return html`<bk-phone-field ${bound}></bk-phone-field>`;
    case 'address':
      return html`<bk-address-field ${bound}></bk-address-field>`;
    case 'choice':
      // Radio buttons cannot be emptied, so this one has a button for it.
      return html`<div class="stack tight">
        <bk-choice-field ${bound} .choices=${factChoices(key, l10n)}></bk-choice-field>
        <div>
          <button type="button" class="plain" ?hidden=${value === ''} @click=${() => take('')}>
            ${l10n.t('profile.delete-fact', { fact: label })}
          </button>
        </div>
      </div>`;
    default:
      return html`<bk-text-field ${bound} kind=${type === 'email' ? type : 'text'}></bk-text-field>`;
  }
}
