/**
 * A dossier from the day it is sent to the day after its result: `<bk-dossier>` on the portal's page on one side, the
 * clerk's page on the other, each in a browser. Days pass by a clock that both are given.
 */
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { pglite } from '../portal/databases.mjs';
import { readCatalogue } from '../../build/portal/server/domain/procedures.js';
import { CLERK, MORNING, startPortal } from '../portal/portal.mjs';
import { axeFindings } from './support/browser.mjs';
import { phonePhoto } from './support/phone-photo.mjs';
import { requestAsStored } from './support/filing.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Sig /ByteRange [0 10 20 30]>> endobj\n%%EOF');
const PAPER = { name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: PDF };
const REASON = 'Sổ gốc ở kho lưu trữ của tỉnh.\nNgười giữ sổ nghỉ ốm.';
const ITEM = 'Số điện thoại';
const COLOURS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

/** Where nothing new is coloured. */
const PLAIN = COLOURS.slice(0, 1);

describe('a dossier that is followed', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let browser, portal, database, context, page, clerk, code, secret;
  const found = [];
  const faults = [];
  /** All that left the browser of the person. */
  const sent = [];
  before(async () => {
    database = await (await pglite.start()).open();
    const folders = ['dist/procedures/', 'src/procedures/'];
    const root = new URL('../../', import.meta.url);
    const procedures = await readCatalogue(folders.map((folder) => new URL(folder, root)));
    const sealing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const sealingKey = sealing.privateKey.export({ format: 'pem', type: 'pkcs8' });
    portal = await startPortal(database, { sealingKey, procedures });
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
    context = await person();
    page = await context.newPage();
    context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const desk = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    clerk = await desk.newPage();
    clerk.setDefaultTimeout(15_000);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  /** A browser of somebody, at the hour of the portal. */
  async function person() {
    const made = await browser.newContext({
      viewport: { width: 360, height: 780 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      permissions: ['notifications'],
    });
    made.setDefaultTimeout(15_000);
    made.on('response', (answer) => {
      if (answer.status() === 503) faults.push(`503 ${new URL(answer.url()).pathname}`);
    });
    made.on('weberror', (error) => faults.push(String(error.error())));
    await made.clock.setFixedTime(new Date(MORNING));
    await made.exposeBinding('reportFault', (_source, fault) => faults.push(fault));
    await made.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        globalThis.reportFault(`${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    return made;
  }
  async function at(time) {
    portal.setClock(time);
    await context.clock.setFixedTime(new Date(time));
  }
  const seen = (text) => page.getByText(text).first().waitFor();
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const now = async () => (await portal.get(`/dossiers/${code}`, { secret })).body;

  /** Looks at the page as it is. */
  async function look(name, colours = COLOURS) {
    const note = (where, findings) => found.push(...findings.map((one) => `${name}, ${where}: ${one}`));
    for (const colour of colours) {
      await page.emulateMedia(colour);
      note(Object.values(colour).join(' '), await axeFindings(page));
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 256 });
    await page.keyboard.press('Shift');
    note('320 × 256', await layoutFindings(page));
    note('320 × 256', await focusFindings(page));
    await page.setViewportSize({ width: 360, height: 780 });
    if (process.env.SHOTS)
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'light'],
        [360, 'dark'],
      ]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 780 });
        const path = join(process.env.SHOTS, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 780 });
  }

  let isStopped = false;
  /** One stretch of the way; those after one that failed would only wait. */
  const walk = (name, work) =>
    it(name, async (t) => {
      if (isStopped) return t.skip('the walk has stopped before');
      isStopped = true;
      await work();
      isStopped = false;
    });

  async function signIn() {
    await clerk.goto(`${portal.origin}/can-bo`);
    await clerk.getByLabel('Tên đăng nhập').fill('canbo');
    await clerk.getByLabel('Mật khẩu').fill(CLERK);
    await clerk.getByRole('button', { name: 'Đăng nhập' }).click();
    await clerk.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
  }

  /** What the clerk does on the page of the dossier: opens a step, fills it in, sends it. */
  async function step(title, fill, button) {
    await clerk.goto(`${portal.origin}/can-bo/ho-so/${code}`);
    if (title) await clerk.locator('summary', { hasText: title }).click();
    await fill?.();
    await clerk.getByRole('button', { name: button, exact: true }).click();
    await clerk.getByRole('status').first().waitFor();
  }

  walk('is sealed on its way, and stands in the list of the device', async () => {
    await page.goto(`${portal.origin}/ho-so`);
    await seen('Máy này không lưu hồ sơ nào.');
    await look('empty', PLAIN);
    // From the page of the form, whose part knows whom a signed definition names.
    await page.goto(`${portal.origin}/thu-tuc/2.000635`);
    await page.waitForFunction(() => {
      try {
        return Boolean(document.querySelector('bk-provider').client.procedures);
      } catch {
        return false;
      }
    });
    await page.evaluate(async (answers) => {
      const { client } = document.querySelector('bk-provider');
      await client.profiles.setLevel('device');
      const definition = await client.procedures.load('2.000635');
      const recipient = client.procedures.recipientOf(definition);
      if (!recipient) throw new Error('nobody to seal to');
      const body = { procedure: { code: '2.000635', version: definition.version }, answers };
      const content = { kind: 'dossier', about: '2.000635', path: '/dossiers', recipient, body };
      await client.outbox.enqueue(crypto.randomUUID(), content);
    }, requestAsStored);
    await page.goto(`${portal.origin}/ho-so`);
    const own = page.locator('bk-dossier .own');
    await own.waitFor();
    code = await own.locator('b').textContent();
    const wire = sent.find((one) => one.startsWith(`${portal.origin}/api/dossiers `));
    assert.match(wire, /"sealed"/);
    assert.doesNotMatch(wire, /MẪU|038095990019|nycHoTen/);
    const [row] = await database.query('select answers from dossiers where code = $1', [code]);
    assert.equal(row.answers.nycHoTen, 'NGUYỄN VĂN MẪU');
    await look('list', PLAIN);
    await own.focus();
    await page.keyboard.press('Enter');
    await seen('Đã tiếp nhận');
    await seen(/còn \d+ ngày làm việc|hôm nay/);
    await press('Hiện mã tra cứu');
    secret = await page.locator('#secret-text').textContent();
    await look('received');
    await press('Ẩn mã tra cứu');
    assert.equal((await now()).personal.applicantName, 'NGUYỄN VĂN MẪU');
  });

  walk('says on the first screen of a phone how it stands, who holds it, and until when', async () => {
    await page.evaluate(() => document.querySelector('bk-dossier').scrollIntoView());
    const { y, height } = await page.locator('[part=standing]').boundingBox();
    assert.ok(y >= 0 && y + height <= 780, `ends at ${y + height} px`);
    const words = await page.locator('[part=standing]').innerText();
    for (const word of ['Đã tiếp nhận', 'Bộ phận Một cửa', '2026']) assert.ok(words.includes(word), word);
  });

  walk('hears of every step while the page is open, without asking', async () => {
    await signIn();
    // The page lives on: a reload would take this away.
    await page.evaluate(() => (globalThis.isSamePage = true));
    await step(undefined, undefined, 'Nhận hồ sơ này');
    await seen('Đang giải quyết');
    await step(
      'Yêu cầu bổ sung',
      async () => {
        await clerk.locator('#bo-sung-text').fill('Thiếu số điện thoại.\nẢnh giấy chứng sinh bị mờ.');
        await clerk.locator('[name=title-1]').fill(ITEM);
        await clerk.locator('[name=kind-1]').selectOption('text');
        await clerk.locator('[name=title-2]').fill('Giấy chứng sinh');
      },
      'Gửi yêu cầu bổ sung',
    );
    await seen('Cần bổ sung giấy tờ');
    await page.getByText('Ảnh giấy chứng sinh bị mờ.').waitFor();
    assert.equal(await page.evaluate(() => globalThis.isSamePage), true);
    await look('supplement', PLAIN);
  });

  walk('keeps an answer that is half written, and sends it with its paper', async () => {
    await page.getByLabel(ITEM).fill('0900 000 000');
    await page.locator('bk-file-field input[type=file]').setInputFiles({
      name: 'giay.jpg',
      mimeType: 'image/jpeg',
      buffer: await phonePhoto(page),
    });
    await page.locator('bk-file-field [part=pages] li').waitFor();
    await seen('được giữ trên máy này');
    await page.reload();
    await page.locator('bk-dossier .own').click();
    await page.locator('bk-file-field [part=pages] li').waitFor();
    assert.equal(await page.getByLabel(ITEM).inputValue(), '0900 000 000');
    await look('half-written', PLAIN);
    await context.setOffline(true);
    await press('Gửi phần bổ sung');
    await seen('đã lưu trên máy này và đang chờ gửi');
    await look('answer-waits', PLAIN);
    await context.setOffline(false);
    await seen('Nơi giải quyết đã nhận phần bổ sung lúc');
    const { answeredAt } = (await now()).personal.supplement;
    assert.ok(answeredAt);
    await clerk.goto(`${portal.origin}/can-bo/ho-so/${code}`);
    assert.match(await clerk.content(), /0900 000 000/);
    assert.match(await clerk.content(), /Giấy chứng sinh/);
  });

  walk('is late, and shows the slip of the office as it was given', async () => {
    const { dueAt } = await now();
    await at(new Date(Date.parse(dueAt) + 26 * 3_600_000).toISOString());
    await press('Xem lại ngay');
    await seen('Đã quá ngày hẹn trả kết quả');
    await seen('chưa gửi phiếu xin lỗi');
    // A session of a clerk does not last until the next day.
    await signIn();
    await look('late', PLAIN);
    await step('Xin lỗi và hẹn lại', () => clerk.locator('#hen-lai-text').fill(REASON), 'Gửi phiếu xin lỗi');
    await seen('Hồ sơ đã được hẹn lại ngày trả kết quả');
    const { apology } = (await now()).personal;
    await page.getByText('Xem toàn bộ phiếu').click();
    const slip = await page.locator('[part=slip]').innerText();
    const local = (moment) => {
      const [day, time] = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().split('T');
      return `${time.slice(0, 5)}, ${day.split('-').reverse().join('/')}`;
    };
    for (const words of [
      apology.number,
      apology.agency,
      apology.signer,
      local(apology.newDueAt),
      ...REASON.split('\n'),
    ])
      assert.ok(slip.includes(words), words);
    await look('apology');
  });

  walk('can be complained about with one tap, and the petition carries the code', async () => {
    await press('Gửi phản ánh về hồ sơ này');
    await page.getByLabel('Nội dung', { exact: true }).waitFor();
    assert.equal(await page.locator('bk-feedback[kind=petition]').evaluate(({ dossier }) => dossier), code);
    const petition = page.locator('bk-feedback[kind=petition]');
    await petition.getByRole('radio').first().check();
    await petition.getByLabel('Ẩn danh').check();
    await page
      .getByLabel('Nội dung', { exact: true })
      .fill('Hồ sơ của tôi đã hẹn lại một lần, xin cho biết lý do.');
    await press('Gửi phản ánh');
    await page
      .getByText(/PA38-\d{6}-\d{6}-/)
      .first()
      .waitFor({ timeout: 30_000 });
    const petitions = await database.query('select * from petitions');
    assert.ok(JSON.stringify(petitions).includes(code));
    await press('Đóng phần phản ánh');
  });

  walk('gives the due day for a calendar', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), press('Thêm ngày hẹn vào lịch')]);
    assert.equal(file.suggestedFilename(), `hen-tra-${code.toLowerCase()}.ics`);
    const lines = readFileSync(await file.path(), 'utf8')
      .replaceAll('\r\n ', '')
      .split('\r\n');
    const value = (name) =>
      lines
        .find((line) => line.startsWith(name))
        ?.split(':')
        .slice(1)
        .join(':');
    const { dueAt } = await now();
    const local = new Date(Date.parse(dueAt) + 7 * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
    assert.deepEqual(
      [lines[0], value('DTSTART;TZID=Asia/Ho_Chi_Minh'), value('UID'), lines.at(-2)],
      ['BEGIN:VCALENDAR', local, `${code}@ba-khong`, 'END:VCALENDAR'],
    );
    assert.ok(!lines.join('\n').includes('MẪU'));
  });

  walk('is told of by the worker while no page listens, without a word about the person', async () => {
    // No push service is to be had here: the page says so, and the worker that stands by then is spoken to directly.
    const session = await context.newCDPSession(page);
    const registered = new Promise((resolve) =>
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        for (const { scopeURL, registrationId } of registrations)
          if (scopeURL.endsWith('/bk-push/')) resolve(registrationId);
      }),
    );
    await session.send('ServiceWorker.enable');
    await press('Báo cho tôi khi hồ sơ thay đổi');
    await seen('qua dịch vụ thông báo của trình duyệt');
    await press('Đồng ý báo tin');
    const registrationId = await registered;
    await seen('chưa bật được. Hãy thử lại sau.');
    const data = JSON.stringify({ code, status: 'done', name: 'NGUYỄN VĂN MẪU' });
    await session.send('ServiceWorker.deliverPushMessage', { origin: portal.origin, registrationId, data });
    const shown = await page.waitForFunction(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      const notices = (await Promise.all(all.map((one) => one.getNotifications()))).flat();
      return notices.length > 0 && notices.map(({ title, body, tag }) => ({ title, body, tag }));
    });
    assert.deepEqual(await shown.jsonValue(), [
      { title: `Hồ sơ ${code}`, body: 'Đã có kết quả.', tag: `bk-${code}` },
    ]);
    await session.detach();
  });

  walk(
    'has its result in the papers of the device once it is the announced one, and refuses any other',
    async () => {
      await step('Đã có kết quả', () => clerk.setInputFiles('#xong-file', PAPER), 'Ghi là đã có kết quả');
      await seen('Đã có kết quả');
      const result = (await now()).personal.results[0];
      assert.equal(result.sha256, createHash('sha256').update(PDF).digest('hex'));
      const changed = Buffer.from(PDF);
      changed[20] ^= 1;
      await page.route(`**/results/${result.id}`, (route) =>
        route.fulfill({ body: changed, contentType: 'application/pdf' }),
      );
      const keep = page.getByRole('button', { name: /^Lưu vào giấy tờ của tôi/ });
      await keep.click();
      await seen('không đúng tệp mà nơi cấp đã công bố');
      await look('changed-result', PLAIN);
      await page.unroute(`**/results/${result.id}`);
      await keep.click();
      await seen('Đã lưu trong giấy tờ của tôi trên máy này.');
      await look('done');
    },
  );

  walk('is read without a line from the copy of the device, with its age', async () => {
    await page.route('**/api/dossiers/**', (route) => route.abort('internetdisconnected'));
    await page.reload();
    await page.locator('bk-dossier .own').click();
    await seen('Đây là bản giữ trên máy này');
    assert.match(await page.locator('[part=age]').innerText(), /Đọc lúc \d\d:\d\d, ngày \d\d\/\d\d\/2026/);
    await page.locator('[part=facts]').getByText('NGUYỄN VĂN MẪU').waitFor();
    await look('copy', PLAIN);
    await page.unroute('**/api/dossiers/**');
    await press('Xem lại ngay');
    await page.getByText('Đây là bản giữ trên máy này').waitFor({ state: 'detached' });
  });

  walk('is rated at the end', async () => {
    await step(undefined, undefined, 'Đã trả kết quả cho người dân');
    await seen('Đã trả kết quả');
    await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
    await seen('Cảm ơn bạn. Đánh giá đã được gửi.');
    assert.equal((await now()).personal.rating.score, 4);
    await look('rated', PLAIN);
  });

  walk('opens on another device by code and secret, and by the code alone only in public', async () => {
    const other = await person();
    const there = await other.newPage();
    await there.goto(`${portal.origin}/ho-so`);
    const lookUp = async (typed) => {
      await there.getByLabel('Mã hồ sơ').fill(code.toLowerCase().replaceAll('-', ' '));
      await there.getByLabel('Mã tra cứu (nếu có)').fill(typed);
      await there.keyboard.press('Enter');
    };
    await lookUp('');
    await there.getByText('chỉ hiện phần công khai').waitFor();
    assert.equal(await there.getByText('NGUYỄN VĂN MẪU').count(), 0);
    await there.getByRole('button', { name: 'Danh sách hồ sơ' }).click();
    await lookUp(secret);
    await there.locator('[part=facts]').getByText('NGUYỄN VĂN MẪU').waitFor();
    assert.doesNotMatch(there.url(), /BK38/i);
    await other.close();
  });

  walk('leaves the device when the person says so, and notes one of the portal', async () => {
    await page.getByRole('button', { name: 'Xóa hồ sơ này khỏi máy' }).press('Enter');
    await look('forget', PLAIN);
    await press('Xóa khỏi máy này');
    await seen(`Đã xóa hồ sơ ${code} khỏi máy này.`);
    await page.locator('bk-dossier .own').waitFor({ state: 'detached' });
    await seen('Máy này không lưu hồ sơ nào.');
    assert.equal((await now()).status, 'returned');
    await press('Ghi hồ sơ đã nộp trên Cổng');
    await page.getByLabel('Mã hồ sơ mà Cổng đã cấp').fill('G22.99.08-261125-0007');
    await page.getByLabel('Việc gì').fill('Đăng ký thường trú');
    await press('Ghi lại');
    const link = page.getByRole('link', { name: /Tra cứu trên Cổng/ });
    await link.waitFor();
    assert.match(await link.getAttribute('href'), /^https:\/\/[\w.]*dichvucong\.gov\.vn/);
    await look('noted', PLAIN);
  });

  it('leaves no secret in an address, no fault, and nothing for axe, narrow screens or the focus', () => {
    const addresses = sent.map((one) => one.split(' ')[0]).join('\n');
    assert.ok(!addresses.includes(secret) && !addresses.includes('nycHoTen'));
    assert.deepEqual(faults, []);
    assert.deepEqual(found, []);
  });
});
