/**
 * What a clerk does with a dossier, but for supplements, apologies and results, which have modules of their own.
 * @module
 */
import { moveDossier, writtenText, type Seen } from './case-work.js';
import { isPossible } from './case-moves.data.js';
import type { Clerk } from './clerks.js';
import { readDossier } from './dossier-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';

/** Takes a dossier: from the queue, or from a colleague of the unit. */
export async function takeDossier(portal: Portal, clerk: Clerk, seen: Seen): Promise<void> {
  const { status } = await readDossier(portal.database, seen.code);
  const name = isPossible('take', status) ? 'take' : 'takeOver';
  await moveDossier(portal, clerk, seen, name, () => Promise.resolve({ clerkId: clerk.id }));
}

/**
 * Hands a dossier to another clerk, or to a unit whose clerks then take it themselves.
 *
 * @param to - `clerk:<id>` or `unit:<id>`.
 * @throws {Problem} 400 `unknown-receiver`, and as `moveDossier`.
 */
export async function handOver(portal: Portal, clerk: Clerk, seen: Seen, to: string): Promise<void> {
  const [, kind, id = ''] = /^(clerk|unit):(.+)$/.exec(to) ?? [];
  await moveDossier(portal, clerk, seen, 'handOver', async (tx) => {
    const [receiver] =
      kind === 'clerk'
        ? await tx.query<{ unit: string }>(
            "select unit from clerks where id = $1 and disabled_at is null and 'dossiers' = any(roles)",
            [id],
          )
        : [{ unit: id }];
    const unit = portal.site.units.find((one) => one.id === receiver?.unit);
    if (!unit || kind === undefined)
      throw new Problem(400, 'unknown-receiver', 'No clerk or unit of the site has this name');
    return { unit, clerkId: kind === 'clerk' ? id : null };
  });
}

/**
 * Refuses a dossier.
 *
 * @throws {Problem} 400 `reason-needed`, and as `moveDossier`.
 */
export async function refuseDossier(portal: Portal, clerk: Clerk, seen: Seen, reason: string): Promise<void> {
  const refusal = writtenText(reason, 'reason-needed');
  await moveDossier(portal, clerk, seen, 'refuse', async (tx, { code }, at) => {
    // Nobody needs to answer what was asked before.
    await tx.query(
      'update dossier_supplements set closed_at = $2 where dossier_code = $1 and answered_at is null and closed_at is null',
      [code, at],
    );
    return { refusal };
  });
}

/** Notes that the person has the result. */
export const giveBack = (portal: Portal, clerk: Clerk, seen: Seen): Promise<void> =>
  moveDossier(portal, clerk, seen, 'giveBack');
