/**
 * A paper that goes along with a dossier, from the form to the portal's database: the tab is closed in the middle of it,
 * and what the portal has by then is not sent again. On the portal's own pages, with their policy.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { find } from '../../scripts/browsers.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { cardText, fillSections, keyboard, onSection, readCard, request } from './support/filing.mjs';
import { makePortal } from './support/portal.mjs';

/** A scan that nothing can make smaller, so that it goes in several pieces. */
async function makePdf() {
  const noise = new PNG({ width: 700, height: 700 });
  randomBytes(noise.data.length).copy(noise.data);
  const document = await PDFDocument.create();
  document.addPage([700, 700]).drawImage(await document.embedPng(PNG.sync.write(noise)));
  return Buffer.from(await document.save());
}

const PIECES = 2;

describe('papers that go with a dossier', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, pdf, hash;
  const faults = [];
  before(async () => {
    pdf = await makePdf();
    portal = await makePortal();
    await portal.start();
    profile = makeProfile();
    context = await profile.open({ viewport: { width: 320, height: 640 } });
    context.on('console', (message) => {
      if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
        faults.push(message.text());
    });
    page = context.pages()[0] ?? (await context.newPage());
  });
  after(async () => {
    await context?.close();
    await portal?.dispose();
    profile?.dispose();
  });

  const axe = async (where) => {
    assert.deepEqual(await axeFindings(page), [], where);
    const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width <= screen, `${where} is ${width} px wide on a screen of ${screen}`);
  };

  it('is added on its page, which says that it goes along', async () => {
    const keys = keyboard(page);
    await page.goto(portal.url);
    await keys.press('Nộp hồ sơ');
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', cardText('s1-2021'));
    await keys.press('Bắt đầu');
    const relation = page.getByLabel(/^Quan hệ với người/);
    const authorised = async (title) => {
      if (title === 'I. Thông tin') await relation.selectOption({ label: 'Người được ủy quyền' });
    };
    await fillSections(page, request, authorised, 'Giấy tờ kèm theo');
    const papers = page.locator('bk-papers');
    await papers.locator('[id^=add-]').first().click();
    await papers
      .locator('bk-file-field input[type=file]')
      .last()
      .setInputFiles({ name: 'uy-quyen.pdf', mimeType: 'application/pdf', buffer: pdf });
    await papers.locator('bk-file-field figure, bk-file-field li').first().waitFor();
    await papers.locator('[id^=save-]').click();
    await papers.locator('[id^=open-]').first().waitFor();
    await papers.getByText('Giấy tờ được gửi cùng khi bạn bấm').waitFor();
    await axe('papers');
    await keys.press('Tiếp tục');
    await onSection(page, 'Kiểm tra lại');
    await page.getByText('Giấy tờ bạn đã thêm được gửi kèm hồ sơ này').waitFor();
    await axe('check');
  });

  it('is shown on its way, and goes on where the portal stands when the tab was closed', async () => {
    let pieces = 0;
    const isPiece = (request) => request.method() === 'PATCH' && request.url().includes('/api/uploads/');
    await context.route('**/api/uploads/**', async (route) => {
      if (!isPiece(route.request())) return route.continue();
      // After two pieces, on a slow line, nothing answers any more, until the tab is gone.
      if ((pieces += 1) > PIECES) return undefined;
      await page.waitForTimeout(2000);
      return route.continue();
    });
    const form = page.locator('bk-procedure-form');
    await keyboard(page).press('Gửi hồ sơ');
    await form.getByText(/Đang gửi: 524 kB trong/).waitFor();
    await form.getByText('Còn dưới một phút.').waitFor();
    assert.equal(await form.getByText('Gửi ngay').count(), 0);
    hash = await page.evaluate(async () => {
      const [job] = await document.querySelector('bk-provider').client.outbox.list();
      return job.content.files[0].sha256;
    });
    assert.equal(await form.getByText('Cơ quan đã nhận hồ sơ').count(), 0);
    await axe('under way');

    const next = await context.newPage();
    await page.close();
    page = next;
    await context.unroute('**/api/uploads/**');
    const goesOn = context.waitForEvent('request', { predicate: isPiece, timeout: 60_000 });
    await page.goto(`${portal.url}/ho-so`);
    const offset = Number((await goesOn).headers()['upload-offset']);
    assert.ok(offset >= PIECES * 256 * 1024, `began at ${offset}`);
    // What the portal has accepted becomes a dossier of the device.
    const waiting = () =>
      page.evaluate(async () => (await document.querySelector('bk-provider').client.outbox.list()).length);
    const end = Date.now() + 30_000;
    while ((await waiting()) > 0 && Date.now() < end) await page.waitForTimeout(100);
    assert.equal(await waiting(), 0);
    assert.deepEqual(faults, []);
  });

  it('is at the portal whole, once', async () => {
    await portal.stop();
    const [dossier, ...more] = await portal.dossiers();
    assert.deepEqual(more, []);
    assert.deepEqual(await portal.files(), [
      { owner_kind: 'dossier', owner_id: dossier.code, paper: 'uy-quyen', sha256: hash },
    ]);
  });
});
