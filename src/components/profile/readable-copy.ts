/**
 * Everything that is kept, in words that a person reads: what the right of access asks for.
 *
 * Spec: Luật 91/2025/QH15, Điều 4.
 * @module
 */
import { profileName, type Profile } from '../../core/profile/profile.js';
import { relationWord } from '../../core/profile/relations.js';
import { factNames, originWords, wholeValue } from '../shared/fact-words.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { FACT_KEYS } from './fact-groups.js';
import type { Household } from './profiles-controller.js';

/** A JSON text with names of fields as on screen, values whole, and where each came from. */
export function readableCopy({ people, consents, uses }: Household, l10n: LocalizeController): string {
  const { t } = l10n;
  const owner = people.find(({ relation }) => relation === 'self');
  return JSON.stringify(
    {
      people: people.map((person) => ({
        name: profileName(person),
        relation: t(relationWord(person.relation, person, owner)),
        facts: FACT_KEYS.flatMap((key) => {
          const fact = person.facts[key];
          return fact
            ? [
                {
                  key,
                  label: t(`fact.${key}`),
                  value: fact.value,
                  text: wholeValue(key, fact.value, l10n),
                  origin: originWords(fact, l10n),
                  at: fact.at,
                },
              ]
            : [];
        }),
      })),
      consents: consents.map(({ id: _id, about, ...consent }) => ({
        about: nameOf(people, about, l10n),
        ...consent,
      })),
      uses: uses.map(({ id: _id, people: of, fields, ...use }) => ({
        ...use,
        people: of.map((id) => nameOf(people, id, l10n)),
        fields: factNames(fields, l10n),
      })),
    },
    undefined,
    2,
  );
}

/** The name of a person by id; the device itself, or somebody who was deleted, in words. */
export function nameOf(people: readonly Profile[], id: string, { t }: LocalizeController): string {
  if (id === 'device') return t('my.about-device');
  const person = people.find((one) => one.id === id);
  return person ? profileName(person) || t('profile.unnamed') : t('my.about-gone');
}
