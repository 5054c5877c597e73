/**
 * `node scripts/picture.mjs`: draws docs/images/journey.png anew, from the demo portal as it was built.
 * Three moments on a phone: a section filled from the card, the code to pay, the dossier that is paid.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProfile } from '../test/e2e/support/browser.mjs';
import { fillSections, keyboard, onSection, readCard, request } from '../test/e2e/support/filing.mjs';
import { makePortal } from '../test/e2e/support/portal.mjs';
import { root } from './run.mjs';

const cards = JSON.parse(readFileSync(join(root, 'test/vectors/cccd-examples.json'), 'utf8'));
const portal = await makePortal();
await portal.start();
const profile = makeProfile();
const context = await profile.open({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
const page = context.pages()[0] ?? (await context.newPage());
const keys = keyboard(page);
const pictures = [];

/** What a person sees with this at the top of the screen. */
async function take(locator) {
  await locator.first().evaluate((element) => {
    document.activeElement?.blur();
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 20);
  });
  pictures.push((await page.screenshot()).toString('base64'));
}

await page.goto(`${portal.url}/thu-tuc/2.000635`);
await page.getByText('Máy này là của ai?').waitFor();
await keys.choose('Máy này là của ai?', 'Máy của tôi');
await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', cards.samples[0].payload);
await keys.press('Bắt đầu');
await keys.press('Tiếp tục');
await onSection(page, 'I. Thông tin');
await take(page.locator('bk-procedure-form h2'));
await keys.press('Quay lại');
await fillSections(page, request);
await keys.press('Gửi hồ sơ');
await page.locator('bk-payment svg[role=img]').waitFor();
await take(page.locator('bk-payment'));
await page.goto(`${portal.url}/ho-so`);
await page.locator('bk-dossier').getByRole('button', { name: /BK38-/ }).click();
await page.locator('bk-dossier').getByText('Nơi đang giải quyết').waitFor();
await take(page.locator('bk-dossier h2'));

const sheet = await context.newPage();
await sheet.setViewportSize({ width: 1200, height: 800 });
await sheet.setContent(`<!doctype html><style>
  body { display: flex; gap: 30px; justify-content: center; align-items: center; height: 100vh; margin: 0; background: #e6eee9 }
  img { width: 350px; border-radius: 24px; box-shadow: 0 8px 30px #0003 }
</style>${pictures.map((data) => `<img alt="" src="data:image/png;base64,${data}">`).join('')}`);
await sheet.screenshot({ path: join(root, 'docs/images/journey.png'), scale: 'css' });
await context.close();
await portal.dispose();
profile.dispose();
