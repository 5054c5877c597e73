import { html, nothing, type TemplateResult } from 'lit';
import { FACTS, type FactKey } from '../../core/profile/facts.js';
import { factText, type FactValue, type Profile } from '../../core/profile/profile.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FieldValues } from './edited-facts.js';
import { factField } from './fact-field.js';

/** Asked for even where nothing is known; the other facts come from a card or a form. */
const OFFERED: readonly FactKey[] = [
  'person.fullName',
  'person.birthDate',
  'citizenId.number',
  'address.permanent',
  'contact.phone',
  'contact.email',
];

/** A person who is being corrected. */
export interface Edit {
  /** As it was when the edit began. */
  readonly before: Profile;
  /** What stands in the fields now. */
  readonly values: FieldValues;
}

/** What an edit asks the element to do. */
export interface EditActions {
  readonly take: (key: FactKey, value: FactValue) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Every fact of a person in a field of its kind. */
export function editView(
  { before, values }: Edit,
  error: unknown,
  l10n: LocalizeController,
  actions: EditActions,
): TemplateResult {
  const { t, date, errorText } = l10n;
  const keys = (Object.keys(FACTS) as FactKey[]).filter((key) => before.facts[key] || OFFERED.includes(key));
  return html`
    ${keys.map((key) => {
      const fact = before.facts[key];
      const value = values[key] ?? '';
      const origin =
        fact && factText(value) === factText(fact.value)
          ? t(`field.origin-${fact.source}`, { date: date(fact.at) })
          : '';
      return factField(key, { l10n, origin, value, take: (taken) => actions.take(key, taken) });
    })}
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    <div class="row">
      <button type="button" class="primary" id="save" @click=${actions.save}>${t('profile.save')}</button>
      <button type="button" @click=${actions.cancel}>${t('common.cancel')}</button>
    </div>
  `;
}
