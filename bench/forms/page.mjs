/** Runs in the page of each contender: what is timed, the same for all. Times are milliseconds. */
import { answersTo, ORIGIN, questions } from './questions.mjs';

const frame = () => new Promise(requestAnimationFrame);

/** Until what has changed by now is painted: a message that is posted in a frame is handled after its paint. */
async function painted() {
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}

const PATIENCE_MS = 60_000;

async function until(done) {
  const end = performance.now() + PATIENCE_MS;
  do {
    await painted();
    if (performance.now() > end) throw new Error('The form never shows what it was given');
  } while (!done());
}

/** The least that says where a value came from, for libraries that have no such line: the page adds it by itself. */
function addOrigin(input) {
  if (!input) return; // JSON Forms shows an empty choice without an input
  const line = Object.assign(document.createElement('p'), { textContent: ORIGIN });
  (input.type === 'radio' ? input.parentElement : input).after(line);
}

/**
 * What renders forms, with whatever library.
 *
 * @typedef {object} Contender
 * @property {(answers: boolean) => unknown} [seed] - Leaves on the device what an earlier visit left there; with
 *   `answers`, what fills the form.
 * @property {(form: object[], answers: object | undefined, root: HTMLElement) => unknown} [prepare] - What stands
 *   before the form: the page on which somebody says for whom it is. May take its time.
 * @property {(form: object[], answers: object | undefined, root: HTMLElement) => unknown} mount - Shows the
 *   questions, filled with what is known.
 * @property {(answers: object) => unknown} fill - Fills the form that shows.
 * @property {boolean} [showsOrigin] - It has a line that says where a value came from.
 * @property {() => unknown} unmount - Takes it away, as the library asks.
 * @property {(key: string) => HTMLInputElement | null | undefined} input - The native control of a text question, or
 *   the first of a choice.
 */

/** Hands the page to the bench. @param {Contender} contender - Whom the page shows. */
export function enter(contender) {
  const root = document.querySelector('#root');
  let form = [];
  const last = () => contender.input(form.at(-1).key);
  /** The last text question: a value is seen there. */
  const lastText = () => form.findLast(({ type }) => type !== 'choice');
  const isFilled = (answers) => {
    const { key } = lastText();
    return contender.input(key)?.value === answers[key];
  };

  const bench = {
    /** What an earlier visit left on the device. */
    seed: (filled) => contender.seed?.(filled),
    /** Gets ready for a form of this many questions. */
    async prepare(count, filled) {
      form = questions(count);
      bench.answers = filled ? answersTo(form) : undefined;
      await contender.prepare?.(form, bench.answers, root);
    },
    /** From the call that shows the questions to their paint. */
    async mount() {
      const start = performance.now();
      contender.mount(form, bench.answers, root);
      await until(() => last() && (!bench.answers || isFilled(bench.answers)));
      return performance.now() - start;
    },
    /** From values in hand to their paint, in an empty form that shows. */
    async fill() {
      const answers = answersTo(form);
      const start = performance.now();
      contender.fill(answers);
      if (!contender.showsOrigin) for (const { key } of form) addOrigin(contender.input(key));
      await until(() => isFilled(answers));
      return performance.now() - start;
    },
    async unmount() {
      await contender.unmount();
      root.replaceChildren();
      await painted();
    },
    /** Shows and takes away, again and again. */
    async cycle(times, count) {
      for (let i = 0; i < times; i++) {
        await bench.prepare(count, true);
        await bench.mount();
        await bench.unmount();
      }
    },
    /** Puts the caret behind the text of a question; from now on, `keyTimes` has what every key took to its paint. */
    focus(key) {
      const input = contender.input(key);
      input.scrollIntoView({ block: 'center' });
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    },
    valueOf: (key) => contender.input(key).value,
    keyTimes: [],
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => void painted().then(() => bench.keyTimes.push(performance.now() - timeStamp)),
    { capture: true },
  );
  globalThis.bench = bench;

  const count = Number(new URLSearchParams(location.search).get('count'));
  const start = async () => {
    if (count) {
      await bench.prepare(count, true);
      await bench.mount();
      // Since the navigation began.
      bench.loaded = performance.now();
    }
    document.title = 'ready';
  };
  void start();
}
