/** docs/transcript.md: one whole procedure, as a screen reader is told it. */
import { TODAY } from '../../five-filings.mjs';
import { byKeyboard } from './by-keyboard.mjs';
import { listen } from './spoken.mjs';
import { takeNotes } from './notes.mjs';
import { castOf, openForm, typedAnswers } from './tour.mjs';

const CODE = '2.002913';

const WAYS = {
  portal: 'Nộp hồ sơ: tự nộp trên Cổng',
  desk: 'Nộp hồ sơ: mang tới bàn Một cửa',
  paper: 'Nộp hồ sơ: in tờ khai giấy',
};

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
- \`!\` a live region speaks by itself: \`status\` waits for a pause, \`alert\` does not. What only says that something
  is on its way (“Đang tải…”) is left out: whether it is there depends on the machine.
- \`·\` text that Tab passes by and that the reading keys find, on screens that are there to be read.

Nobody in it exists.
`;

/** Of an answer far down in a list only the way there and the answer itself. */
function shortened(lines) {
  const out = [];
  for (let n = 0; n < lines.length; n++) {
    let end = n;
    while (lines[end] === '« ArrowDown' && lines[end + 2] === '« ArrowDown') end += 2;
    const times = (end - n) / 2 + 1;
    if (times < 5) out.push(lines[n]);
    else {
      out.push(`« ArrowDown, ${times} times`);
      n = end;
    }
  }
  return out;
}

/** Walks the procedure. @returns {Promise<string>} The page for docs. */
export async function transcript(context, url) {
  const out = [HEAD];
  let ear;
  const { page, form } = await openForm(context, url, CODE, async (page) => {
    await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+07:00`));
    ear = await listen(page);
  });
  const { overhearing, ...notes } = takeNotes(page, ear, out);
  const { look, read, screen, settle, speak } = notes;
  const keys = byKeyboard(overhearing);
  screen('Trang đầu');
  await read();
  await form.locator('h2').first().focus();
  await keys.people(castOf(CODE));
  await keys.sections(typedAnswers(CODE), ['Giấy tờ kèm theo', 'Kiểm tra lại'], async (title) => {
    screen(title);
    await look();
  });
  for (const title of ['Giấy tờ kèm theo', 'Kiểm tra lại', 'Nộp hồ sơ']) {
    await form.locator('h2', { hasText: title }).first().waitFor();
    if (title === 'Nộp hồ sơ') await form.locator('bk-handover #portal').waitFor();
    await settle();
    screen(title);
    await speak();
    await look();
    await read();
    if (title !== 'Nộp hồ sơ') await keys.toEnd(title === 'Kiểm tra lại' ? 'Nộp hồ sơ' : 'Kiểm tra lại');
  }
  for (const [way, name] of Object.entries(WAYS)) {
    await form.locator(`bk-handover #${way}`).focus();
    screen(name);
    notes.forget();
    await look();
    await overhearing.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await speak();
    for (let n = 0; n < 4; n++) await overhearing.keyboard.press('Tab');
  }
  await page.close();
  return `${shortened(out).join('\n')}\n`;
}
