/**
 * What becomes of a dossier, for its person and for whoever has only its code.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { readDossier, unlockDossier, type DossierRow } from './dossier-record.js';
import { currentOrder } from './payments.js';
import type { Portal } from './portal.js';
import { lastRating } from './ratings.js';

/**
 * A dossier as its follower sees it.
 *
 * @param secret - Opens the personal part; without it only what stands on a public board is given.
 * @throws {Problem} 404 `unknown-dossier`, 403 `wrong-secret`.
 */
export async function followDossier({ database, now }: Portal, code: string, secret: string | undefined) {
  const dossier =
    secret === undefined ? await readDossier(database, code) : await unlockDossier(database, code, secret);
  const timeline = await database.query<{ at: Date; state: string }>(
    'select at, state from dossier_events where dossier_code = $1 order by id',
    [code],
  );
  return {
    code,
    procedure: { code: dossier.procedure_code, name: dossier.procedure_name },
    status: dossier.status,
    receivedAt: dossier.received_at.toISOString(),
    dueAt: dossier.due_at.toISOString(),
    holder: dossier.holder,
    timeline: timeline.map(({ at, state }) => ({ at: at.toISOString(), state })),
    ...(secret === undefined ? {} : { personal: await personalPart(database, dossier, now()) }),
  };
}

async function personalPart(db: Queryable, dossier: DossierRow, now: Date) {
  const order = await currentOrder(db, dossier.code, now);
  return {
    applicantName: dossier.applicant_name,
    payment: order && { id: order.id, state: order.state, amount: order.amount },
    rating: await lastRating(db, dossier.code),
  };
}
