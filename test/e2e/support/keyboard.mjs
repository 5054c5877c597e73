/** A person without a mouse: everything is reached with Tab, chosen with arrows, pressed with Enter or Space. */

const MOST_TABS = 120;

/** What has the focus, through all shadow trees, with the words that a screen reader would say. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return undefined;
  const words = (node) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const label =
    element.getAttribute('aria-label') ??
    (named.map((id) => words(element.getRootNode().getElementById(id))).join(' ') ||
      words(element.labels?.[0]) ||
      words(element));
  const group = words(element.closest('fieldset')?.querySelector('legend'));
  return { label, group, type: element.type ?? element.localName, checked: element.checked === true };
}

export function keyboard(page) {
  const focus = () => page.evaluate(focused);

  /** Tabs on until what has the focus fits. */
  async function tabTo(fits, what) {
    for (let i = 0; i < MOST_TABS; i++) {
      const now = await focus();
      if (now && fits(now)) return now;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${what} cannot be reached with Tab`);
  }

  return {
    focus,
    /** Presses a button or follows a link. */
    async press(name) {
      await tabTo(
        ({ label, type }) => label.includes(name) && !['radio', 'textarea', 'text'].includes(type),
        name,
      );
      await page.keyboard.press('Enter');
    },
    /** Types into a field, in place of what stands there. */
    async type(name, text) {
      await tabTo(({ label, type }) => label.startsWith(name) && type !== 'radio', name);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    /** Chooses one of a group. */
    async choose(group, option) {
      await tabTo((now) => now.type === 'radio' && now.group.startsWith(group), group);
      await page.keyboard.press('Space');
      for (let i = 0; i < 20; i++) {
        const now = await focus();
        if (now.label.startsWith(option)) {
          if (!now.checked) await page.keyboard.press('Space');
          return;
        }
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`${group} does not offer ${option}`);
    },
    /** Chooses a line of a list that opens, by its first letters. */
    async pick(name, option) {
      await tabTo(({ label, type }) => label.startsWith(name) && type === 'select-one', name);
      await page.keyboard.type(option);
    },
    /** Ticks a box. */
    async tick(name) {
      const now = await tabTo(({ label, type }) => type === 'checkbox' && label.startsWith(name), name);
      if (!now.checked) await page.keyboard.press('Space');
    },
  };
}
