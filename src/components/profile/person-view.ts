import { html, nothing, type TemplateResult } from 'lit';
import { mask } from '../../core/identity/mask.js';
import { FACTS, factDefinition, type FactKey } from '../../core/profile/facts.js';
import { factText, profileName, type Fact, type Profile } from '../../core/profile/profile.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { factChoices } from './fact-field.js';

/** Numbers that somebody could read over a shoulder. */
const MASKED: readonly FactKey[] = ['citizenId.number', 'citizenId.oldNumber'];

/** What the card of a person asks the element to do. */
export interface PersonActions {
  /** Not there while somebody else is being corrected. */
  readonly edit: (() => void) | undefined;
  readonly remove: () => void;
  /** Shows a masked number, or masks it again. */
  readonly toggle: (key: FactKey) => void;
}

/** One person: who it is, and every fact with where it came from. */
export function personView(
  person: Profile,
  unmasked: (key: FactKey) => boolean,
  l10n: LocalizeController,
  actions: PersonActions,
): TemplateResult {
  const { t } = l10n;
  const name = profileName(person) || t('profile.unnamed');
  const keys = (Object.keys(FACTS) as FactKey[]).filter((key) => key !== 'person.fullName');
  return html`
    <dl part="facts">
      <div>
        <dt>${t('profile.relation')}</dt>
        <dd class="relation">${t(`relation.${person.relation}`)}</dd>
      </div>
      ${nameOrigin(person, l10n)}
      ${keys.map((key) => {
        const fact = person.facts[key];
        return fact ? factRow(key, fact, unmasked(key), l10n, actions) : nothing;
      })}
    </dl>
    <div class="row">
      <button
        type="button"
        id="edit-${person.id}"
        aria-label=${t('profile.edit-person', { name })}
        ?hidden=${!actions.edit}
        @click=${actions.edit}
      >
        ${t('profile.edit')}
      </button>
      <button
        type="button"
        class="plain danger"
        id="remove-${person.id}"
        aria-label=${t('profile.delete-person', { name })}
        @click=${actions.remove}
      >
        ${t('profile.delete')}
      </button>
    </div>
  `;
}

/** The name stands above as the heading; here is where it came from. */
function nameOrigin({ facts }: Profile, l10n: LocalizeController): unknown {
  const name = facts['person.fullName'];
  return name ? row(l10n.t('fact.person.fullName'), html`${factText(name.value)}`, name, l10n) : nothing;
}

function factRow(
  key: FactKey,
  fact: Fact,
  shown: boolean,
  l10n: LocalizeController,
  { toggle }: PersonActions,
): TemplateResult {
  const { t } = l10n;
  const label = t(`fact.${key}`);
  if (!MASKED.includes(key)) return row(label, valueText(key, fact, l10n), fact, l10n);
  const text = factText(fact.value);
  const does = shown ? 'hide' : 'show';
  return row(
    label,
    html`<span class="row number">
      <span class="code">${shown ? text : mask(text, 'citizen-id')}</span>
      <button
        type="button"
        class="plain"
        aria-label=${t(`profile.${does}-fact`, { fact: label })}
        @click=${() => toggle(key)}
      >
        ${t(`profile.${does}`)}
      </button>
    </span>`,
    fact,
    l10n,
  );
}

function row(label: string, value: unknown, { source, at }: Fact, l10n: LocalizeController): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>
      ${value}
      <p class="from">${l10n.t(`field.origin-${source}`, { date: l10n.date(at) })}</p>
    </dd>
  </div>`;
}

/** A fact as a person reads it. */
function valueText(key: FactKey, { value }: Fact, l10n: LocalizeController): string {
  const text = factText(value);
  switch (factDefinition(key).type) {
    case 'choice':
      return factChoices(key, l10n).find((choice) => choice.value === text)?.label ?? text;
    case 'partialDate':
      return l10n.date(text);
    default:
      return text;
  }
}
