import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import type { PreparedDocument } from '../../core/document/page.js';
import { BkNetworkError } from '../../core/errors.js';
import { fetched } from '../../core/lazy.js';
import type { FilesProgress, JobFile } from '../../core/outbox/job-file.js';
import type { Job, JobCounts } from '../../core/outbox/job.js';
import { outboxPart, type Outbox } from '../../core/outbox/outbox.js';
import { profilesPart } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import { ClientController } from '../shared/client-controller.js';
import { isLocked } from '../shared/waiting-view.js';

/** What waits. */
export interface OutboxView {
  /** What the server has not accepted, the oldest first. */
  readonly jobs: readonly Job[];
  /** How many of those that were shown as waiting it has accepted since. */
  readonly accepted: number;
  readonly level: Level | undefined;
  /** Until when nothing is sent, in milliseconds since 1970. */
  readonly heldUntil: number | undefined;
  /** Whether files wait for Wi-Fi; `undefined` where the browser cannot tell what line it is on. */
  readonly wifiOnly: boolean | undefined;
}

/** How reading stands. */
export type OutboxState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: OutboxView }
  | { readonly status: 'locked'; readonly error: unknown; readonly waiting: number }
  | { readonly status: 'failed'; readonly error: unknown };

/** Reads what waits, hears of changes, and sees to it that it is sent. Everything arrives in `state`. */
export class OutboxController implements ReactiveController {
  state: OutboxState = { status: 'loading' };
  /** Why the last command failed. */
  failure: unknown;
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  /** Jobs whose key the server knows with another body: told to the page once. */
  readonly #told = new Set<string>();
  /** Ids that were shown as waiting, and those of them that the server has accepted since. */
  readonly #shown = new Set<string>();
  readonly #accepted = new Set<string>();
  #stops: readonly (() => void)[] = [];
  #reads = 0;
  #reading = false;
  #again = false;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.#start());
    host.addController(this);
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Milliseconds since 1970, by the clock of the client. */
  get now(): number {
    return this.#provider.client?.now() ?? Date.now();
  }

  /** Shows nothing until the device was read anew. */
  conceal(): void {
    this.#reads++;
    this.state = { status: 'loading' };
    this.failure = undefined;
    this.#shown.clear();
    this.#accepted.clear();
  }

  /** Reads anew. A change that comes while it reads is read after it, however many there are. */
  load(): void {
    this.#again = true;
    if (!this.#reading) void this.#readAll();
  }

  progress(id: string): FilesProgress | undefined {
    return this.#outbox?.progress(id);
  }

  /** Sends one again, or at once. @param anyLine - Without Wi-Fi, too. @returns Whether it is on its way to be. */
  retry(id: string, anyLine = false): Promise<boolean> {
    return this.#run((outbox) => outbox.retry(id, anyLine));
  }

  /** Has files wait for Wi-Fi, or not any more. */
  setWifiOnly(on: boolean): void {
    void this.#run((outbox) => outbox.setWifiOnly(on));
  }

  /** Tries one file once more. @returns Whether it is on its way to be. */
  tryFile({ id }: Job, file: JobFile): Promise<boolean> {
    return this.#run((outbox) => outbox.mendFile(id, file.id, 'same'));
  }

  /** Sends a job with another file in the place of one, or without it. @returns Whether it is on its way to be. */
  changeFile({ id }: Job, file: JobFile, instead: PreparedDocument | undefined): Promise<boolean> {
    const { client } = this.#provider;
    return this.#run(async () => {
      const { leaveOutFile, replaceFile } = await fetched(import('../../core/document/job-papers.js'));
      if (client) await (instead ? replaceFile(client, id, file, instead) : leaveOutFile(client, id, file));
    });
  }

  /** Deletes one. @returns Whether it is gone. */
  discard(id: string): Promise<boolean> {
    return this.#run((outbox) => outbox.discard(id));
  }

  /** What waits, for the person to keep; `undefined` where it cannot be read. */
  async export(ids?: readonly string[]): Promise<string | undefined> {
    let text: string | undefined;
    await this.#run(async (outbox) => (text = await outbox.export(ids)));
    return text;
  }

  get #outbox(): Outbox | undefined {
    return this.#provider.client?.use(outboxPart);
  }

  #start(): void {
    const outbox = this.#outbox;
    if (!outbox || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#stops = [outbox.subscribe(() => this.load()), outbox.onProgress(() => this.#host.requestUpdate())];
    outbox.start();
    this.load();
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    while (this.#again) {
      this.#again = false;
      await this.#read();
    }
    this.#reading = false;
  }

  async #read(): Promise<void> {
    const { client } = this.#provider;
    if (!client) return;
    const read = ++this.#reads;
    const state = await look(client, (jobs) => this.#count(jobs));
    if (read !== this.#reads) return;
    this.state = state;
    if (state.status === 'failed') this.#failed(state.error);
    if (state.status === 'ready') this.#report(state.value.jobs);
    this.#host.requestUpdate();
  }

  /** What was sent from elsewhere is no news here, and a receipt that was taken over is one still. */
  #count(all: readonly Job[]): number {
    for (const { id, state } of all) {
      if (state !== 'acked') this.#shown.add(id);
      else if (this.#shown.has(id)) this.#accepted.add(id);
    }
    return this.#accepted.size;
  }

  /** A key with two bodies is a fault of the page or of the server: whoever runs the page has to hear of it. */
  #report(jobs: readonly Job[]): void {
    for (const { id, lastCode } of jobs) {
      if (lastCode !== 'outbox-key-reused' || this.#told.has(id)) continue;
      this.#told.add(id);
      this.#failed(new BkNetworkError('outbox-key-reused', 'The server knows this key with another body'));
    }
  }

  async #run(work: (outbox: Outbox) => Promise<unknown>): Promise<boolean> {
    const outbox = this.#outbox;
    if (!outbox) return false;
    this.failure = undefined;
    try {
      await work(outbox);
      return true;
    } catch (error) {
      this.failure = error;
      this.#failed(error);
      return false;
    } finally {
      this.load();
      this.#host.requestUpdate();
    }
  }
}

/** @param count - How many of these the server has accepted while they were looked at. */
async function look(client: Client, count: (all: readonly Job[]) => number): Promise<OutboxState> {
  const outbox = client.use(outboxPart);
  try {
    const [all, level, heldUntil, wifiOnly] = await Promise.all([
      outbox.list(),
      client.use(profilesPart).level(),
      outbox.heldUntil(),
      outbox.wifiOnly(),
    ]);
    const jobs = all.filter(({ state }) => state !== 'acked');
    return { status: 'ready', value: { jobs, accepted: count(all), level, heldUntil, wifiOnly } };
  } catch (error) {
    if (!isLocked(error)) return { status: 'failed', error };
    const counts = await outbox.counts().catch(() => undefined);
    return { status: 'locked', error, waiting: counts ? unsent(counts) : 0 };
  }
}

function unsent({ acked: _acked, ...counts }: JobCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
