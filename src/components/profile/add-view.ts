import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import { factText, profileName, type Profile, type Relation } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import type { FormControl } from '../shared/form-control.js';
import { levelChoices, relationChoices } from '../shared/household-choices.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Household } from './profiles-controller.js';

/** Somebody whose card was read and who is not stored yet. */
export interface Newcomer {
  readonly card: CitizenCard;
  readonly relation?: Relation;
  /** The answer to whose device this is, where it was asked. */
  readonly level?: Level;
}

/** What the form for a new person asks the element to do. */
export interface AddActions {
  readonly scanned: (event: HTMLElementEventMap['bk-card-scanned']) => void;
  readonly answer: (change: Omit<Partial<Newcomer>, 'card'>) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** The person of the household whose card this is. */
export function cardHolder(people: readonly Profile[], { personalId }: CitizenCard): Profile | undefined {
  return people.find(({ facts }) => {
    const number = facts['citizenId.number'];
    return number && factText(number.value) === personalId;
  });
}

/** A card to add somebody by; then who that is, and whose device this is. */
export function addView(
  newcomer: Newcomer | undefined,
  household: Household,
  error: unknown,
  l10n: LocalizeController,
  actions: AddActions,
): TemplateResult {
  const { t } = l10n;
  return html`<details class="card" id="add">
    <summary>${t('profile.add')}</summary>
    ${
      newcomer
        ? newcomerView(newcomer, household, error, l10n, actions)
        : html`<bk-card-scanner @bk-card-scanned=${actions.scanned}></bk-card-scanner>`
    }
  </details>`;
}

function newcomerView(
  { card, relation, level }: Newcomer,
  household: Household,
  error: unknown,
  { t, errorText }: LocalizeController,
  actions: AddActions,
): TemplateResult {
  const holder = cardHolder(household.people, card);
  const owner = household.people.some((person) => person.relation === 'self');
  const value = (event: Event) => (event.currentTarget as FormControl).value;
  return html`<div class="stack">
    <p class="note" id="taken" tabindex="-1">
      ${
        holder
          ? t('profile.add-known', { name: profileName(holder) || t('profile.unnamed') })
          : t('profile.add-taken', { name: card.fullName })
      }
    </p>
    ${
      household.level === undefined
        ? html`<bk-choice-field
            id="level"
            name="level"
            required
            .label=${t('device.question')}
            .choices=${levelChoices(t)}
            .value=${level ?? ''}
            @change=${(event: Event) => actions.answer({ level: value(event) as Level })}
          ></bk-choice-field>`
        : nothing
    }
    ${
      holder
        ? nothing
        : html`<bk-choice-field
            id="relation"
            name="relation"
            required
            .label=${t('profile.add-relation')}
            .choices=${[...(owner ? [] : [{ value: 'self', label: t('profile.add-self') }]), ...relationChoices(t)]}
            .value=${relation ?? ''}
            @change=${(event: Event) => actions.answer({ relation: value(event) as Relation })}
          ></bk-choice-field>`
    }
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    <div class="row">
      <button type="button" class="primary" id="add-save" @click=${actions.save}>
        ${t((household.level ?? level) === 'session' ? 'profile.add-button-session' : 'profile.add-button')}
      </button>
      <button type="button" @click=${actions.cancel}>${t('common.cancel')}</button>
    </div>
  </div>`;
}
