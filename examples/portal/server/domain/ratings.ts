/**
 * Satisfaction: one tap is stored at once, words may follow under the same id.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { unlockDossier } from './dossier-record.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';

/** A rating as it is sent. */
export interface Rating {
  /** UUID made by the sender. */
  readonly id: string;
  readonly dossier?: string;
  /** 1 (rất không hài lòng) to 5 (rất hài lòng). */
  readonly score: number;
  readonly comment?: string;
  /** By id of the site's own items, 1 to 5 each. */
  readonly items?: Readonly<Record<string, number>>;
  /** Ids of what the score is for. */
  readonly reasons?: readonly string[];
  readonly source: 'page' | 'mail' | 'desk' | 'helper';
}

/**
 * Stores a rating, or changes the one with this id; what is left out stays as it was.
 *
 * @param secret - Needed for a rating of a dossier.
 * @returns Whether it is new.
 * @throws {Problem} 400 `unknown-item`, 401 `secret-needed`, 403 `wrong-secret`, 404 `unknown-dossier`,
 *   409 `rating-elsewhere`.
 */
export async function rate(
  { database, site, now }: Portal,
  rating: Rating,
  secret: string | undefined,
): Promise<boolean> {
  const dossier = rating.dossier ?? null;
  if (Object.keys(rating.items ?? {}).some((id) => !site.ratingItems.some((item) => item.id === id)))
    throw new Problem(400, 'unknown-item', 'This site rates no such item');
  if (dossier !== null) await unlockDossier(database, dossier, secret, now());
  const at = now();
  const more = [rating.items, rating.reasons].map((value) => (value ? JSON.stringify(value) : null));
  const fresh = await database.query(
    `insert into ratings (id, dossier_code, score, comment, items, reasons, source, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (id) do nothing returning id`,
    [rating.id, dossier, rating.score, rating.comment ?? null, ...more, rating.source, at],
  );
  if (fresh.length > 0) return true;
  const changed = await database.query(
    `update ratings set score = $3, comment = coalesce($4, comment), items = coalesce($5, items),
                        reasons = coalesce($6, reasons), updated_at = $7
     where id = $1 and dossier_code is not distinct from $2 returning id`,
    [rating.id, dossier, rating.score, rating.comment ?? null, ...more, at],
  );
  if (changed.length === 0)
    throw new Problem(409, 'rating-elsewhere', 'This id belongs to a rating of something else');
  return false;
}

/** How a dossier was last rated; `null` when nobody has. */
export async function lastRating(db: Queryable, dossierCode: string): Promise<{ score: number } | null> {
  const [row] = await db.query<{ score: number }>(
    'select score from ratings where dossier_code = $1 order by updated_at desc limit 1',
    [dossierCode],
  );
  return row ?? null;
}
