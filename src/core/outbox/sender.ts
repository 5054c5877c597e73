/**
 * Sends jobs: one tab at a time, as hard as the server can bear. Fetched when the outbox starts.
 *
 * Spec: docs/outbox.md.
 * @module
 */
import { BkNetworkError, type BkError } from '../errors.js';
import type { PartHost } from '../part.js';
import { KeptChoice } from '../storage/kept-choice.js';
import type { JobHead } from '../storage/store.js';
import type { Vault } from '../storage/vault.js';
import { attempt, type Outcome } from './attempt.js';
import { FilesUnderWay } from './files-under-way.js';
import { allowedAt, asked, lineBack, type Standing } from './governor.js';
import type { Job, JobContent } from './job.js';
import type { FilesProgress } from './job-file.js';
import { dueAt, failed, isRetry, orphaned, RECEIPT_MS, renewed, revived, taken } from './job-steps.js';
import { judged } from './judge.js';
import { isWifi } from './line.js';
import { isKept, shelfOf, type Shelf } from './shelf.js';
import { Standings } from './standings.js';
import { Transport } from './transport.js';

/** A lease of 90 seconds is renewed twice before it runs out. */
const RENEW_MS = 30_000;

/** How a round ended. */
export interface Round {
  /** When to look again, in milliseconds since 1970; `Infinity` when nothing waits. */
  readonly next: number;
  /** Why not all of it could be read: the vault is locked. */
  readonly locked?: BkError;
}

/** Takes up what is due. */
export class Sender {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #transport: Transport;
  readonly #standings: Standings;
  readonly #files: FilesUnderWay;
  readonly #wifi = new KeptChoice('bk.wifi', 'only');
  readonly #database: string;
  /** What is under way, by id of the job. */
  readonly #running = new Map<string, AbortController>();
  /** Looks once more at the jobs without files: a large one must not hold them up. */
  #restart: (() => void) | undefined;

  /** @param moved - Called with every step of {@link progress}. */
  constructor(host: PartHost, vault: Vault, moved: () => void) {
    this.#host = host;
    this.#vault = vault;
    this.#transport = new Transport(host.options);
    this.#standings = new Standings(this.#transport.url(''), () => host.now());
    this.#files = new FilesUnderWay(() => host.now(), moved);
    this.#database = host.options.databaseName ?? 'bk-vault';
  }

  /**
   * Takes up every job that is due, if no other tab does.
   *
   * @param lineIsBack - What waits for the line alone is due at once.
   * @throws {BkStorageError} when the jobs cannot be read or moved on.
   */
  async round(lineIsBack: boolean): Promise<Round> {
    const { shelf, locked, close } = await shelfOf(this.#vault, this.#database);
    try {
      const { locks } = globalThis.navigator ?? {};
      const work = (alone: boolean) => this.#work(shelf, lineIsBack, alone);
      // Without locks the lease in each job decides.
      const next = locks
        ? await locks.request(`bk-outbox:${this.#database}`, { ifAvailable: true }, (lock) =>
            lock ? work(true) : this.#look(shelf, lineIsBack),
          )
        : await work(false);
      return { next, ...(locked !== undefined && { locked }) };
    } finally {
      await close?.();
    }
  }

  /** Something has changed while a round is under way: jobs that are light enough need not wait for its end. */
  poke(): void {
    this.#restart?.();
  }

  /** Stops what is under way for a job that nobody wants any more. */
  abort(id: string): void {
    this.#running.get(id)?.abort();
  }

  /** Everything was erased: that somebody has sent something from here is, too. */
  forget(): void {
    this.#standings.forget();
    this.#wifi.set(false, true);
  }

  /** How far the files of a job are, while they are under way. */
  progress(id: string): FilesProgress | undefined {
    return this.#files.of(id);
  }

  /** See `Outbox.wifiOnly`. */
  async wifiOnly(): Promise<boolean | undefined> {
    return isWifi() === undefined ? undefined : this.#wifi.isOn(await isKept(this.#vault));
  }

  /** See `Outbox.setWifiOnly`. */
  async setWifiOnly(on: boolean): Promise<void> {
    this.#wifi.set(on, await isKept(this.#vault));
  }

  /** Until when nothing is sent, because the server is too busy; in milliseconds since 1970, `undefined` when it is not. */
  async heldUntil(): Promise<number | undefined> {
    const { openUntil } = this.#standings.read(await isKept(this.#vault));
    return openUntil > this.#host.now() ? openUntil : undefined;
  }

  /** Somebody else sends. @returns When to look whether they still do. */
  async #look(shelf: Shelf, lineIsBack: boolean): Promise<number> {
    const jobs = await this.#mine(shelf);
    if (lineIsBack) await this.#changeAll(shelf, jobs, revived);
    return this.#next(shelf, jobs);
  }

  /**
   * @param alone - Nobody else sends: a lease that still runs is that of a page that is gone.
   * @returns When the next job is due.
   */
  async #work(shelf: Shelf, lineIsBack: boolean, alone: boolean): Promise<number> {
    if (lineIsBack) this.#stand(shelf, lineBack);
    const jobs = await this.#mine(shelf);
    await this.#tidy(shelf, jobs);
    if (lineIsBack) await this.#changeAll(shelf, jobs, revived);
    if (alone) await this.#changeAll(shelf, jobs, orphaned);
    const light = () => this.#lane(shelf, (job) => !hasFiles(job));
    const heavy = jobs.some(hasFiles) ? this.#lane(shelf, hasFiles) : Infinity;
    let lightest = light();
    this.#restart = () => {
      lightest = lightest.then(light);
      lightest.catch(() => undefined); // told below
    };
    // Whoever holds the lock sends alone: it is not given back while either lane goes on, whatever became of the other.
    await Promise.allSettled([heavy, lightest]);
    this.#restart = undefined;
    const ends = await Promise.allSettled([heavy, lightest]);
    return Math.min(...ends.map(nextOf));
  }

  /** One after the other, until none of them is due. @returns When the next one is. */
  async #lane(shelf: Shelf, fits: (job: Job) => boolean): Promise<number> {
    for (;;) {
      const jobs = (await this.#mine(shelf)).filter(fits);
      const due = jobs.filter((job) => dueAt(job) <= this.#host.now());
      let worked = false;
      for (const job of due) {
        // Each answer says something new of the server.
        if (this.#when(shelf, job) > this.#host.now()) continue;
        worked = true;
        await this.#process(shelf, job);
        this.#vault.changed();
      }
      if (!worked) return this.#next(shelf, jobs);
    }
  }

  /** When a job may be taken up. */
  #when(shelf: Shelf, job: Job): number {
    const due = dueAt(job);
    return due === Infinity ? due : Math.max(due, allowedAt(this.#standings.read(shelf.kept), isRetry(job)));
  }

  async #process(shelf: Shelf, job: Job): Promise<void> {
    const now = this.#host.now();
    // The state in the store decides, not the one that was listed: another tab may have been faster.
    const head = await shelf.update(job.id, (is) => (dueAt(is) <= now ? taken(is, now) : undefined));
    if (!head || head.state === 'expired') return;
    // To ask what became of it costs next to nothing.
    if (head.state === 'sending' && hasFiles(job) && this.#waitsForWifi(head, shelf)) {
      await shelf.update(job.id, (is) => failed(is, noWifi(), now, 0));
      return;
    }
    // Files take long enough for somebody to look.
    if (hasFiles(job)) this.#vault.changed();
    const { change, content } = await this.#attempt(shelf, head, job);
    // What the server has accepted stays so, whatever a slower tab hears. The store may be another one by now.
    await shelf.update(
      job.id,
      (is) => (is.state === 'acked' && !is.unread ? undefined : change(is)),
      content,
    );
  }

  async #attempt(shelf: Shelf, head: JobHead, job: Job): Promise<Outcome> {
    const controller = new AbortController();
    const host = this.#host;
    const renewing = setInterval(() => {
      void shelf.update(job.id, (is) => renewed(is, host.now())).catch(() => undefined); // the lease runs out then
    }, RENEW_MS);
    this.#running.set(job.id, controller);
    const retry = isRetry(job);
    this.#stand(shelf, (is) => asked(is, retry, host.now(), Math.random()));
    try {
      const outcome = await attempt(
        { host, transport: this.#transport, now: () => host.now() },
        head,
        job.content,
        {
          signal: controller.signal,
          keep: async (content: JobContent) => void (await shelf.update(job.id, (is) => is, content)),
          progress: (files, current) => {
            this.#files.step(job.id, files, current);
            // The person has left the Wi-Fi, or has chosen it meanwhile, maybe in another tab.
            if (this.#waitsForWifi(head, shelf)) controller.abort(noWifi());
          },
        },
      );
      const now = host.now();
      this.#stand(shelf, (is) => judged(is, outcome, now, Math.random()));
      return outcome;
    } finally {
      clearInterval(renewing);
      this.#running.delete(job.id);
      this.#files.end(job.id);
    }
  }

  #waitsForWifi({ anyLine }: JobHead, { kept }: Shelf): boolean {
    return !anyLine && isWifi() === false && this.#wifi.isOn(kept);
  }

  #stand(shelf: Shelf, change: (is: Standing) => Standing): void {
    this.#standings.write(change(this.#standings.read(shelf.kept)), shelf.kept);
  }

  /** Removes receipts that are old enough, and jobs whose body was put right in another one. */
  async #tidy(shelf: Shelf, jobs: readonly Job[]): Promise<void> {
    const replaced = new Set(jobs.map(({ content }) => content.replaces));
    for (const { id, state, createdAt, ackedAt = createdAt } of jobs) {
      const isOld = state === 'acked' && ackedAt + RECEIPT_MS < this.#host.now();
      if (isOld || replaced.has(id)) await shelf.remove(id);
    }
  }

  #next(shelf: Shelf, jobs: readonly Job[]): number {
    return Math.min(...jobs.map((job) => this.#when(shelf, job)));
  }

  async #changeAll(
    shelf: Shelf,
    jobs: readonly Job[],
    change: (head: JobHead) => JobHead | undefined,
  ): Promise<void> {
    for (const job of jobs) if (change(job)) await shelf.update(job.id, change);
  }

  async #mine(shelf: Shelf): Promise<readonly Job[]> {
    const site = this.#host.options.site ?? '';
    return (await shelf.list()).filter(({ content }) => content.site === site);
  }
}

function nextOf(lane: PromiseSettledResult<number>): number {
  if (lane.status === 'rejected') throw lane.reason;
  return lane.value;
}

const hasFiles = ({ content }: Job) => Boolean(content.files?.length);

const noWifi = () => new BkNetworkError('network-wifi', 'Files wait for Wi-Fi'); // as the person wants it
