import { documentsPart } from '../../../core/document/documents.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from '../../../core/document/limits.js';
import { preparePage } from '../../../core/document/prepare.js';
import type { Client } from '../../../core/client.js';
import { isBkError, type Issue } from '../../../core/errors.js';
import type { PetitionDraft, PetitionPhoto } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';

/** A photo shows what is wrong; it has no small print to be read. */
const LIMITS: DocumentLimits = {
  ...DOCUMENT_LIMITS,
  longestSide: 1600,
  smallestSide: 200,
  pageBytes: 600_000,
};

/** The petition that the photos belong to. */
export interface PhotoOwner {
  readonly client: Client;
  readonly draft: PetitionDraft;
  /** Photos that the site takes; 0 while its rules are not known. */
  readonly most: number;
  /** Takes the list over and saves it at once: a photo without its draft would be tidied away. */
  readonly keep: (photos: readonly PetitionPhoto[]) => void;
  readonly failed: (error: unknown) => void;
  readonly update: () => void;
}

/** What is to be said, by its text. */
interface PhotoNote {
  readonly code: string;
  readonly params?: Issue['params'];
}

/** Photos of the petition that is being written: shrunk, stripped of what a phone writes into them, kept. */
export class PetitionPhotos {
  busy = false;
  /** What became of the last ones. */
  note: PhotoNote | undefined;
  readonly #owner: PhotoOwner;

  constructor(owner: PhotoOwner) {
    this.#owner = owner;
  }

  /** Adds photos one after the other; what was wrong with one is told, whatever becomes of the others. */
  async add(files: readonly Blob[]): Promise<void> {
    const owner = this.#owner;
    this.busy = true;
    this.note = undefined;
    owner.update();
    const before = owner.draft.photos.length;
    try {
      for (const file of files) {
        const { most } = owner;
        if (owner.draft.photos.length >= most) {
          this.note = { code: 'petition.photos-most', params: { most } };
          break;
        }
        const fault = await this.#addOne(file);
        this.note ??= fault;
      }
      const n = owner.draft.photos.length;
      if (n > before) this.note ??= { code: 'petition.photo-added', params: { n } };
    } catch (error) {
      this.note = { code: photoFault(error) };
      owner.failed(error);
    }
    this.busy = false;
    owner.update();
  }

  /** @returns What is wrong with the file; then it was not added. */
  async #addOne(file: Blob): Promise<PhotoNote | undefined> {
    const owner = this.#owner;
    const { value, issues } = await preparePage(file, LIMITS);
    if (value?.file.type !== 'image/jpeg') {
      const [issue] = issues;
      return issue ? { code: `issue.${issue.code}`, params: issue.params } : { code: 'petition.photo-type' };
    }
    const photo = await owner.client.use(petitionsPart).drafts.addPhoto(owner.draft, value.file);
    owner.keep([...owner.draft.photos, photo]);
    return undefined;
  }

  async remove(photo: PetitionPhoto): Promise<void> {
    const owner = this.#owner;
    const n = owner.draft.photos.indexOf(photo) + 1;
    owner.keep(owner.draft.photos.filter((one) => one !== photo));
    this.note = { code: 'petition.photo-removed', params: { n } };
    await owner.client.use(petitionsPart).drafts.removePhoto(photo).catch(owner.failed);
  }

  /** Makes the photos of a job those of its draft again, under another id. */
  async move(to: PetitionDraft): Promise<void> {
    const documents = this.#owner.client.use(documentsPart);
    for (const photo of to.photos) await documents.attach(photo.id, to.id).catch(this.#owner.failed);
  }
}

/** Of papers these two say something else. */
const OWN_FAULTS = ['storage-files', 'storage-wallet'];

function photoFault(error: unknown): string {
  if (!isBkError(error)) return 'error.unexpected';
  return `${OWN_FAULTS.includes(error.code) ? 'petition' : 'error'}.${error.code}`;
}
