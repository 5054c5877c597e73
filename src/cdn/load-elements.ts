/**
 * Loads the code of the elements that a page shows, when it shows them.
 *
 * Only the light DOM is watched: an element that renders another imports it by itself.
 *
 * @module
 */

/** Tags that some copy of the loader is fetching or has fetched; two script tags fetch nothing twice. */
const CLAIMED = Symbol.for('ba-khong.claimed');

/** A server that is overloaded, a line that drops now and then: after 1 s, 2 s … 256 s at most, some six minutes in all. */
const MOST_TRIES = 9;

/**
 * Fetches the elements found in `root` and those that come later.
 *
 * What cannot be fetched keeps its fallback content and is tried again after a second, two, four …,
 * and when the line is back. (An engine from before 2026 remembers a failed import until the page is
 * loaded again.) The error goes to the page's `error` event, so that its developer sees it; other
 * elements are not held up.
 *
 * @param elements - From tag to the import that defines it.
 * @param root - The document, or the part of it to watch.
 */
export function loadElements(
  elements: Readonly<Record<string, () => Promise<unknown>>>,
  root: Document | Element = document,
): void {
  const page = globalThis as { [CLAIMED]?: Set<string> };
  const claimed = (page[CLAIMED] ??= new Set());
  let tries = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  const load = ({ localName: tag }: Element) => {
    const fetchElement = Object.hasOwn(elements, tag) && elements[tag];
    if (!fetchElement || claimed.has(tag) || customElements.get(tag)) return;
    claimed.add(tag);
    fetchElement().catch((error: unknown) => {
      claimed.delete(tag);
      reportError(error);
      // Not all pages at the same moment, and what failed together is tried together.
      if (tries < MOST_TRIES) later ??= setTimeout(again, 500 * 2 ** tries++ * (1 + Math.random()));
    });
  };

  const search = (within: ParentNode) => within.querySelectorAll(':not(:defined)').forEach(load);
  const again = () => {
    later = undefined;
    search(root);
  };

  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        load(node);
        search(node);
      }
    }
  }).observe(root, { childList: true, subtree: true });
  addEventListener('online', again);
  search(root);
}
