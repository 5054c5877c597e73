/**
 * The page's end of the worker.
 *
 * @module
 */
import type { Accepts } from './follow.js';
import type { ToPage, ToWorker } from './messages.js';
import type { LookOptions, Pixels } from './reader-types.js';

type Answer = Extract<ToPage, { t: 'opened' | 'done' }>;

interface Call {
  readonly answered: (answer: Answer | undefined) => void;
  readonly accepts: Accepts | undefined;
}

/** Calls to one worker. When it breaks or is closed, what is under way and what comes later gives undefined. */
export class Link {
  readonly #worker: Worker;
  readonly #calls = new Map<number, Call>();
  #last = 0;
  #closed = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<ToPage>) => this.#hear(event.data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // a worker that cannot start is no fault of the page's
      this.close();
    });
    worker.addEventListener('messageerror', () => this.close());
  }

  /** Whether the worker runs, and whether it could start the reader at the URL `wasm`. */
  async open(wasm: string | undefined, light: boolean): Promise<{ zxing: boolean } | undefined> {
    const answer = await this.#call({ t: 'open', id: ++this.#last, wasm, light });
    return answer?.t === 'opened' ? { zxing: answer.zxing } : undefined;
  }

  /** Reads one picture, as it is, with one reader. The picture is copied. */
  async read(by: 'zxing' | 'light', image: Pixels): Promise<string | undefined> {
    const answer = await this.#call({ t: 'read', id: ++this.#last, by, image: plain(image) });
    return answer?.t === 'done' ? answer.text : undefined;
  }

  /** Follows a card. The picture is handed over to the worker, not copied. */
  async look(image: Pixels, accepts: Accepts, options: LookOptions): Promise<string | undefined> {
    const message: ToWorker = { t: 'look', id: ++this.#last, image: plain(image), options };
    const answer = await this.#call(message, accepts, [image.data.buffer]);
    return answer?.t === 'done' ? answer.text : undefined;
  }

  /** Ends the worker. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#worker.terminate();
    for (const { answered } of this.#calls.values()) answered(undefined);
    this.#calls.clear();
  }

  #call(message: ToWorker, accepts?: Accepts, transfer: Transferable[] = []): Promise<Answer | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    return new Promise((answered) => {
      this.#calls.set(message.id, { answered, accepts });
      this.#worker.postMessage(message, transfer);
    });
  }

  #hear(message: ToPage): void {
    const call = this.#calls.get(message.id);
    if (message.t === 'found') {
      void this.#judge(message.id, message.text, call?.accepts);
      return;
    }
    this.#calls.delete(message.id);
    call?.answered(message);
  }

  async #judge(id: number, text: string, accepts: Accepts | undefined): Promise<void> {
    const accepted = (await accepts?.(text)) ?? false;
    if (!this.#closed) this.#worker.postMessage({ t: 'verdict', id, accepted } satisfies ToWorker);
  }
}

/** Without what else an ImageData or a caller's object has: an ImageData itself cannot be handed over. */
const plain = ({ data, width, height }: Pixels): Pixels => ({ data, width, height });
