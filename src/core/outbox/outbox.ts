/**
 * What waits to be sent. A job is stored before anybody says "đã lưu", and counts as sent only on the
 * server's word. At least once, de-duplicated by the job's id as Idempotency-Key.
 *
 * What sends it (`sender.ts`) is fetched when the outbox starts.
 * @module
 */
import { isBkError, type BkError } from '../errors.js';
import { fetched } from '../lazy.js';
import type { Part, PartHost } from '../part.js';
import type { JobHead, Json } from '../storage/store.js';
import * as jobs from '../storage/vault-jobs.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import type { FilesProgress, JobFile } from './job-file.js';
import { newJob, readJobs, retried, type Job, type JobContent, type JobCounts } from './job.js';
import type { Sender } from './sender.js';
import { Waker } from './waker.js';

export type { FilesProgress } from './job-file.js';

/** A storage that failed, or a part that could not be fetched, is tried again after this. */
const AGAIN_MS = 60_000;

/** Sends what is stored, when there is a line. */
export class Outbox {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #waker: Waker;
  readonly #watching = new Set<() => void>();
  #fetching: Promise<Sender> | undefined;
  #sender: Sender | undefined;
  #unsubscribe: (() => void) | undefined;
  #started = false;
  #running: Promise<void> | undefined;
  #wanted = false;
  #lineIsBack = false;
  #lockedOut = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    // What is to be sent is stored also when the line is gone by then.
    this.#vault.bring({ jobs });
    this.#waker = new Waker({ wake: this.#wake, lineBack: this.#onLine });
  }

  /** Jobs, the oldest first. One that cannot be read shows as `needs-person` with `storage-unreadable`. */
  async list(): Promise<readonly Job[]> {
    return readJobs(await this.#vault.store());
  }

  /** How many jobs of this browser there are in each state; also while the vault is locked. */
  async counts(): Promise<JobCounts> {
    return (await this.#more()).countJobs(this.#vault, this.#database);
  }

  /**
   * Stores a job and starts to send it. Resolves when it is stored, not when it is sent.
   *
   * With a `recipient` the body is sealed to the agency and may leave while the vault is locked, unless it has files
   * or a secret of its own. Only a signed definition names one: `client.procedures.recipientOf(definition)`.
   *
   * @param id - UUID; also the Idempotency-Key. A second call with the same id changes nothing.
   * @throws {BkStorageError} when it cannot be stored. @throws {BkDataError} `seal-key`.
   */
  async enqueue(id: string, content: Omit<JobContent, 'site' | 'response'>): Promise<void> {
    const job = { ...content, site: this.#host.options.site ?? '' };
    const { sealed } = content.recipient
      ? await (await this.#more()).sealedHead(id, job)
      : { sealed: undefined };
    const head = newJob(id, this.#host.now());
    await (await this.#vault.store()).addJob(sealed ? { ...head, sealed } : head, job as unknown as Json);
    this.#vault.changed();
    this.start();
    this.#wake();
  }

  /**
   * Sends again what had given up, or at once what waits.
   *
   * @param anyLine - Its files do not wait for Wi-Fi (`setWifiOnly`); it stays so for this job.
   */
  async retry(id: string, anyLine = false): Promise<void> {
    await (
      await this.#vault.store()
    ).updateJob(id, (head) =>
      isOver(head) ? undefined : retried(anyLine ? { ...head, anyLine } : head, this.#host.now()),
    );
    this.#vault.changed();
    this.#wake();
  }

  /**
   * Sees to a file that keeps its job from going (`JobFile.problem`), and sends the job again. Other files with a
   * problem stay as they are meanwhile.
   *
   * @param file - Id of the file. @param instead - What goes in its place; `'same'` tries it once more, `'none'` leaves
   * it out.
   * @throws {BkDataError} `outbox-not-resting` where the job does not wait for that.
   */
  async mendFile(id: string, file: string, instead: JobFile | 'same' | 'none'): Promise<void> {
    await (await this.#more()).mendFile(this.#vault, id, file, instead, this.#host.now());
    this.#vault.changed();
    this.#wake();
  }

  /**
   * Whether files wait for Wi-Fi, as the person has chosen.
   *
   * @returns `undefined` where the browser does not tell the kind of line, or nothing is sent: no choice then.
   */
  async wifiOnly(): Promise<boolean | undefined> {
    return this.#host.options.endpoint === undefined ? undefined : (await this.#fetched()).wifiOnly();
  }

  /** Has files wait for Wi-Fi from now on, or not any more; remembered on a device that keeps data. */
  async setWifiOnly(on: boolean): Promise<void> {
    await (await this.#fetched()).setWifiOnly(on);
    this.#vault.changed();
    this.#onLine();
  }

  /**
   * Puts another body in the place of one that the server refused, or that was never tried. It goes under a new key.
   *
   * @returns Id of the new job.
   * @throws {BkDataError} `outbox-not-resting` for a job that may be with the server: it could become two.
   */
  async replace(id: string, body: unknown): Promise<string> {
    const next = await (await this.#more()).replaceJob(this.#vault, id, body);
    await this.enqueue(next.id, next.content);
    await this.discard(id);
    return next.id;
  }

  /** Deletes a job; what was not sent is lost then. */
  async discard(id: string): Promise<void> {
    this.#sender?.abort(id);
    await (await this.#vault.store()).removeJob(id);
    this.#vault.changed();
  }

  /**
   * What waits, as JSON for a person to keep or to hand to somebody: without keys and secrets. Files are named, not
   * contained.
   *
   * @param ids - Of the jobs; all that the server has not accepted when left out.
   */
  async export(ids?: readonly string[]): Promise<string> {
    return (await this.#more()).exportJobs(await this.list(), this.#host.now(), ids);
  }

  /** Sends now and whenever the line or the page comes back. Without an endpoint it does nothing. */
  start(): void {
    if (this.#started || this.#host.options.endpoint === undefined) return;
    this.#started = true;
    this.#unsubscribe = this.#vault.subscribe(this.#onChange);
    this.#waker.start();
  }

  /** Stops sending; a request that is under way still ends. */
  stop(): void {
    this.#started = false;
    this.#unsubscribe?.();
    this.#waker.stop();
  }

  /**
   * Takes up every job that is due. One tab at a time; resolves when nothing is due any more.
   *
   * @throws {BkStorageError} when the jobs cannot be read or moved on.
   */
  flush(): Promise<void> {
    this.#wanted = true;
    this.#sender?.poke();
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Hears of every change, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }

  /** How far the files of a job are, while this tab sends them. */
  progress(id: string): FilesProgress | undefined {
    return this.#sender?.progress(id);
  }

  /** Hears of every step of {@link progress}. @returns A function that stops it. */
  onProgress(listener: () => void): () => void {
    this.#watching.add(listener);
    return () => this.#watching.delete(listener);
  }

  /**
   * Until when nothing is sent because the server is too busy, or cannot be reached; in milliseconds since 1970.
   *
   * @returns `undefined` while jobs are sent as they are due.
   */
  async heldUntil(): Promise<number | undefined> {
    return this.#host.options.endpoint === undefined ? undefined : (await this.#fetched()).heldUntil();
  }

  /** Where the storage fails, whoever lists the jobs tells the person; the next waking tries again. */
  readonly #wake = () =>
    void this.flush().then(
      () => (this.#lockedOut = false),
      (error: unknown) => (this.#lockedOut = isBkError(error) && error.code === 'storage-locked'),
    );

  readonly #onLine = () => {
    this.#lineIsBack = true;
    this.#wake();
  };

  /** A vault that was locked when somebody last looked may be open now, with jobs that wait in it. */
  readonly #onChange = (change: VaultChange) => {
    if (change === 'wiped') this.#sender?.forget();
    if (this.#lockedOut) this.#wake();
  };

  /** Once more when somebody asked meanwhile: their job may have come after the last look. */
  async #run(): Promise<void> {
    try {
      if (this.#host.options.endpoint === undefined) return;
      let next = this.#host.now() + AGAIN_MS;
      try {
        let locked: BkError | undefined;
        while (this.#wanted) {
          this.#wanted = false;
          const sender = await this.#fetched();
          const lineIsBack = this.#lineIsBack;
          this.#lineIsBack = false;
          ({ next, locked } = { locked: undefined, ...(await sender.round(lineIsBack)) });
        }
        if (locked !== undefined) throw locked;
      } finally {
        this.#waker.schedule(next - this.#host.now());
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #fetched(): Promise<Sender> {
    this.#fetching ??= fetched(import('./sender.js')).then(
      ({ Sender }) => new Sender(this.#host, this.#vault, this.#onProgress),
    );
    try {
      return (this.#sender = await this.#fetching);
    } catch (error) {
      this.#fetching = undefined;
      throw error;
    }
  }

  #more() {
    return fetched(import('./more.js'));
  }

  get #database(): string {
    return this.#host.options.databaseName ?? 'bk-vault';
  }

  readonly #onProgress = () => {
    for (const listener of this.#watching) listener();
  };
}

/** What still waits to be sent. */
export const outboxPart: Part<Outbox> = { key: 'outbox', create: (host) => new Outbox(host) };

/** The server has it, or another job stands in for it. */
const isOver = ({ state, lastCode }: JobHead) => state === 'acked' || lastCode === 'outbox-replaced';
