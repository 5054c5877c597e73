/**
 * As much of a Playwright page as the hands in `keyboard.mjs` and `filing.mjs` use, over Puppeteer, which
 * keeps a profile folder in Firefox too.
 */

/** Runs in the page: whether a text is on screen, through all shadow trees. */
function isShown(text, selector) {
  const within = (root) =>
    [...root.querySelectorAll('*')].some((element) => {
      const own = selector
        ? element.matches(selector)
        : [...element.childNodes].some((n) => n.nodeType === 3);
      const said = own && element.checkVisibility() && element.textContent.replace(/\s+/g, ' ');
      return (said && said.includes(text)) || (element.shadowRoot && within(element.shadowRoot));
    });
  return within(document);
}

/** Runs in the page: what Enter and Space do to a button, a box or a summary that has the focus. */
function activate() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  element.click();
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name - Of the browser. In Firefox, keys that Puppeteer presses move the focus and type, but
 *   press no button; there they are clicked.
 */
export function asPage(page, name) {
  const shown = (text, selector = '') =>
    page.waitForFunction(isShown, { polling: 50, timeout: 20_000 }, text, selector).catch((cause) => {
      throw new Error(`"${text}" does not show`, { cause });
    });
  return {
    evaluate: (...args) => page.evaluate(...args),
    waitForFunction: (fits, ...args) => page.waitForFunction(fits, { polling: 50, timeout: 20_000 }, ...args),
    keyboard: {
      async press(keys) {
        if (name === 'firefox' && ['Enter', 'Space'].includes(keys)) return page.evaluate(activate);
        const [key, ...held] = keys.split('+').reverse();
        for (const one of held) await page.keyboard.down(one);
        await page.keyboard.press(key.length === 1 ? key.toLowerCase() : key);
        for (const one of held) await page.keyboard.up(one);
      },
      insertText: (text) => page.keyboard.type(text),
    },
    getByText: (text) => ({ waitFor: () => shown(text) }),
    locator: () => ({ locator: (selector, { hasText }) => ({ waitFor: () => shown(hasText, selector) }) }),
  };
}
