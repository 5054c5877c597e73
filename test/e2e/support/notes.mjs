/** Writes a transcript down: what is told after each key, screen by screen. */

/** A page whose keys are written down with what is told after each. */
function overheard(page, note) {
  const { keyboard } = page;
  return {
    evaluate: (...given) => page.evaluate(...given),
    locator: (selector) => page.locator(selector),
    waitForFunction: (...given) => page.waitForFunction(...given),
    keyboard: {
      async press(key) {
        await keyboard.press(key);
        await note(key);
      },
      async type(text) {
        await keyboard.type(text);
        await note(text);
      },
    },
  };
}

/**
 * @param ear - Of `listen`.
 * @param {string[]} out - Where the lines go.
 */
export function takeNotes(page, ear, out) {
  let before = '';

  const settle = () => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
  const speak = async () => {
    for (const words of await ear.said()) if (!words.endsWith('…')) out.push(`! ${words}`);
  };
  /** Tells the focus if it has moved or what it is on has changed. */
  const look = async () => {
    const now = await ear.focused();
    if (now !== before) out.push(`> ${now}`);
    before = now;
  };
  const note = async (key) => {
    await settle();
    if (!['Tab', 'Shift+Tab'].includes(key)) out.push(`« ${key}`);
    await look();
    await speak();
  };
  return {
    settle,
    speak,
    look,
    /** The next look tells the focus, wherever it is. */
    forget: () => (before = ''),
    /** Begins a screen with what was told when it came. */
    screen(title) {
      const told = out.slice(out.lastIndexOf('« Enter') + 1);
      const isCome = told[0]?.startsWith('> heading');
      if (isCome) out.length -= told.length;
      out.push('', `## ${title}`, '', ...(isCome ? told : []));
    },
    async read() {
      for (const line of await ear.read()) if (line.trim()) out.push(`· ${line}`);
    },
    /** The page, whose keys are written down. */
    overhearing: overheard(page, note),
  };
}
