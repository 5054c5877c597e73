/**
 * How to get into a vault at each level; shared by the tests (to know which levels there are) and the pages.
 */

/** What opens the vault at a level; nothing for one that is simply open. */
export const SECRETS = { session: undefined, device: undefined, pin: { pin: '274916' } };

/** The levels that outlive a page and that this build can lock and open. */
export const keptLevels = (client) => ['device', ...(client.profiles.unlock ? ['pin'] : [])];

/** Puts the vault at a level, or opens the one that is there. */
export async function openAt(client, level) {
  const { profiles } = client;
  const secret = SECRETS[level];
  const now = await profiles.level();
  if (now !== level) return profiles.setLevel(level, secret);
  if (secret !== undefined) await profiles.unlock(secret);
}
