/**
 * Ratings. They go through the outbox: the first tap is stored at once and sent when there is a line.
 * @module
 */
import { BkDataError } from '../errors.js';
import { outboxPart, type Outbox } from '../outbox/outbox.js';
import type { Part, PartHost } from '../part.js';

const KIND = 'rating';

/** Five steps, from `Rất không hài lòng` (1) to `Rất hài lòng` (5). */
export type Score = 1 | 2 | 3 | 4 | 5;

/** One rating. */
export interface Rating {
  /** UUID; the same one again changes the rating instead of adding one. */
  readonly id: string;
  readonly score: Score;
  /** At most 2,000 characters. */
  readonly comment?: string | undefined;
  /** What the score is for; left out, it stays as it was. */
  readonly reasons?: readonly Reason[] | undefined;
  /** By id of the site's own items; left out, they stay as they were. */
  readonly items?: Readonly<Record<string, Score>> | undefined;
  /** Code of the dossier it is about, with its look-up secret; anonymous without. */
  readonly dossier?: { readonly code: string; readonly secret: string } | undefined;
  /** Where it was given. */
  readonly source: Source;
}

/** Where a rating may be given: a page, a link in a mail, a QR at the desk, a helper's visit. */
export const SOURCES = ['page', 'mail', 'desk', 'helper'] as const;

/** One of them. */
export type Source = (typeof SOURCES)[number];

/** What a score may be for; those of the criteria in use at other portals that are told in one tap. */
export const REASONS = ['attitude', 'speed', 'guidance', 'ease', 'visits', 'online'] as const;

/** One of them. */
export type Reason = (typeof REASONS)[number];

/** Sends ratings. */
export class Feedback {
  readonly #outbox: Outbox;

  constructor(host: PartHost) {
    this.#outbox = host.use(outboxPart);
  }

  /**
   * Stores a rating to be sent. Resolves when it is stored.
   *
   * @returns Id of the job, to be looked up in the outbox.
   * @throws {BkDataError} `rating-score`, `rating-comment`.
   */
  async rate({ id, score, comment, reasons, items, dossier, source }: Rating): Promise<string> {
    if (!Number.isInteger(score) || score < 1 || score > 5)
      throw new BkDataError('rating-score', 'A score is 1 to 5');
    if (comment !== undefined && comment.length > 2000) {
      throw new BkDataError('rating-comment', 'A comment has at most 2,000 characters');
    }
    const jobId = crypto.randomUUID();
    await this.#outbox.enqueue(jobId, {
      kind: KIND,
      path: '/feedback',
      body: { id, kind: 'rating', score, comment, reasons, items, source, dossier: dossier?.code },
      ...(dossier && { about: dossier.code, bearer: dossier.secret }),
    });
    await this.#dropOlder(id, jobId);
    return jobId;
  }

  /**
   * Drops what is not yet sent of the same rating, or it would be tried again later and undo the newer
   * one; also what is under way, since its request may fail. The newer one is stored by then.
   */
  async #dropOlder(ratingId: string, newest: string): Promise<void> {
    for (const { id, content } of await this.#outbox.list()) {
      const { id: waiting } = (content.body ?? {}) as { id?: unknown };
      if (content.kind === KIND && waiting === ratingId && id !== newest) await this.#outbox.discard(id);
    }
  }
}

/** Ratings. */
export const feedbackPart: Part<Feedback> = { key: 'feedback', create: (host) => new Feedback(host) };
