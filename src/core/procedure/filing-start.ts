/**
 * What a filing starts with.
 * @module
 */
import { allFields, type ProcedureDefinition } from './definition.js';
import { prefill, type Origin, type Prefilled } from './prefill.js';
import type { People } from './people.js';
import type { Site } from './procedures.js';

/**
 * The answers that stand before anything is typed: what the profiles and the site know, and what follows from who
 * was chosen. Where both know one, the profile's counts.
 *
 * @param people - Which profile stands in which role.
 * @param at - ISO 8601 date-time, of what no profile says.
 * @returns Every answer has an origin, so that the person is told where it is from.
 */
export function startAnswers(
  definition: ProcedureDefinition,
  people: People,
  site: Site | undefined,
  at: string,
): Prefilled {
  const { answers, origins } = prefill(definition, people);
  const fields = allFields(definition);
  const fromSite = fields.filter((field) => field.default?.from === 'site.unit');
  const unit = site?.unit.name;
  const given: Prefilled['answers'] = {
    ...(unit !== undefined && Object.fromEntries(fromSite.map(({ key }) => [key, unit]))),
    ...answers,
  };
  const others = fields
    .filter(({ key }) => given[key] !== undefined && origins[key] === undefined)
    .map((field) => {
      const origin: Origin = { source: fromSite.includes(field) ? 'site' : 'start', at, profileId: '' };
      return [field.key, origin] as const;
    });
  return { answers: given, origins: { ...Object.fromEntries(others), ...origins } };
}
