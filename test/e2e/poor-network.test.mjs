/** The line that drops at the worst moment: one dossier, and nothing entered twice. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { makeProfile } from './support/browser.mjs';
import { cardText, fillSections, keyboard, readCard, request, requestAsStored } from './support/filing.mjs';
import { payInSimulator, scanCode } from './support/bank.mjs';
import { makePortal } from './support/portal.mjs';

const form = '/thu-tuc/2.000635';

/** A line to the portal that can lose the answer of the next dossier after the portal has given it, and cut streams. */
async function makeLine(port) {
  let lose;
  const line = {
    url: '',
    cutEvents: false,
    /** So many of the next files of code are refused, as by a server with too much to do. */
    refusals: 0,
    refused: 0,
    /** Resolves when the answer to the next dossier has come from the portal, and is gone. */
    loseNextAnswer: () => new Promise((resolve) => (lose = resolve)),
  };
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    if (line.cutEvents && url.endsWith('/events')) return void incoming.socket.destroy();
    if (line.refusals > line.refused && url.startsWith('/ba-khong/') && url !== '/ba-khong/ba-khong.js') {
      line.refused += 1;
      return void outgoing.writeHead(503, { 'retry-after': '2' }).end();
    }
    const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (lose && method === 'POST' && url === '/api/dossiers') {
        const lost = lose;
        lose = undefined;
        answer.resume().once('end', () => {
          incoming.socket.destroy();
          lost();
        });
        return;
      }
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  line.url = `http://localhost:${server.address().port}`;
  line.close = () => (server.closeAllConnections(), server.close());
  return line;
}

describe('a poor network', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, line;

  beforeEach(async () => {
    portal = await makePortal();
    await portal.start();
    line = await makeLine(portal.port);
    profile = makeProfile();
    await open();
  });
  afterEach(async () => {
    await context.close();
    line.close();
    await portal.dispose();
    profile.dispose();
  });

  async function open() {
    context = await profile.open();
    page = context.pages()[0] ?? (await context.newPage());
  }

  async function fill() {
    const keys = keyboard(page);
    await page.goto(line.url + form);
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', cardText('s1-2021'));
    await keys.press('Bắt đầu');
    await fillSections(page, request);
    return keys;
  }

  /** The dossier of this device shows up, with nothing asked again, and holds what was entered. */
  async function arrived() {
    await page.goto(`${line.url}/ho-so`);
    const own = page.locator('bk-dossier').getByRole('link', { name: /BK38-\d{6}-\d{6}-/ });
    const listed = own.or(page.locator('bk-dossier').getByRole('button', { name: /BK38-\d{6}-\d{6}-/ }));
    await listed.first().waitFor({ timeout: 45_000 });
    assert.equal(await listed.count(), 1);
    await portal.stop();
    const answers = (await portal.dossiers()).map((dossier) => dossier.answers);
    assert.deepEqual(answers, [requestAsStored]);
  }

  it('keeps a dossier while the server is away and the page is closed, and sends it once', async () => {
    const keys = await fill();
    await portal.stop();
    await keys.press('Gửi hồ sơ');
    await page.getByText('Đang chờ mạng, sẽ tự gửi').waitFor();
    await context.close();
    await portal.start();
    await open();
    await page.goto(line.url + form);
    await page.getByText('Làm giấy tờ cho ai?').waitFor();
    assert.equal(await page.getByText('Làm tiếp').count(), 0, 'no draft asks to be done again');
    await arrived();
  });

  it('sends once when the answer is lost after the server has taken the dossier', async () => {
    const keys = await fill();
    const lost = line.loseNextAnswer();
    await keys.press('Gửi hồ sơ');
    await lost;
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor({ timeout: 45_000 });
    await arrived();
  });

  it('sends once when the answer is lost and the page is gone before it knows', async () => {
    const keys = await fill();
    const lost = line.loseNextAnswer();
    await keys.press('Gửi hồ sơ');
    await lost;
    await context.close();
    await open();
    await page.goto(line.url + form);
    await arrived();
  });

  it('hears of a payment by asking, when the stream of events is cut', async () => {
    line.cutEvents = true;
    const keys = await fill();
    await keys.press('Gửi hồ sơ');
    await page.locator('bk-payment svg[role=img]').waitFor();
    assert.match(await payInSimulator(context, portal.url, await scanCode(page)), /16\.000/);
    await page.locator('bk-payment').getByText('Đã thanh toán').first().waitFor({ timeout: 30_000 });
  });

  it('comes alive by itself when the code was refused at first', async () => {
    line.refusals = 6;
    await page.goto(line.url + form);
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor({ timeout: 60_000 });
    assert.equal(line.refused, 6);
  });
});
