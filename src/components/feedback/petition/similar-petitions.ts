import type { Client } from '../../../core/client.js';
import { maskPersonal } from '../../../core/feedback/mask.js';
import type { PublicPetition } from '../../../core/feedback/petition.js';
import { petitionsPart } from '../../../core/feedback/petitions.js';

const WAIT_MS = 700;
/** Below this a text says too little to be compared. */
const LEAST = 15;
const SHOWN = 3;
/** What stands in the place of what was masked. */
const HIDDEN = /\[[^\]]*\]/g;

/** What was said already and may be the same as what is being written. A hint: what fails is no matter of the writer. */
export class SimilarPetitions {
  list: readonly PublicPetition[] = [];
  readonly #client: Client;
  readonly #update: () => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();

  constructor(client: Client, update: () => void) {
    this.#client = client;
    this.#update = update;
  }

  /**
   * Asks once the writer pauses, and only while there is a line. The words go into an address, which servers and proxies
   * write down, so what names a person is left out first.
   *
   * @param names - Known to belong to somebody.
   */
  compare(text: string, names: readonly string[]): void {
    this.stop();
    if (text.trim().length < LEAST || !navigator.onLine) {
      this.list = [];
      return;
    }
    this.#waiting = setTimeout(() => {
      this.#asked = new AbortController();
      const { signal } = this.#asked;
      this.#client
        .use(petitionsPart)
        .search({ q: maskPersonal(text, names).replaceAll(HIDDEN, ' ') }, signal)
        .then(
          ({ petitions }) => {
            if (signal.aborted) return;
            this.list = petitions.slice(0, SHOWN);
            this.#update();
          },
          () => undefined,
        );
    }, WAIT_MS);
  }

  /** Asks no more; what was found stays. */
  stop(): void {
    clearTimeout(this.#waiting);
    this.#asked.abort();
  }
}
