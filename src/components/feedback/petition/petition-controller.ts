import type { LitElement } from 'lit';
import type { Client } from '../../../core/client.js';
import { preparePage } from '../../../core/document/prepare.js';
import { documentsPart } from '../../../core/document/documents.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from '../../../core/document/limits.js';
import { isBkError, type Issue } from '../../../core/errors.js';
import {
  blankPetition,
  isBlank,
  petitionIssues,
  type PetitionDraft,
  type PetitionPhoto,
  type PetitionRules,
  type PublicPetition,
} from '../../../core/feedback/petition.js';
import { petitionsPart, type OwnPetition } from '../../../core/feedback/petitions.js';
import { isPetitionReceipt, type PetitionReceipt } from '../../../core/feedback/petition-receipt.js';
import { refused, type Job } from '../../../core/outbox/job.js';
import { outboxPart } from '../../../core/outbox/outbox.js';
import type { Level } from '../../../core/storage/store.js';
import { vaultPart } from '../../../core/storage/vault.js';

/** A photo shows what is wrong; it has no small print to be read. */
const LIMITS: DocumentLimits = {
  ...DOCUMENT_LIMITS,
  longestSide: 1600,
  smallestSide: 200,
  pageBytes: 600_000,
};
const SAVE_MS = 600;
const SIMILAR_MS = 700;
/** Below this a text says too little to be compared. */
const LEAST_COMPARED = 15;

/** How far a petition or a verdict has come. */
export type Delivery = 'sending' | 'waiting' | 'gave-up' | 'refused' | 'sent';

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
  photoNote: { readonly code: string; readonly params?: Issue['params'] } | undefined;
  photosBusy = false;
  /** What became of the one that was sent from here. */
  delivery: Delivery | undefined;
  receipt: PetitionReceipt | undefined;
  own: readonly OwnPetition[] = [];
  /** Petitions of earlier visits that still wait to be sent. */
  waiting = 0;
  similar: readonly PublicPetition[] = [];
  /** What was read of this device cannot be. */
  failed: unknown;
  readonly client: Client;
  readonly #host: LitElement;
  readonly #listener: PetitionListener;
  #stop: (() => void) | undefined;
  #stored = false;
  #jobId: string | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #comparing: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();
  #queue = Promise.resolve();

  constructor(host: LitElement, client: Client, dossier: string, listener: PetitionListener) {
    this.#host = host;
    this.client = client;
    this.#listener = listener;
    this.draft = blankPetition(dossier);
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
    this.#asked.abort();
    clearTimeout(this.#comparing);
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
    this.similar = [];
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
    if (change.text !== undefined) this.#compareSoon();
    if (before.place.point !== this.draft.place.point) this.#listener.pointChanged();
    this.#update();
  }

  async addPhotos(files: readonly Blob[]): Promise<void> {
    this.photosBusy = true;
    this.photoNote = undefined;
    this.#update();
    try {
      for (const file of files) {
        const most = this.rules?.photos ?? 0;
        if (this.draft.photos.length >= most) {
          this.photoNote = { code: 'petition.photos-most', params: { most } };
          break;
        }
        await this.#addPhoto(file);
      }
    } catch (error) {
      this.photoNote = { code: photoFault(error) };
      this.#listener.failed(error);
    }
    this.photosBusy = false;
    this.#update();
  }

  async #addPhoto(file: Blob): Promise<void> {
    const { value, issues } = await preparePage(file, LIMITS);
    if (value?.file.type !== 'image/jpeg') {
      const [issue] = issues;
      this.photoNote = issue
        ? { code: `issue.${issue.code}`, params: issue.params }
        : { code: 'petition.photo-type' };
      return;
    }
    const photo = await this.client.use(petitionsPart).drafts.addPhoto(this.draft, value.file);
    this.change({ photos: [...this.draft.photos, photo] });
    this.photoNote = { code: 'petition.photo-added', params: { n: this.draft.photos.length } };
    // A photo without its draft would be tidied away.
    this.#save();
  }

  async removePhoto(photo: PetitionPhoto): Promise<void> {
    const n = this.draft.photos.indexOf(photo) + 1;
    this.change({ photos: this.draft.photos.filter((one) => one !== photo) });
    this.photoNote = { code: 'petition.photo-removed', params: { n } };
    this.#save();
    await this.client.use(petitionsPart).drafts.removePhoto(photo).catch(this.#listener.failed);
  }

  /** Sends it, unless something is to be mended first. @returns Whether it was stored to be sent. */
  async send(): Promise<boolean> {
    this.issues = petitionIssues(this.draft, this.rules);
    this.#update();
    if (this.issues.length > 0 || this.photosBusy || this.delivery) return false;
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
    const documents = this.client.use(documentsPart);
    for (const photo of draft.photos)
      await documents.attach(photo.id, this.draft.id).catch(this.#listener.failed);
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
    this.similar = [];
    this.delivery = this.receipt = this.#jobId = this.problem = this.photoNote = undefined;
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

  /** Only while somebody writes and there is a line; what fails is no matter of the writer. */
  #compareSoon(): void {
    clearTimeout(this.#comparing);
    this.#asked.abort();
    if (this.draft.text.trim().length < LEAST_COMPARED || !navigator.onLine) {
      this.similar = [];
      return;
    }
    this.#comparing = setTimeout(() => {
      this.#asked = new AbortController();
      const { signal } = this.#asked;
      this.client
        .use(petitionsPart)
        .search({ q: this.draft.text }, signal)
        .then(
          ({ petitions }) => {
            if (signal.aborted) return;
            this.similar = petitions.slice(0, 3);
            this.#update();
          },
          () => undefined,
        );
    }, SIMILAR_MS);
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

/** Of papers these two say something else. */
const OWN_FAULTS = ['storage-files', 'storage-wallet'];

function photoFault(error: unknown): string {
  if (!isBkError(error)) return 'error.unexpected';
  return `${OWN_FAULTS.includes(error.code) ? 'petition' : 'error'}.${error.code}`;
}

/** How far a job has come, in the words of people. */
export function deliveryOf(job: Job): Delivery {
  switch (job.state) {
    case 'acked':
      return 'sent';
    case 'waiting':
      return 'waiting';
    case 'expired':
      return 'gave-up';
    case 'needs-person':
      return refused(job) ? 'refused' : 'gave-up';
    default:
      return 'sending';
  }
}
