import type { LitElement } from 'lit';
import type { Client } from '../../../core/client.js';
import { isBkError, type Issue } from '../../../core/errors.js';
import {
  blankPetition,
  isBlank,
  petitionIssues,
  type PetitionDraft,
  type PetitionRules,
} from '../../../core/feedback/petition.js';
import { petitionsPart, type OwnPetition } from '../../../core/feedback/petitions.js';
import { isPetitionReceipt, type PetitionReceipt } from '../../../core/feedback/petition-receipt.js';
import { outboxPart } from '../../../core/outbox/outbox.js';
import type { Level } from '../../../core/storage/store.js';
import { vaultPart } from '../../../core/storage/vault.js';
import { deliveryOf, type Delivery } from '../../shared/delivery.js';
import { PetitionPhotos, type PhotoOwner } from './petition-photos.js';
import { SimilarPetitions } from './similar-petitions.js';

const SAVE_MS = 600;

/** What the element wants to hear. */
export interface PetitionListener {
  readonly sent: () => void;
  readonly failed: (error: unknown) => void;
  readonly pointChanged: () => void;
}

/** The petition that is being written on this page, from the first letter to the server's receipt. */
export class PetitionController {
  draft: PetitionDraft;
  rules: PetitionRules | undefined;
  rulesState: 'loading' | 'ready' | 'failed' | 'none' = 'loading';
  level: Level = 'session';
  saved = false;
  /** What kept the draft from being saved. */
  problem: unknown;
  /** Shown after the person wanted to send. */
  issues: readonly Issue[] = [];
  readonly photos: PetitionPhotos;
  /** What became of the one that was sent from here. */
  delivery: Delivery | undefined;
  receipt: PetitionReceipt | undefined;
  own: readonly OwnPetition[] = [];
  /** Petitions of earlier visits that still wait to be sent. */
  waiting = 0;
  readonly similar: SimilarPetitions;
  /** What was read of this device cannot be. */
  failed: unknown;
  readonly client: Client;
  readonly #host: LitElement;
  readonly #listener: PetitionListener;
  #stop: (() => void) | undefined;
  #stored = false;
  #jobId: string | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #queue = Promise.resolve();

  constructor(host: LitElement, client: Client, dossier: string, listener: PetitionListener) {
    this.#host = host;
    this.client = client;
    this.#listener = listener;
    this.draft = blankPetition(dossier);
    this.photos = new PetitionPhotos(this.#asOwner());
    this.similar = new SimilarPetitions(client, () => this.#update());
  }

  /** Begins to listen and to read; may be called again after {@link disconnect}. */
  connect(): void {
    this.disconnect();
    const outbox = this.client.use(outboxPart);
    this.#stop = outbox.subscribe(() => void this.#look());
    outbox.start();
    void this.#open();
    void this.loadRules();
    // Needed when it is sent. Asked for while there is a line, for a browser may remember that a part was not there.
    void import('../../../core/feedback/proof.js').catch(() => undefined);
  }

  /** Saves what is not yet, and listens no more. */
  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.similar.stop();
    if (this.#saving !== undefined) this.#save();
  }

  /** What the screen shows has to go: it comes back from the vault, if that is allowed. */
  conceal(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.draft = blankPetition(this.draft.dossier);
    this.#stored = false;
    this.saved = false;
    this.delivery = this.receipt = this.#jobId = undefined;
    this.own = [];
    this.similar.list = [];
    void this.#open();
  }

  async loadRules(): Promise<void> {
    this.rulesState = 'loading';
    this.#update();
    try {
      const rules = await this.client.use(petitionsPart).rules();
      this.rules = rules ?? this.rules;
      this.rulesState = rules ? 'ready' : 'none';
    } catch (error) {
      if (!isBkError(error)) this.#listener.failed(error);
      this.rulesState = this.rules ? 'ready' : 'failed';
    }
    this.#update();
  }

  /** Something was typed or chosen. */
  change(change: Partial<PetitionDraft>): void {
    const before = this.draft;
    this.draft = { ...before, ...change };
    if (this.issues.length > 0) this.issues = petitionIssues(this.draft, this.rules);
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), SAVE_MS);
    if (change.text !== undefined) this.similar.compare(change.text, [this.draft.contact.name]);
    if (before.place.point !== this.draft.place.point) this.#listener.pointChanged();
    this.#update();
  }

  /** Sends it, unless something is to be mended first. @returns Whether it was stored to be sent. */
  async send(): Promise<boolean> {
    this.issues = petitionIssues(this.draft, this.rules);
    this.#update();
    if (this.issues.length > 0 || this.photos.busy || this.delivery) return false;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.delivery = 'sending';
    this.problem = undefined;
    this.#update();
    try {
      await this.#queue;
      this.#jobId = await this.client.use(petitionsPart).send(this.draft);
      await this.#look();
      return true;
    } catch (error) {
      this.delivery = undefined;
      this.problem = error;
      this.#listener.failed(error);
      this.#update();
      return false;
    }
  }

  /** Tries again what could not be sent. */
  retry(): void {
    if (this.#jobId !== undefined)
      this.client.use(outboxPart).retry(this.#jobId).catch(this.#listener.failed);
  }

  /** Turns what the server did not take into a draft again, under an id of its own. */
  async editAgain(): Promise<void> {
    const { draft } = this;
    const id = this.#jobId;
    this.delivery = this.#jobId = undefined;
    this.draft = { ...draft, id: crypto.randomUUID() };
    this.#stored = false;
    await this.photos.move(this.draft);
    this.#save();
    await this.#queue;
    if (id !== undefined) await this.client.use(outboxPart).discard(id).catch(this.#listener.failed);
    this.#update();
  }

  /** Makes room for another one. */
  startAnew(): void {
    this.draft = blankPetition(this.draft.dossier);
    this.#stored = false;
    this.saved = false;
    this.issues = [];
    this.similar.list = [];
    this.delivery = this.receipt = this.#jobId = this.problem = this.photos.note = undefined;
    this.#listener.pointChanged();
    this.#update();
  }

  async discard(): Promise<void> {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { draft } = this;
    await this.#queue;
    await this.client.use(petitionsPart).drafts.remove(draft).catch(this.#listener.failed);
    this.startAnew();
  }

  async #open(): Promise<void> {
    const petitions = this.client.use(petitionsPart);
    try {
      const kept = isBlank(this.draft) ? await petitions.drafts.newest(this.draft.dossier) : undefined;
      if (kept && isBlank(this.draft)) {
        this.draft = kept.draft;
        this.rules ??= kept.rules;
        if (this.rulesState === 'failed' && this.rules) this.rulesState = 'ready';
        this.#stored = true;
        this.saved = true;
        if (kept.draft.place.point) this.#listener.pointChanged();
      }
      this.failed = undefined;
      await this.#look();
    } catch (error) {
      this.failed = error;
      this.#listener.failed(error);
      this.#update();
    }
  }

  #asOwner(): PhotoOwner {
    const most = () => this.rules?.photos ?? 0;
    const draft = () => this.draft;
    return {
      client: this.client,
      get draft() {
        return draft();
      },
      get most() {
        return most();
      },
      keep: (photos) => {
        this.change({ photos });
        this.#save();
      },
      failed: this.#listener.failed,
      update: () => this.#update(),
    };
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { draft, rules } = this;
    if (!this.#stored && isBlank(draft)) return;
    const isNew = !this.#stored;
    this.#stored = true;
    this.#queue = this.#queue.then(async () => {
      try {
        await this.client.use(petitionsPart).drafts.save(draft, rules, isNew);
        this.level = (await this.client.use(vaultPart).store()).level;
        this.saved = true;
        this.problem = undefined;
      } catch (error) {
        this.#stored = !isNew;
        this.saved = false;
        this.problem = error;
        this.#listener.failed(error);
      }
      this.#update();
    });
  }

  /** Where the job of this page stands, and what was sent from this device. */
  async #look(): Promise<void> {
    try {
      const petitions = this.client.use(petitionsPart);
      const jobs = await this.client.use(outboxPart).list();
      const job = jobs.find(({ id }) => id === this.#jobId);
      const before = this.delivery;
      this.waiting = jobs.filter(
        ({ id, state, content }) => content.kind === 'petition' && state !== 'acked' && id !== this.#jobId,
      ).length;
      if (job) {
        this.delivery = deliveryOf(job);
        const { response } = job.content;
        if (isPetitionReceipt(response)) this.receipt = response;
      }
      this.own = await petitions.list();
      if (this.#jobId !== undefined && !this.receipt) {
        const mine = this.own.find(({ id }) => id === this.#jobId);
        if (mine) this.receipt = mine;
      }
      if (this.receipt) this.delivery = 'sent';
      this.level = (await this.client.use(vaultPart).store()).level;
      if (this.delivery === 'sent' && before !== 'sent') this.#listener.sent();
    } catch (error) {
      this.failed = error;
      this.#listener.failed(error);
    }
    this.#update();
  }

  #update(): void {
    this.#host.requestUpdate();
  }
}
