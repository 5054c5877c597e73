/**
 * What has become of a dossier since it was read before.
 * @module
 */
import type { DossierStatus } from './status.js';

/** A kind of change that a person is told of. */
export type DossierChange =
  'status' | 'put-off' | 'due' | 'supplement' | 'supplemented' | 'results' | 'paid' | 'holder' | 'other';

/** What changed between two readings of one dossier, the weightiest first; empty when nothing did. */
export function changesBetween(before: DossierStatus, after: DossierStatus): readonly DossierChange[] {
  const changes = new Set<DossierChange>();
  if (after.status !== before.status) changes.add('status');
  if (after.dueAt !== before.dueAt) changes.add(after.firstDueAt === undefined ? 'due' : 'put-off');
  const [was, is] = [before.personal, after.personal];
  if (is?.supplement && is.supplement.id !== was?.supplement?.id && was !== undefined)
    changes.add('supplement');
  if (is?.supplement?.answeredAt && was?.supplement?.answeredAt === null) changes.add('supplemented');
  if (was && (is?.results?.length ?? 0) > (was.results?.length ?? 0)) changes.add('results');
  if (was?.payment && is?.payment?.state === 'paid' && was.payment.state !== 'paid') changes.add('paid');
  if (after.holder !== before.holder) changes.add('holder');
  // A step that none of these explains, or a word of the server alone.
  const isNewer = (after.version ?? 0) > (before.version ?? 0) && before.version !== undefined;
  if (changes.size === 0 && (isNewer || after.timeline.length > before.timeline.length)) changes.add('other');
  return [...changes];
}
