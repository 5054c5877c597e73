import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import { factText, type FactValue } from '../../core/profile/profile.js';
import { bindField } from '../shared/bind-field.js';
import type { Choice } from '../shared/choice.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What the field of a fact needs to be shown. */
export interface FactFieldContext {
  readonly l10n: LocalizeController;
  /** Where the value came from; empty once it was changed. */
  readonly origin: string;
  readonly value: FactValue;
  readonly issue: Issue | undefined;
  /** It is kept, and can be deleted. */
  readonly kept: boolean;
  /** Takes what was typed. */
  readonly take: (value: FactValue) => void;
}

/** The element for a fact, and a button that deletes what is kept: radio buttons cannot be emptied, and it is the plainer way for all. */
export function factField(key: FactKey, context: FactFieldContext): TemplateResult {
  const { l10n, value, kept, take } = context;
  return html`<div class="stack tight">
    ${control(key, context)}
    ${
      (kept || factDefinition(key).type === 'choice') && factText(value) !== ''
        ? html`<div>
            <button type="button" class="plain" @click=${() => take('')}>
              ${l10n.t('profile.delete-fact', { fact: l10n.t(`fact.${key}`) })}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function control(key: FactKey, { l10n, origin, value, issue, take }: FactFieldContext): TemplateResult {
  const label = l10n.t(`fact.${key}`);
  const { type } = factDefinition(key);
  const hint = type === 'partialDate' ? l10n.t('field.partial-date-hint') : '';
  const bound = bindField({ key, label, hint, origin, value, issue, take });
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
      return html`<bk-choice-field ${bound} .choices=${factChoices(key, l10n)}></bk-choice-field>`;
    default:
      return html`<bk-text-field ${bound} kind=${type === 'email' ? type : 'text'}></bk-text-field>`;
  }
}

/** The answers of a fact that is chosen. */
function factChoices(key: FactKey, { t }: LocalizeController): readonly Choice[] {
  return (factDefinition(key).options ?? []).map((value) => ({ value, label: t(`fact.${key}-${value}`) }));
}
