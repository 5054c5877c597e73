/**
 * Fills the sections of `<bk-procedure-form>` as somebody without a mouse does: Tab from control to control, type
 * where nothing stands, choose with arrows and Space, Enter on "Tiếp tục".
 */

/** More than any section has. */
const MOST_TABS = 400;

/** The control that has the focus, and the field it belongs to. */
function focused() {
  const form = document.querySelector('bk-procedure-form').shadowRoot;
  const host = form.activeElement;
  let inner = host;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  if (!host) return {};
  return {
    key: host.dataset.key ?? host.id,
    tag: host.localName,
    value: host.value ?? '',
    choices: host.choices?.map(({ value }) => value),
    control: inner.id,
    type: inner.type ?? inner.localName,
    typed: inner.value ?? '',
    isPrimary: ['next', 'send', 'handover'].includes(inner.id),
  };
}

/** What the person sees of where they are. */
function screen() {
  const form = document.querySelector('bk-procedure-form').shadowRoot;
  const problems = [...form.querySelectorAll('#summary li')].map((item) => item.textContent.trim());
  return { title: form.querySelector('h2')?.textContent.trim() ?? '', problems };
}

/** A name whose parts have keys with the same beginning, typed as one. */
function wholeName(key, answers) {
  const stem = key.replace(/(Ho|ChuDem|Ten)$/, '');
  const parts = ['Ho', 'ChuDem', 'Ten'].map((part) => answers[stem + part]);
  return parts.every((part) => part === undefined) ? undefined : parts.filter(Boolean).join(' ');
}

const dayOf = (iso) => iso.split('-').reverse().join('/');

/** @returns `sections()`, which fills all of them. */
export function byKeyboard(page) {
  const look = () => page.evaluate(focused);
  const press = (key) => page.keyboard.press(key);
  const type = (text) => page.keyboard.type(text);

  /** Enters one answer from the control that has the focus; some fields take it in several controls. */
  async function enter(now, answer) {
    const { tag, control } = now;
    switch (tag) {
      case 'bk-choice-field':
        return now.type === 'select-one' ? choose(now, answer) : chooseRadio(now, answer);
      case 'bk-bank-field':
        return choose(now, answer);
      case 'bk-check-field':
        return answer ? press('Space') : undefined;
      case 'bk-date-field':
        return type(dayOf(answer));
      case 'bk-datetime-field': {
        const [day, time] = answer.split('T');
        return type(control === 'time' ? (time ?? '') : dayOf(day));
      }
      case 'bk-address-field':
        return place(now, answer);
      case 'bk-list-field':
        return choose(now, answer);
      default:
        return type(String(answer));
    }
  }

  async function chooseRadio({ key, choices, value }, answer) {
    if (!choices.includes(answer)) throw new Error(`${key} does not offer ${answer}`);
    if (value === '') await press('Space');
    const steps = choices.indexOf(answer) - Math.max(0, choices.indexOf(value));
    for (let i = 0; i < Math.abs(steps); i++) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  async function choose(now, answer) {
    for (let i = 0; i < 200; i++) {
      if ((await look()).value === answer) return;
      await press('ArrowDown');
    }
    throw new Error(`${now.key} does not offer ${answer}`);
  }

  /** Street and house by hand, province and commune out of their lists, which search as one types. */
  async function place({ control }, { detail, province, commune }) {
    if (control === 'detail') return type(detail);
    await type(control === 'province' ? province : commune);
    await page.waitForFunction(() => {
      let inner = document.activeElement;
      while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
      return inner.getAttribute('aria-activedescendant') || inner.getAttribute('aria-expanded') === 'true';
    });
    return press('Enter');
  }

  /** The answer for a field; `table/0/column` for a cell, and the parts of a name under the key of the first. */
  function answerFor({ key, tag }, answers) {
    const [name, row, column] = key.split('/');
    if (row === 'add') return undefined;
    if (tag === 'bk-name-parts-field') return wholeName(name, answers);
    return column === undefined ? answers[name] : answers[name]?.[Number(row)]?.[column];
  }

  /** One section, from the first control to the button that goes on. @returns The keys that were entered. */
  async function section(answers) {
    const entered = new Set();
    const begun = new Set();
    const rows = {};
    for (let i = 0; i < MOST_TABS; i++) {
      await press('Tab');
      const now = await look();
      if (now.isPrimary) return entered;
      if (!now.key) continue;
      const [table, add] = now.key.split('/');
      if (add === 'add') {
        rows[table] ??= 0;
        if (rows[table] >= (answers[table]?.length ?? 0)) continue;
        rows[table]++;
        await press('Enter');
        entered.add(table);
        // The focus goes to the first field of the new row, which Tab would pass.
        await page.waitForFunction((key) => {
          const host = document.querySelector('bk-procedure-form').shadowRoot.activeElement;
          return host?.id.startsWith(`${key}/`) && !host.id.endsWith('/add');
        }, table);
        await press('Shift+Tab');
        continue;
      }
      const answer = answerFor(now, answers);
      const part = `${now.key} ${now.control}`;
      const standsThere = now.value !== '' && !entered.has(now.key);
      if (answer === undefined || standsThere || begun.has(part) || now.type === 'button') continue;
      if (now.type === 'radio') begun.add(now.key);
      begun.add(part);
      await enter(now, answer);
      entered.add(now.key.split('/')[0]);
    }
    throw new Error('The button that goes on cannot be reached with Tab');
  }

  return {
    /**
     * Answers on the first page who stands in which role, and starts.
     *
     * @param people - Value of the answer by role.
     * @returns Which roles were answered by hand.
     */
    async people(people) {
      const chosen = [];
      for (let i = 0; i < MOST_TABS; i++) {
        await press('Tab');
        const now = await look();
        if (now.control === 'begin') {
          await press('Enter');
          await page.locator('bk-procedure-form').locator('#next').waitFor();
          return chosen;
        }
        if (!now.key?.startsWith('who') || chosen.includes(now.key)) continue;
        const role = now.key === 'who' ? Object.keys(people)[0] : now.key.slice('who-'.length);
        const wanted = now.choices.includes(people[role]) ? people[role] : 'later';
        if (now.value !== wanted) await chooseRadio(now, wanted);
        chosen.push(now.key);
      }
      throw new Error('The button that starts cannot be reached with Tab');
    },

    /**
     * Fills sections until a page comes that asks nothing more.
     *
     * @param answers - By field key; a place as `{detail, province, commune}`.
     * @param until - The title of the page where to stop.
     * @param look - Called with the title of each page, before anything is entered.
     * @returns The keys that were entered by hand.
     */
    async sections(answers, until, atEach = async () => {}) {
      const all = new Set();
      for (let n = 0; n < 40; n++) {
        const { title } = await page.evaluate(screen);
        if (until.some((end) => title.startsWith(end))) return all;
        await atEach(title);
        for (const key of await section(answers)) all.add(key);
        await press('Enter');
        await page.waitForFunction((before) => {
          const form = document.querySelector('bk-procedure-form').shadowRoot;
          return form.querySelector('#summary') || form.querySelector('h2')?.textContent.trim() !== before;
        }, title);
        const { problems } = await page.evaluate(screen);
        if (problems.length > 0) throw new Error(`${title}: ${problems.join('; ')}`);
      }
      throw new Error('The form does not come to an end');
    },

    /**
     * Goes on over the papers and the check, where everything that can be remembered is, to the last page.
     *
     * @param end - Its title.
     */
    async toEnd(end) {
      for (let n = 0; n < 3; n++) {
        const { title } = await page.evaluate(screen);
        if (title === end) return;
        for (let i = 0; ; i++) {
          if (i === MOST_TABS) throw new Error(`${title} has no way on by Tab`);
          await press('Tab');
          const now = await look();
          if (now.isPrimary) break;
          if (now.tag === 'bk-check-field' && now.value === '') await press('Space');
          if (now.tag === 'bk-choice-field' && now.value === '') await chooseRadio(now, 'profile');
        }
        await press('Enter');
        await page.waitForFunction(
          (before) =>
            document.querySelector('bk-procedure-form').shadowRoot.querySelector('h2')?.textContent.trim() !==
            before,
          title,
        );
      }
    },
  };
}
