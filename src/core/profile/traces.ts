/**
 * What else the vault knows of a person: the consents given about them, and their mention in the log of
 * uses. Here is what those records look like, so that removing a person needs neither of the two parts.
 * @module
 */
import type { Store } from '../storage/store.js';

/** Kind of a record that holds one consent: `about` says of whom. */
export const CONSENT = 'consent';
/** Kind of the record that holds the log of uses; two tabs may have begun one each. */
export const ACTIVITY = 'activity';

/** As much of the log as is looked at here. */
type Mentions = readonly { readonly people: readonly string[] }[];

/**
 * Deletes the consents about a person and takes their id out of the log of uses. That there was a use
 * stays in the log: it is part of the history of whoever else it was about, and names nobody.
 */
export async function eraseTraces(store: Store, personId: string): Promise<void> {
  for (const { id, data } of (await store.list()).records) {
    if (data.kind === CONSENT && data['about'] === personId) await store.remove(id);
    if (data.kind !== ACTIVITY) continue;
    await store.put(id, (current) => {
      const uses = (current?.['uses'] ?? []) as Mentions;
      if (!uses.some(({ people }) => people.includes(personId))) return undefined;
      const rest = uses.map((use) => ({ ...use, people: use.people.filter((id) => id !== personId) }));
      return { ...(current ?? data), uses: rest };
    });
  }
}
