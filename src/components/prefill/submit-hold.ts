/**
 * Holds the sending of a form until something is stored.
 * @module
 */

/** Longest that a form waits, in milliseconds. A person does not take that for a failure. */
const LONGEST_MS = 1_000;

/** What it waits for, or `undefined` when there is nothing to wait for. */
export type BeforeSubmit = () => Promise<unknown> | undefined;

/**
 * Stops a `submit` before anybody on the page has heard of it, waits, and asks the form to submit again:
 * so validation, the site's own handlers and the pressed button's name, value and `formaction` take part
 * exactly once, in the second round. `form.submit()` called by a script has no event and is not held.
 */
export class SubmitHold {
  readonly #form: () => HTMLFormElement | null;
  readonly #before: BeforeSubmit;
  readonly #longestMs: number;
  #holding = false;
  #passing = false;

  constructor(form: () => HTMLFormElement | null, before: BeforeSubmit, longestMs = LONGEST_MS) {
    this.#form = form;
    this.#before = before;
    this.#longestMs = longestMs;
  }

  connect(): void {
    // On the window, on the way down: the first place that hears of it.
    globalThis.addEventListener('submit', this.#onSubmit, true);
  }

  disconnect(): void {
    globalThis.removeEventListener('submit', this.#onSubmit, true);
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    const form = this.#form();
    if (!form || event.target !== form || this.#passing || event.defaultPrevented) return;
    const work = this.#holding ? undefined : this.#before();
    if (!work && !this.#holding) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (work) void this.#hold(form, event.submitter, work);
  };

  async #hold(form: HTMLFormElement, submitter: HTMLElement | null, work: Promise<unknown>): Promise<void> {
    this.#holding = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, this.#longestMs)));
    // Whatever becomes of the storing, the form goes its way.
    await Promise.race([work.catch(() => undefined), late]);
    clearTimeout(timer);
    this.#holding = false;
    this.#passing = true;
    try {
      // Through the prototype: a control of the form may be named `requestSubmit`.
      const button = submitter?.isConnected && ownerOf(submitter) === form ? submitter : null;
      HTMLFormElement.prototype.requestSubmit.call(form, button);
    } finally {
      this.#passing = false;
    }
  }
}

const ownerOf = (button: HTMLElement) => (button as HTMLButtonElement).form;
