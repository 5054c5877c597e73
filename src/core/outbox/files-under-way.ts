/**
 * How far the files are that this tab sends just now.
 * @module
 */
import type { FilesProgress, JobFile } from './job-file.js';

/** Progress of the jobs whose files are under way, by id of the job. */
export class FilesUnderWay {
  readonly #now: () => number;
  readonly #moved: () => void;
  readonly #jobs = new Map<string, FilesProgress>();
  /** Jobs whose current file goes on with an upload: the next step is where the server says that it stands. */
  readonly #resumed = new Set<string>();

  /** @param moved - Called with every step. */
  constructor(now: () => number, moved: () => void) {
    this.#now = now;
    this.#moved = moved;
  }

  /** How far the files of a job are; `undefined` when none is under way. */
  of(job: string): FilesProgress | undefined {
    return this.#jobs.get(job);
  }

  /** @param current - Id of the file that is under way. */
  step(job: string, files: readonly JobFile[], current: string): void {
    const sum = (count: (file: JobFile) => number) => files.reduce((total, file) => total + count(file), 0);
    const sentBytes = sum(({ sent = 0 }) => sent);
    const totalBytes = sum(({ bytes }) => bytes);
    const each = Object.fromEntries(files.map(({ id, sent = 0 }) => [id, sent]));
    const before = this.#jobs.get(job);
    const isNew = before?.current !== current;
    const { since = this.#now(), sinceBytes: from = 0, sentBytes: last = 0 } = before ?? {};
    // What the server had already, and what it has lost, says nothing of the line.
    const isOld = isNew || this.#resumed.has(job) || sentBytes < last;
    const sinceBytes = isOld ? from + sentBytes - last : from;
    if (isNew && files.some(({ id, upload }) => id === current && upload !== undefined))
      this.#resumed.add(job);
    else this.#resumed.delete(job);
    this.#jobs.set(job, { sentBytes, totalBytes, since, sinceBytes, files: each, current });
    this.#moved();
  }

  /** Nothing of the job is under way any more. */
  end(job: string): void {
    this.#resumed.delete(job);
    if (this.#jobs.delete(job)) this.#moved();
  }
}
