/**
 * What waits to be sent. A job is stored before anybody says "đã lưu", and counts as sent only on the
 * server's word. At least once, de-duplicated by the job's id as Idempotency-Key.
 * @module
 */
import { BkNetworkError, isBkError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { JobHead, Json } from '../storage/store.js';
import * as jobs from '../storage/vault-jobs.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { accepts } from './accepts.js';
import {
  absent,
  acked,
  dueAt,
  failed,
  newJob,
  orphaned,
  RECEIPT_MS,
  retried,
  revived,
  taken,
  type Job,
  type JobContent,
} from './job.js';
import { Transport } from './transport.js';

/** Stands for what a job carries when that cannot be read: nothing is sent, and a person has to see it. */
const UNREADABLE: JobContent = { kind: 'unreadable', site: '', path: '' };

/** What became of an attempt. */
interface Outcome {
  readonly change: (head: JobHead) => JobHead;
  readonly content?: Json;
}

/** Sends what is stored, when there is a line. */
export class Outbox {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #transport: Transport | undefined;
  readonly #lockName: string;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #running: Promise<void> | undefined;
  #wanted = false;
  #lineIsBack = false;
  #lockedOut = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#transport = host.options.endpoint === undefined ? undefined : new Transport(host.options);
    // What is to be sent is stored also when the line is gone by then.
    this.#vault.bring({ jobs });
    this.#lockName = `bk-outbox:${host.options.databaseName ?? 'bk-vault'}`;
  }

  /** Jobs, the oldest first. One that cannot be read shows as `needs-person` with `storage-unreadable`. */
  async list(): Promise<readonly Job[]> {
    const jobs = await (await this.#vault.store()).listJobs();
    return jobs.map(({ head, content }) =>
      content === undefined
        ? { ...head, state: 'needs-person', lastCode: 'storage-unreadable', content: UNREADABLE }
        : { ...head, content: content as unknown as JobContent },
    );
  }

  /**
   * Stores a job and starts to send it. Resolves when it is stored, not when it is sent.
   *
   * @param id - UUID; also the Idempotency-Key. A second call with the same id changes nothing.
   */
  async enqueue(id: string, content: Omit<JobContent, 'site' | 'response'>): Promise<void> {
    const job = { ...content, site: this.#site };
    await (await this.#vault.store()).addJob(newJob(id, this.#host.now()), job as unknown as Json);
    this.#vault.changed();
    this.start();
    this.#wake();
  }

  /** Sends again what had given up, or at once what waits. */
  async retry(id: string): Promise<void> {
    await (
      await this.#vault.store()
    ).updateJob(id, (head) => (head.state === 'acked' ? undefined : retried(head, this.#host.now())));
    this.#vault.changed();
    this.#wake();
  }

  /** Deletes a job; what was not sent is lost then. */
  async discard(id: string): Promise<void> {
    await (await this.#vault.store()).removeJob(id);
    this.#vault.changed();
  }

  /** Sends now and whenever the line or the page comes back. Without an endpoint it does nothing. */
  start(): void {
    if (this.#started || !this.#transport) return;
    this.#started = true;
    this.#unsubscribe = this.#vault.subscribe(this.#onChange);
    globalThis.addEventListener?.('online', this.#onLine);
    globalThis.document?.addEventListener('visibilitychange', this.#onVisible);
    this.#onLine();
  }

  /** Stops sending; a request that is under way still ends. */
  stop(): void {
    this.#started = false;
    this.#unsubscribe?.();
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.('online', this.#onLine);
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisible);
  }

  /**
   * Takes up every job that is due. One tab at a time; resolves when nothing is due any more.
   *
   * @throws {BkStorageError} when the jobs cannot be read or moved on.
   */
  flush(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Hears of every change, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }

  /** Where the storage fails, whoever lists the jobs tells the person; the next waking tries again. */
  readonly #wake = () =>
    void this.flush().then(
      () => (this.#lockedOut = false),
      (error: unknown) => (this.#lockedOut = isBkError(error) && error.code === 'storage-locked'),
    );

  /** Also at the start: when the page was closed nobody heard of the line. */
  readonly #onLine = () => {
    this.#lineIsBack = true;
    this.#wake();
  };

  /** A vault that was locked when somebody last looked may be open now, with jobs that wait in it. */
  readonly #onChange = () => {
    if (this.#lockedOut) this.#wake();
  };

  readonly #onVisible = () => {
    if (globalThis.document.visibilityState !== 'hidden') this.#wake();
  };

  get #site(): string {
    return this.#host.options.site ?? '';
  }

  /** Once more when somebody asked meanwhile: their job may have come after the last look. */
  async #run(): Promise<void> {
    try {
      while (this.#wanted) {
        this.#wanted = false;
        await this.#lead();
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #lead(): Promise<void> {
    if (!this.#transport) return;
    if (this.#lineIsBack) {
      this.#lineIsBack = false;
      await this.#changeMine(revived);
    }
    const { locks } = globalThis.navigator ?? {};
    // Without locks the lease in each job decides.
    if (locks)
      await locks.request(this.#lockName, { ifAvailable: true }, (lock) =>
        lock ? this.#workAlone() : undefined,
      );
    else await this.#work();
    await this.#schedule();
  }

  /** Whoever has the lock is the only one who sends: a lease that still runs is that of a page that is gone. */
  async #workAlone(): Promise<void> {
    await this.#changeMine(orphaned);
    await this.#work();
  }

  async #work(): Promise<void> {
    for (;;) {
      const due = (await this.#mine()).find((job) => dueAt(job) <= this.#host.now());
      if (!due) break;
      await this.#process(due);
      this.#vault.changed();
    }
    for (const { id, state, createdAt } of await this.#mine()) {
      if (state === 'acked' && createdAt + RECEIPT_MS < this.#host.now())
        await (await this.#vault.store()).removeJob(id);
    }
  }

  async #process(job: Job): Promise<void> {
    // The state in the store decides, not the one that was listed: another tab may have been faster.
    const head = await (
      await this.#vault.store()
    ).updateJob(job.id, (now) => (dueAt(now) <= this.#host.now() ? taken(now, this.#host.now()) : undefined));
    if (!head || head.state === 'expired') return;
    const { change, content } = await this.#attempt(head, job);
    // What the server has accepted stays so, whatever a slower tab hears. The store may be another one by now.
    await (
      await this.#vault.store()
    ).updateJob(job.id, (now) => (now.state === 'acked' ? undefined : change(now)), content);
  }

  async #attempt({ state }: JobHead, job: Job): Promise<Outcome> {
    try {
      const response = state === 'unknown' ? await this.#ask(job.id) : await this.#send(job);
      if (response === undefined) return { change: absent };
      // Temporary, so the body stays and is sent again: the answer may be that of a line, not of the server.
      if (!accepts(job.content.kind, response))
        throw new BkNetworkError('network-body', `The answer is no receipt for a ${job.content.kind}`);
      return { change: acked, content: { ...withoutBody(job.content), response } as unknown as Json };
    } catch (error) {
      return { change: (head) => failed(head, error, this.#host.now(), Math.random()) };
    }
  }

  #send({ id, content }: Job): Promise<unknown> {
    return this.#required.request(content.path, {
      method: 'POST',
      body: content.body,
      headers: {
        'idempotency-key': id,
        ...(content.bearer !== undefined && { authorization: `Bearer ${content.bearer}` }),
      },
    });
  }

  /** What became of a key; `undefined` when the server has never seen it. */
  async #ask(id: string): Promise<unknown> {
    try {
      const { state, response } = (await this.#required.request(`/submissions/${id}`)) as {
        state?: unknown;
        response?: unknown;
      };
      if (state === 'accepted') return response ?? null;
      if (state !== 'in-progress') throw new BkNetworkError('network-body', 'The answer names no state');
      throw new BkNetworkError('network-status', 'The server is still at it', {
        status: 409,
        retryAfterSeconds: 2,
      });
    } catch (error) {
      if (isBkError(error) && (error as { status?: number }).status === 404) return undefined;
      throw error;
    }
  }

  async #schedule(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#started) return;
    const next = Math.min(...(await this.#mine()).map(dueAt));
    if (next !== Infinity) this.#timer = setTimeout(this.#wake, Math.max(250, next - this.#host.now()));
  }

  async #changeMine(change: (head: JobHead) => JobHead | undefined): Promise<void> {
    for (const job of await this.#mine()) {
      if (change(job)) await (await this.#vault.store()).updateJob(job.id, change);
    }
  }

  async #mine(): Promise<readonly Job[]> {
    return (await this.list()).filter(({ content }) => content.site === this.#site);
  }

  get #required(): Transport {
    return this.#transport as Transport;
  }
}

/** What still waits to be sent. */
export const outboxPart: Part<Outbox> = { key: 'outbox', create: (host) => new Outbox(host) };

function withoutBody({ body: _body, bearer: _bearer, ...rest }: JobContent): JobContent {
  return rest;
}
