import { expect } from '@open-wc/testing';
import { loadElements } from '../../src/cdn/load-elements.js';

/** A fresh tag for each test: neither a definition nor a claim can be taken back. */
let count = 0;
const freshTag = () => `bk-loaded-${++count}`;

const define = (tag: string) => () =>
  Promise.resolve().then(() => customElements.define(tag, class extends HTMLElement {}));

/** Resolves with the first error that the page is told of, and keeps it from failing the run. */
const nextReport = () =>
  new Promise<unknown>((resolve) => {
    const original = Object.getOwnPropertyDescriptor(window, 'reportError')!;
    window.reportError = (error) => {
      Object.defineProperty(window, 'reportError', original);
      resolve(error);
    };
  });

describe('cdn/load-elements', () => {
  let root: HTMLElement;
  beforeEach(() => document.body.append((root = document.createElement('main'))));
  afterEach(() => root.remove());

  it('fetches an element that stands on the page', async () => {
    const tag = freshTag();
    root.append(document.createElement(tag));
    loadElements({ [tag]: define(tag) }, root);
    await customElements.whenDefined(tag);
  });

  it('fetches an element that comes later, inside another node', async () => {
    const tag = freshTag();
    loadElements({ [tag]: define(tag) }, root);
    const section = document.createElement('section');
    section.append(document.createElement(tag));
    root.append(section);
    await customElements.whenDefined(tag);
  });

  it('fetches nothing that the page does not show', async () => {
    const [shown, absent] = [freshTag(), freshTag()];
    root.append(document.createElement(shown));
    loadElements({ [shown]: define(shown), [absent]: () => expect.fail('fetched') }, root);
    await customElements.whenDefined(shown);
    expect(customElements.get(absent)).to.equal(undefined);
  });

  it('fetches once for several elements of a kind and for two script tags', async () => {
    const tag = freshTag();
    let fetched = 0;
    const elements = {
      [tag]: () => {
        fetched++;
        return define(tag)();
      },
    };
    root.append(document.createElement(tag), document.createElement(tag));
    loadElements(elements, root);
    loadElements(elements, root);
    await customElements.whenDefined(tag);
    expect(fetched).to.equal(1);
  });

  it('leaves unknown tags and names of Object.prototype alone', async () => {
    const tag = freshTag();
    root.append(
      document.createElement('constructor'),
      document.createElement('x-unknown'),
      document.createElement(tag),
    );
    loadElements({ [tag]: define(tag) }, root);
    await customElements.whenDefined(tag);
  });

  it('keeps the fallback content of what fails, loads its neighbours, and tries again when online', async () => {
    const [failing, neighbour] = [freshTag(), freshTag()];
    root.append(document.createElement(failing), document.createElement(neighbour));
    root.firstElementChild!.textContent = 'Gọi 1022';
    let up = false;
    const fetchFailing = () => (up ? define(failing)() : Promise.reject(new TypeError('no line')));

    const reported = nextReport();
    loadElements({ [failing]: fetchFailing, [neighbour]: define(neighbour) }, root);
    await customElements.whenDefined(neighbour);
    expect(await reported).to.be.instanceOf(TypeError);
    expect(root.firstElementChild!.textContent).to.equal('Gọi 1022');

    up = true;
    window.dispatchEvent(new Event('online'));
    await customElements.whenDefined(failing);
  });

  it('tries again by itself, each time later, and gives up', async () => {
    const [recovering, missing] = [freshTag(), freshTag()];
    const { setTimeout: wait, reportError: report } = window;
    const waits: number[] = [];
    let ended!: () => void;
    const end = new Promise<void>((resolve) => (ended = resolve));
    window.reportError = () => undefined;
    // Waits are written down and over at once.
    Object.assign(window, {
      setTimeout: (run: () => void, ms: number) => {
        waits.push(ms);
        queueMicrotask(run);
        return 1;
      },
    });
    let [recoveringTries, missingTries] = [0, 0];
    const elements = {
      [recovering]: () => (++recoveringTries < 3 ? Promise.reject(new Error('503')) : define(recovering)()),
      [missing]: () => {
        // The last one: nothing is planned after it.
        if (++missingTries === 10) wait(ended, 0);
        return Promise.reject(new Error('404'));
      },
    };
    root.append(document.createElement(recovering), document.createElement(missing));
    try {
      loadElements(elements, root);
      await end;
    } finally {
      Object.assign(window, { setTimeout: wait, reportError: report });
    }
    expect(customElements.get(recovering)).not.to.equal(undefined);
    expect([recoveringTries, missingTries, waits.length]).to.deep.equal([3, 10, 9]);
    for (const [i, ms] of waits.entries()) {
      const most = 1000 * 2 ** i;
      expect(ms).to.be.within(most / 2, most);
    }
  });
});
