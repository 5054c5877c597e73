/**
 * Tells open streams when a dossier changes: at once for changes made in this process, and by reading the watched
 * rows every two seconds for those of another process.
 * @module
 */
import type { Queryable } from '../database/database.js';

/** What anybody with the code may hear of a dossier. */
export interface DossierStanding {
  readonly code: string;
  readonly status: string;
  /** Grows with every change. */
  readonly version: number;
}

/** Called with each newer standing of one dossier. */
export type DossierListener = (standing: DossierStanding) => void;

/** Reads how several dossiers stand, in one statement; a code that nobody knows is left out. */
export type ReadStandings = (codes: readonly string[]) => Promise<readonly DossierStanding[]>;

/** How dossiers stand, from the database. */
export function readStandings(db: Queryable, codes: readonly string[]): Promise<DossierStanding[]> {
  return db.query<DossierStanding>('select code, status, version from dossiers where code = any($1)', [
    codes,
  ]);
}

/** The open streams of one portal; one statement for all that are watched, however many. */
export class DossierWatch {
  readonly #read: ReadStandings;
  readonly #pollMs: number;
  /** By code: the listeners, each with the version that it has heard last. */
  readonly #watched = new Map<string, Map<DossierListener, number>>();
  readonly #anyone = new Set<(code: string) => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(read: ReadStandings, pollMs = 2000) {
    this.#read = read;
    this.#pollMs = pollMs;
  }

  /**
   * Calls `listener` with every standing newer than `standing`.
   *
   * @returns Ends it; the last one to go stops the reading.
   */
  subscribe({ code, version }: DossierStanding, listener: DossierListener): () => void {
    const listeners = this.#watched.get(code) ?? new Map<DossierListener, number>();
    this.#watched.set(code, listeners.set(listener, version));
    this.#timer ??= setInterval(() => void this.#look([...this.#watched.keys()]), this.#pollMs);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#watched.get(code) === listeners) this.#watched.delete(code);
      if (this.#watched.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Says that a dossier was changed here, once that is committed. Never throws; who listens is told soon after. */
  changed(code: string): void {
    if (this.#watched.has(code)) void this.#look([code]);
    for (const listener of this.#anyone) listener(code);
  }

  /** Hears of every change that was made in this process, whether somebody watches or not. @returns Ends it. */
  onChange(listener: (code: string) => void): () => void {
    this.#anyone.add(listener);
    return () => this.#anyone.delete(listener);
  }

  /** A read that fails is tried again at the next turn; the streams stay open meanwhile. */
  async #look(codes: readonly string[]): Promise<void> {
    const standings = await this.#read(codes).catch(() => []);
    for (const standing of standings) this.#tell(standing);
  }

  /** What a listener has heard already is not repeated. */
  #tell(standing: DossierStanding): void {
    const listeners = this.#watched.get(standing.code);
    for (const [listener, heard] of [...(listeners ?? [])]) {
      if (standing.version <= heard) continue;
      listeners?.set(listener, standing.version);
      listener(standing);
    }
  }
}
