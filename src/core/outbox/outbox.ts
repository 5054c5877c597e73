/**
 * What waits to be sent. A job is stored before anybody says "đã lưu", and counts as sent only on the
 * server's word. At least once, de-duplicated by the job's id as Idempotency-Key.
 * @module
 */
import { BkNetworkError, isBkError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { JobHead, Json } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import {
  acked,
  failed,
  isDue,
  newJob,
  RECEIPT_MS,
  retried,
  taken,
  type Job,
  type JobContent,
} from './job.js';
import { Transport } from './transport.js';

/** Sends what is stored, when there is a line. */
export class Outbox {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #transport: Transport | undefined;
  readonly #lockName: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #running: Promise<void> | undefined;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#transport = host.options.endpoint === undefined ? undefined : new Transport(host.options);
    this.#lockName = `bk-outbox:${host.options.databaseName ?? 'bk-vault'}`;
  }

  /** Jobs, the oldest first. */
  async list(): Promise<readonly Job[]> {
    const jobs = await (await this.#vault.store()).listJobs();
    return jobs.map(({ head, content }) => ({ ...head, content: content as unknown as JobContent }));
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
    void this.flush();
  }

  /** Sends again what had given up, or at once what waits. */
  async retry(id: string): Promise<void> {
    await (
      await this.#vault.store()
    ).updateJob(id, (head) => (head.state === 'acked' ? undefined : retried(head)));
    this.#vault.changed();
    void this.flush();
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
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
    void this.flush();
  }

  /** Stops sending; a request that is under way still ends. */
  stop(): void {
    this.#started = false;
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.('online', this.#wake);
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
  }

  /** Takes up every job that is due. One tab at a time; resolves when nothing is due any more. */
  flush(): Promise<void> {
    this.#running ??= this.#lead().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Hears of every change, also of other tabs. @returns A function that stops it. */
  subscribe(listener: () => void): () => void {
    return this.#vault.subscribe(listener);
  }

  readonly #wake = () => {
    if (globalThis.document?.visibilityState !== 'hidden') void this.flush();
  };

  get #site(): string {
    return this.#host.options.site ?? '';
  }

  async #lead(): Promise<void> {
    if (!this.#transport) return;
    const { locks } = globalThis.navigator ?? {};
    // Without locks the lease in each job decides.
    if (locks)
      await locks.request(this.#lockName, { ifAvailable: true }, (lock) => (lock ? this.#work() : undefined));
    else await this.#work();
    await this.#schedule();
  }

  async #work(): Promise<void> {
    for (;;) {
      const due = (await this.#mine()).find((job) => isDue(job, this.#host.now()));
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
    const store = await this.#vault.store();
    // The state in the store decides, not the one that was listed: another tab may have been faster.
    const head = await store.updateJob(job.id, (now) =>
      isDue(now, this.#host.now()) ? taken(now, this.#host.now()) : undefined,
    );
    if (!head || head.state === 'expired') return;
    try {
      const response = head.state === 'unknown' ? await this.#ask(job.id) : await this.#send(job);
      if (response === undefined) await store.updateJob(job.id, retried);
      else await store.updateJob(job.id, acked, { ...withoutBody(job.content), response } as unknown as Json);
    } catch (error) {
      await store.updateJob(job.id, (now) => failed(now, error, this.#host.now(), Math.random()));
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
        state: string;
        response?: unknown;
      };
      if (state === 'accepted') return response;
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
    const next = Math.min(...(await this.#mine()).map(nextTime));
    if (next !== Infinity)
      this.#timer = setTimeout(() => void this.flush(), Math.max(250, next - this.#host.now()));
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

/** When a job wants to be looked at again; `Infinity` when it rests. */
function nextTime(head: JobHead): number {
  if (head.state === 'waiting' || head.state === 'unknown') return head.notBefore;
  if (head.state === 'sending') return head.leaseUntil ?? 0;
  return head.state === 'queued' ? 0 : Infinity;
}
