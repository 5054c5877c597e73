import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { dossiersPart } from '../../core/dossier/dossiers.js';
import { BkConfigError } from '../../core/errors.js';
import {
  feedbackPart,
  type Rating,
  type Reason,
  type Score,
  type Source,
} from '../../core/feedback/feedback.js';
import type { Job } from '../../core/outbox/job.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import type { Level } from '../../core/storage/store.js';
import { vaultPart } from '../../core/storage/vault.js';
import { ClientController } from '../shared/client-controller.js';
import { deliveryOf, type Delivery } from '../shared/delivery.js';

/** A rating as this device knows it. */
export interface RatingView {
  /** Absent before the first tap, and for a rating of an earlier visit that was sent already. */
  readonly score?: Score | undefined;
  /** The words that went along last. */
  readonly comment?: string | undefined;
  /** What the score is for. */
  readonly reasons?: readonly Reason[] | undefined;
  readonly items?: Readonly<Record<string, Score>> | undefined;
  /** Absent before the first tap. */
  readonly delivery?: Delivery | undefined;
  /** Where it is kept until it is sent. */
  readonly level: Level;
  /** A dossier was named, but this device does not know its secret. */
  readonly anonymous?: boolean;
}

/** How the element stands. */
export type FeedbackState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: RatingView; readonly problem?: unknown }
  | { readonly status: 'failed'; readonly error: unknown };

/** What is asked for, as the attributes say. */
export interface FeedbackSource {
  readonly kind: string;
  readonly dossier: string;
  /** Where it is given, unless a helper is at work. */
  readonly source: Source;
}

/** What the element wants to hear, each to be told to the page. */
export interface FeedbackListener {
  readonly sent: () => void;
  readonly failed: (error: unknown) => void;
}

/** Stores a rating at once and follows its way to the server. */
export class FeedbackController implements ReactiveController {
  state: FeedbackState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #source: () => FeedbackSource;
  readonly #listener: FeedbackListener;
  readonly #provider: ClientController;
  #loaded: FeedbackSource | undefined;
  #loads = new AbortController();
  #secret: string | undefined;
  #ratingId = '';
  /** The job of the last tap in this element. */
  #jobId: string | undefined;
  /** One after the other, so that the last tap is the one that stays. */
  #queue = Promise.resolve();
  #storing = 0;

  constructor(host: LitElement, source: () => FeedbackSource, listener: FeedbackListener) {
    this.#host = host;
    this.#source = source;
    this.#listener = listener;
    this.#provider = new ClientController(host, () => this.load());
    host.addController(this);
  }

  hostConnected(): void {
    this.load();
  }

  hostDisconnected(): void {
    this.#loads.abort();
  }

  hostUpdate(): void {
    if (this.#loaded && !same(this.#loaded, this.#source())) this.load();
  }

  /** Looks up what this device knows of a rating of the dossier, and follows the outbox from there. */
  load(): void {
    const { client } = this.#provider;
    const source = this.#source();
    // A petition has a controller of its own, which is fetched with the rest of it.
    if (!client || !this.#host.isConnected || source.kind === 'petition') return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    if (!this.#loaded || !same(this.#loaded, source)) {
      this.#ratingId = crypto.randomUUID();
      this.#jobId = undefined;
      this.#set({ status: 'loading' });
    }
    this.#loaded = source;
    this.#open(client, source, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#listener.failed(error);
      this.#set({ status: 'failed', error });
    });
  }

  /** Forgets what was said here, and begins with what the device knows now. */
  restart(): void {
    this.#loaded = undefined;
    this.#secret = undefined;
    this.load();
  }

  /** Rates, or changes the rating. */
  rate(score: Score): void {
    this.#give({ score });
  }

  /** Adds words to the rating; they go as a change of it. */
  say(comment: string): void {
    this.#give({ comment });
  }

  /** Takes a reason for the score, or takes it back, as a change of the rating. */
  toggleReason(reason: Reason): void {
    const before = this.state.status === 'ready' ? (this.state.value.reasons ?? []) : [];
    const reasons = before.includes(reason) ? before.filter((one) => one !== reason) : [...before, reason];
    this.#give({ reasons });
  }

  /** Rates items of the site, as a change of the rating. */
  rateItems(items: Readonly<Record<string, Score>>): void {
    this.#give({ items });
  }

  /** The client, once it is known. */
  get client(): Client | undefined {
    return this.#provider.client;
  }

  /** Tries again what could not be sent. */
  retry(): void {
    const { client } = this.#provider;
    if (!client || this.#jobId === undefined) return;
    client.use(outboxPart).retry(this.#jobId).catch(this.#listener.failed);
  }

  async #open(client: Client, { kind, dossier }: FeedbackSource, signal: AbortSignal): Promise<void> {
    if (kind !== 'rating')
      throw new BkConfigError('feedback-kind', '<bk-feedback> knows kind="rating" and kind="petition"');
    if (client.options.endpoint === undefined)
      throw new BkConfigError('endpoint-missing', 'Set endpoint on <bk-provider> or in createClient()');
    const secret = dossier === '' ? undefined : await client.use(dossiersPart).secret(dossier);
    if (signal.aborted) return;
    this.#secret = secret;
    const value = this.state.status === 'ready' ? this.state.value : { level: 'session' as const };
    this.#set({
      status: 'ready',
      value: { ...value, anonymous: dossier !== '' && secret === undefined },
    });
    const outbox = client.use(outboxPart);
    // What cannot be looked up now is with the next change.
    const look = () => void this.#look(client, signal).catch(this.#listener.failed);
    signal.addEventListener('abort', outbox.subscribe(look));
    outbox.start();
    await this.#look(client, signal);
  }

  #give(change: Pick<RatingView, 'score' | 'comment' | 'reasons' | 'items'>): void {
    const { client } = this.#provider;
    const { state } = this;
    if (!client || state.status !== 'ready') return;
    const value: RatingView = { ...state.value, ...change, delivery: 'sending' };
    this.#set({ status: 'ready', value });
    this.#storing++;
    this.#queue = this.#queue.then(() => this.#store(client, value));
  }

  /** Never rejects. */
  async #store(client: Client, { score, comment, reasons, items }: RatingView): Promise<void> {
    const { signal } = this.#loads;
    const secret = this.#secret;
    const code = this.#loaded?.dossier ?? '';
    try {
      this.#jobId = await client.use(feedbackPart).rate({
        id: this.#ratingId,
        score: score as Score,
        comment,
        reasons,
        items,
        dossier: secret === undefined ? undefined : { code, secret },
        source: client.use(vaultPart).helper === undefined ? this.#source().source : 'helper',
      });
      this.#storing--;
      await this.#look(client, signal);
    } catch (error) {
      this.#storing--;
      this.#listener.failed(error);
      const { state } = this;
      if (state.status === 'ready' && !signal.aborted)
        this.#set({ ...state, value: { ...state.value, delivery: undefined }, problem: error });
    }
  }

  /** How far the newest job has come; at first also what an earlier visit has left. */
  async #look(client: Client, signal: AbortSignal): Promise<void> {
    const [jobs, { level }] = await Promise.all([
      client.use(outboxPart).list(),
      client.use(vaultPart).store(),
    ]);
    const job = jobs.filter(this.#isMine).at(-1);
    const { state } = this;
    if (!job || signal.aborted || this.#storing > 0 || state.status !== 'ready') return;
    const before = state.value;
    const body = job.content.body as Partial<Rating> | undefined;
    if (job.id !== this.#jobId) {
      this.#jobId = job.id;
      // The body is erased once it is sent; the answer of the server still names the rating.
      this.#ratingId = body?.id ?? (job.content.response as Partial<Rating>)?.id ?? this.#ratingId;
    }
    const delivery = deliveryOf(job);
    const score = before.score ?? body?.score;
    const comment = before.comment ?? body?.comment;
    const reasons = before.reasons ?? body?.reasons;
    this.#set({ status: 'ready', value: { ...before, score, comment, reasons, level, delivery } });
    if (delivery === 'sent' && before.delivery !== undefined && before.delivery !== 'sent')
      this.#listener.sent();
  }

  /** A rating without a dossier is only known to the element in which it was given. */
  readonly #isMine = ({ id, content }: Job): boolean =>
    id === this.#jobId ||
    (this.#secret !== undefined && content.kind === 'rating' && content.about === this.#loaded?.dossier);

  #set(state: FeedbackState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function same(a: FeedbackSource, b: FeedbackSource): boolean {
  return a.kind === b.kind && a.dossier === b.dossier;
}
