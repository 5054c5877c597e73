/** docs/transcript.md: one whole procedure, as a screen reader is told it. */
import { FILINGS, TODAY } from '../../five-filings.mjs';
import { byKeyboard } from './by-keyboard.mjs';
import { listen } from './spoken.mjs';
import { cast, openForm, typedAnswers } from './tour.mjs';

const CODE = '2.002913';

const HEAD = `# What a screen reader is told

One whole procedure (${CODE}) as somebody fills it in without seeing it, with the people of a household kept on the
device: screen by screen, what the accessibility tree of Chromium gives to a screen reader while the person goes on
with Tab and types. \`test/e2e/accessible.test.mjs\` walks it anew and fails when it hears something else;
\`UPDATE=1 node --test test/e2e/accessible.test.mjs\` writes this page after a build. Do not edit it by hand.

How to read it:

- \`>\` the focus comes to something: the groups that it enters, then role, “name” [description], state, value. “(tùy
  chọn)” and the like are part of what is said; words outside of the quotation marks are those that the reader has in
  its own language.
- \`«\` a key, or what is typed.
- \`!\` a live region speaks by itself: \`status\` waits for a pause, \`alert\` does not.
- \`·\` text that Tab passes by and that the reading keys find, on screens that are there to be read.

Nobody in it exists.
`;

/** A page whose keys are written down with what is told after each. */
function overheard(page, ear, note) {
  const { keyboard } = page;
  return {
    evaluate: (...given) => page.evaluate(...given),
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

/** Walks the procedure. @returns {Promise<string>} The page for docs. */
export async function transcript(context, url) {
  const out = [HEAD];
  let ear;
  const { page, form } = await openForm(context, url, CODE, async (page) => {
    await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+07:00`));
    ear = await listen(page);
  });
  let before = '';

  const settle = () => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
  const speak = async () => {
    for (const words of await ear.said()) out.push(`! ${words}`);
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
    await speak();
    await look();
  };
  const screen = async (title) => out.push('', `## ${title}`, '');
  const read = async () => {
    for (const line of await ear.read()) out.push(`· ${line}`);
  };

  await ear.said();
  await screen('Trang đầu');
  await cast(form, CODE);
  await settle();
  await read();
  await speak();
  await form.locator('#begin').focus();
  await look();
  const overhearing = overheard(page, ear, note);
  await overhearing.keyboard.press('Enter');
  await form.locator('#next').waitFor();
  await settle();
  await byKeyboard(overhearing).sections(typedAnswers(CODE), ['Kiểm tra lại'], async (title) => {
    await screen(title);
    await settle();
    await speak();
    await look();
    if (title === 'Giấy tờ kèm theo') await read();
  });
  await screen('Kiểm tra lại');
  await look();
  await read();
  await form.locator('#handover').focus();
  await overhearing.keyboard.press('Enter');
  await form.locator('bk-handover #portal').waitFor();
  await screen('Nộp hồ sơ');
  await settle();
  await speak();
  await look();
  await read();
  for (const way of ['portal', 'desk', 'paper']) {
    await form.locator(`bk-handover #${way}`).focus();
    await screen(`Nộp hồ sơ: ${way}`);
    await look();
    await overhearing.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await speak();
    for (let n = 0; n < 4; n++) await overhearing.keyboard.press('Tab');
  }
  await page.close();
  void FILINGS;
  return `${out.join('\n')}\n`;
}
