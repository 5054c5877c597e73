/** A plain form of a commune, from the script-tag build: what its server gets is what the person saw. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { root } from '../package/packed.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';

const PAGE = '/examples/plain/own-form.html';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the repository and takes the form, as a script behind a commune's page would. */
async function serveCommune() {
  const bodies = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end('<title>Xong</title><p>Đã nhận</p>');
      return;
    }
    try {
      const body = await readFile(join(root, normalize(decodeURIComponent(pathname))));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    bodies,
    url: `http://127.0.0.1:${server.address().port}${PAGE}`,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

describe('bk-prefill around a form of the site', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let commune;
  let profile;
  before(async () => {
    commune = await serveCommune();
    profile = makeProfile();
  });
  after(async () => {
    await commune.close();
    profile.dispose();
  });

  const typed = {
    ho_ten: 'Lê Thị Mới',
    so_dinh_danh: '038195990027',
    dien_thoai: '0912345678',
    noi_o: 'Thôn Đoài, Xã Hoằng Lộc',
    ten_tre: 'Lê Văn Thử',
    ngay_sinh: '2023-02-03',
  };
  const sent = { ...typed, gioi_tinh: '1', cam_doan: 'on', viec: 'dang-ky' };

  it('sends what was typed and remembers it in the same breath; the next time fills it', async () => {
    const context = await profile.open();
    const page = await context.newPage();
    await page.goto(commune.url);
    const prefill = page.locator('bk-prefill');
    await prefill.locator('#decline').waitFor();
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
    await page.locator('[name=gioi_tinh]').selectOption('1');
    await page.locator('[name=cam_doan]').check();
    await prefill.locator('#remember').check();
    await prefill.getByText('Máy của tôi').click();
    await prefill.locator('.relation').nth(0).getByText('Chính tôi').click();
    await prefill.locator('.relation').nth(1).getByText('Con', { exact: true }).click();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.deepEqual(commune.bodies, [sent]);

    await page.goto(commune.url);
    await prefill.locator('.who').nth(0).getByText('Lê Thị Mới').click();
    await prefill.locator('.who').nth(1).getByText('Lê Văn Thử').click();
    await prefill.locator('#fill').click();
    await prefill.locator('#filled').waitFor();
    const seen = {};
    for (const name of [...Object.keys(typed), 'gioi_tinh'])
      seen[name] = await page.locator(`[name=${name}]`).inputValue();
    assert.deepEqual(seen, { ...typed, gioi_tinh: '1' });
    assert.deepEqual(await axeFindings(page), []);
    assert.equal(await page.locator('[name=cam_doan]').isChecked(), false);
    await page.locator('[name=cam_doan]').check();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.deepEqual(commune.bodies, [sent, sent]);
    assert.deepEqual(profile.faults, []);
    await context.close();
  });

  it('leaves the form as it is where the code does not load', async () => {
    const plain = makeProfile();
    const context = await plain.open();
    const page = await context.newPage();
    await page.route('**/dist/cdn/**', (route) => route.abort());
    await page.goto(commune.url);
    for (const name of ['ho_ten', 'ten_tre']) await page.locator(`[name=${name}]`).fill(typed[name]);
    await page.locator('[name=cam_doan]').check();
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.equal(commune.bodies.at(-1).ho_ten, typed.ho_ten);
    await context.close();
    plain.dispose();
  });
});
