/**
 * What the log of uses says of a filing.
 * @module
 */
import type { PartHost } from '../part.js';
import { activityPart } from '../profile/activity.js';
import { profilesPart } from '../profile/profiles.js';
import { allFields, type ProcedureDefinition } from './definition.js';
import type { Participant } from './participant.js';

/** A form, and who stands in which role of it. */
export interface Filled {
  readonly definition: ProcedureDefinition;
  readonly people: Readonly<Record<string, Participant>>;
}

/**
 * Writes down which facts were used of whom, by name. Of those who are not kept there is nothing to write.
 *
 * @param used - Has the keys of the fields whose facts were used.
 * @throws {BkStorageError} when it cannot be written.
 */
export async function noteUse(
  host: PartHost,
  purpose: 'prefill' | 'submit',
  { definition, people }: Filled,
  used: Readonly<Record<string, unknown>>,
): Promise<void> {
  const facts = allFields(definition).flatMap(({ key, fact }) =>
    fact && Object.hasOwn(used, key) ? [fact] : [],
  );
  if (facts.length === 0) return;
  const kept = await host.use(profilesPart).list();
  const stand = new Set(Object.values(people).map(({ id }) => id));
  const ids = kept.map(({ id }) => id).filter((id) => stand.has(id));
  if (ids.length === 0) return;
  await host.use(activityPart).note({
    who: host.options.site ?? globalThis.location?.origin ?? 'local',
    purpose: `${purpose}/${definition.code}`,
    people: ids,
    fields: [...new Set(facts)],
  });
}
