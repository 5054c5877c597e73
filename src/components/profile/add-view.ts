import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { CitizenMrz } from '../../core/identity/citizen-mrz.js';
import { factText, profileName, type Profile, type Relation } from '../../core/profile/profile.js';
import { applicants } from '../../core/profile/relations.js';
import type { Level } from '../../core/storage/store.js';
import type { FormControl } from '../shared/form-control.js';
import { levelChoices, relationChoices } from '../shared/household-choices.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { KEEP } from './consent-texts.js';
import type { Household } from './profiles-controller.js';

/** The code on a card, the lines on its back, or a name where there is no card. */
export type CardSource = CitizenCard | CitizenMrz | string;

/** Somebody whose card was read, or whose name was written, and who is not stored yet. */
export interface Newcomer {
  readonly card: CardSource;
  readonly relation?: Relation;
  /** The answer to whose device this is, where it was asked. */
  readonly level?: Level;
  readonly agreed?: boolean;
  /** "Lưu" was pressed; what is missing shows. */
  readonly tried?: boolean;
}

/** What the form for a new person asks the element to do. */
export interface AddActions {
  readonly scanned: (event: HTMLElementEventMap['bk-card-scanned']) => void;
  readonly named: (event: SubmitEvent) => void;
  readonly answer: (change: Omit<Partial<Newcomer>, 'card'>) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** The person of the household whose card this is. */
export function cardHolder(people: readonly Profile[], card: CardSource): Profile | undefined {
  if (typeof card === 'string') return undefined;
  return people.find(({ facts }) => {
    const number = facts['citizenId.number'];
    return number && factText(number.value) === card.personalId;
  });
}

/** Whether somebody has agreed that this person is kept, and not taken it back: it is asked once. */
export function hasAgreed({ consents }: Household, id: string | undefined, purpose: string): boolean {
  return consents.some(
    ({ about, purposes, withdrawnAt }) =>
      about === id && withdrawnAt === undefined && purposes.includes(purpose),
  );
}

/** A card to add somebody by, or a name; then who that is, whose device this is, and whether they agree. */
export function addView(
  newcomer: Newcomer | undefined,
  household: Household,
  error: unknown,
  l10n: LocalizeController,
  actions: AddActions,
): TemplateResult {
  const { t } = l10n;
  return html`<details class="card" id="add">
    <summary><h2>${t('profile.add')}</h2></summary>
    ${
      newcomer
        ? newcomerView(newcomer, household, error, l10n, actions)
        : html`<div class="stack">
            <bk-card-scanner with-mrz @bk-card-scanned=${actions.scanned}></bk-card-scanner>
            <form class="stack tight" novalidate @submit=${actions.named}>
              <bk-name-field name="newName" required .label=${t('my.add-name')}></bk-name-field>
              <div><button type="submit">${t('my.add-next')}</button></div>
            </form>
          </div>`
    }
  </details>`;
}

function newcomerView(
  newcomer: Newcomer,
  household: Household,
  error: unknown,
  l10n: LocalizeController,
  { answer, save, cancel }: AddActions,
): TemplateResult {
  const { t, errorText } = l10n;
  const { card, relation, level, agreed, tried } = newcomer;
  const holder = cardHolder(household.people, card);
  const owner = applicants(household.people).some((person) => person.relation === 'self');
  const who = holder?.relation ?? relation;
  const asks = who !== undefined && !hasAgreed(household, holder?.id, KEEP.purpose);
  const value = (event: Event) => (event.currentTarget as FormControl).value;
  const issue: Issue = { path: 'agreed', code: 'consent-required' };
  return html`<div class="stack">
    <p class="note" id="taken" tabindex="-1">${takenText(card, holder, l10n)}</p>
    ${
      household.level === undefined
        ? html`<bk-choice-field
            id="level"
            name="level"
            required
            .label=${t('device.question')}
            .choices=${levelChoices(t)}
            .value=${level ?? ''}
            @change=${(event: Event) => answer({ level: value(event) as Level })}
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
            @change=${(event: Event) => answer({ relation: value(event) as Relation })}
          ></bk-choice-field>`
    }
    ${
      asks
        ? html`<bk-check-field
            id="agreed"
            name="agreed"
            .label=${t(who === 'self' ? 'my.agree-self' : 'my.agree-other')}
            .hint=${t('my.agree-hint')}
            .value=${agreed ? 'yes' : ''}
            .issue=${tried && !agreed ? issue : undefined}
            @change=${(event: Event) => answer({ agreed: value(event) === 'yes' })}
          ></bk-check-field>`
        : nothing
    }
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    <div class="row">
      <button type="button" class="primary" id="add-save" @click=${save}>
        ${t((household.level ?? level) === 'session' ? 'profile.add-button-session' : 'profile.add-button')}
      </button>
      <button type="button" @click=${cancel}>${t('common.cancel')}</button>
    </div>
  </div>`;
}

function takenText(card: Newcomer['card'], holder: Profile | undefined, { t }: LocalizeController): string {
  if (typeof card === 'string') return t('my.add-named', { name: card });
  return holder
    ? t('profile.add-known', { name: profileName(holder) || t('profile.unnamed') })
    : t('profile.add-taken', {
        name: 'fullName' in card ? card.fullName : `${card.surname} ${card.given}`.trim(),
      });
}
