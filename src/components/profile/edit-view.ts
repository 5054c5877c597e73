import { html, nothing, type TemplateResult } from 'lit';
import type { FactKey } from '../../core/profile/facts.js';
import {
  factText,
  profileName,
  type FactValue,
  type Profile,
  type Relation,
} from '../../core/profile/profile.js';
import { applicants, relationWord } from '../../core/profile/relations.js';
import type { FormControl } from '../shared/form-control.js';
import { originWords } from '../shared/fact-words.js';
import { capital, relationChoices } from '../shared/household-choices.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { factField } from './fact-field.js';
import { firstKeys, GROUP_IDS, groupKeys, SENSITIVE } from './fact-groups.js';
import { AGREEMENT, type Edit } from './person-edit.js';

/** What an edit asks the element to do. */
export interface EditActions {
  readonly take: (key: FactKey, value: FactValue) => void;
  readonly relate: (relation: Relation) => void;
  readonly copy: (from: Profile, key: FactKey) => void;
  readonly open: (group: string) => void;
  readonly agree: (sensitive: boolean) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Who this is to the owner, every fact in a field of its kind, and groups of facts to add. */
export function editView(
  edit: Edit,
  people: readonly Profile[],
  error: unknown,
  l10n: LocalizeController,
  actions: EditActions,
): TemplateResult {
  const { t, errorText } = l10n;
  const { before } = edit;
  const first = firstKeys((key) => before.facts[key] !== undefined);
  const field = (key: FactKey) =>
    html`${fieldView(key, edit, l10n, actions)}${key === 'address.permanent' ? copyView(key, edit, people, l10n, actions) : nothing}`;
  return html`
    ${relationView(edit, people, l10n, actions)} ${first.map(field)}
    <p class="label">${t('my.more')}</p>
    <div class="groups">
      ${GROUP_IDS.map((id) => {
        const keys = groupKeys(id).filter((key) => !first.includes(key));
        if (keys.length === 0) return nothing;
        const opened = edit.opened.has(id);
        return html`<details id="group-${id}" ?open=${opened} @toggle=${() => actions.open(id)}>
          <summary>${t(`my.group-${id}`)}</summary>
          ${
            opened
              ? html`<div class="stack">
                  ${keys.map(field)} ${id === SENSITIVE ? agreementView(edit, l10n, actions) : nothing}
                </div>`
              : nothing
          }
        </details>`;
      })}
    </div>
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    <div class="row">
      <button type="button" class="primary" id="save" @click=${actions.save}>${t('profile.save')}</button>
      <button type="button" @click=${actions.cancel}>${t('common.cancel')}</button>
    </div>
  `;
}

function fieldView(
  key: FactKey,
  edit: Edit,
  l10n: LocalizeController,
  { take }: EditActions,
): TemplateResult {
  const fact = edit.before.facts[key];
  const value = edit.values[key] ?? '';
  return factField(key, {
    l10n,
    origin: fact && factText(value) === factText(fact.value) ? originWords(fact, l10n) : '',
    value,
    issue: edit.issues.find(({ path }) => path === key),
    kept: fact !== undefined,
    take: (typed) => take(key, typed),
  });
}

/** The words follow from sex and age: cha or mẹ, anh or em. There is one owner. */
function relationView(
  { before, relation }: Edit,
  people: readonly Profile[],
  { t }: LocalizeController,
  { relate }: EditActions,
): unknown {
  const owner = applicants(people).find((person) => person.relation === 'self');
  // Whom everybody else is said of; only after two devices were merged are there two.
  const isAlone = people.every(({ id, relation: is }) => is !== 'self' || id === before.id);
  if (before.relation === 'self' && isAlone) return nothing;
  const self = owner === undefined || owner.id === before.id || relation === 'self';
  const offered = relationChoices(t).map(({ value }) => value as Relation);
  // What is not offered to everybody, such as a guardian, stays what it is.
  const all = relation === 'self' || offered.includes(relation) ? offered : [...offered, relation];
  const choices = all.map((value) => ({ value, label: capital(t(relationWord(value, before, owner))) }));
  return html`<bk-choice-field
    id="relation"
    name="relation"
    required
    .label=${t('profile.add-relation')}
    .choices=${[...(self ? [{ value: 'self', label: t('profile.add-self') }] : []), ...choices]}
    .value=${relation}
    @change=${(event: Event) => relate((event.currentTarget as FormControl).value as Relation)}
  ></bk-choice-field>`;
}

/** Who lives at the same place need not write it again. */
function copyView(
  key: FactKey,
  { before, values }: Edit,
  people: readonly Profile[],
  { t }: LocalizeController,
  { copy }: EditActions,
): unknown {
  const here = factText(values[key] ?? '');
  const others = people.filter(({ id, facts }) => {
    const theirs = facts[key];
    return id !== before.id && theirs && factText(theirs.value) !== here;
  });
  if (others.length === 0) return nothing;
  return html`<div class="row copies">
    ${others.map(
      (other) =>
        html`<button type="button" class="plain copy" @click=${() => copy(other, key)}>
          ${t('my.copy', { name: profileName(other) || t('profile.unnamed') })}
        </button>`,
    )}
  </div>`;
}

function agreementView(
  { sensitive, issues }: Edit,
  { t }: LocalizeController,
  { agree }: EditActions,
): TemplateResult {
  return html`<bk-check-field
    id="agreement"
    name="agreement"
    .label=${t('my.sensitive-agree')}
    .hint=${t('my.sensitive-hint')}
    .value=${sensitive ? 'yes' : ''}
    .issue=${issues.find(({ path }) => path === AGREEMENT)}
    @change=${(event: Event) => agree((event.currentTarget as FormControl).value === 'yes')}
  ></bk-check-field>`;
}
