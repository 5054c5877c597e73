/** The bank's side: a phone that reads the code off the screen, and the simulator that sends the money. */
import { PNG } from 'pngjs';
import decodeQr from 'qr/decode.js';
import { keyboard } from './keyboard.mjs';

/** The text of the code that a page shows, read from its picture. */
export async function scanCode(page) {
  const { data, width, height } = PNG.sync.read(await page.locator('bk-payment svg[role=img]').screenshot());
  return decodeQr({ data, width, height });
}

/**
 * Pays as a person does who has this one device and no mouse: from the page with the code to the bank.
 *
 * @param look - Called with each page of the bank and what it is.
 * @returns The content of the code that has come to the bank, and what the bank says in the end.
 */
export async function payByKeyboard(page, look = async () => {}) {
  const opened = page.waitForEvent('popup');
  await keyboard(page).press('Thanh toán thử ở trang mô phỏng ngân hàng');
  const bank = await opened;
  const keys = keyboard(bank);
  await bank.getByRole('button', { name: /Chuyển khoản/ }).waitFor();
  await look(bank, 'bank, confirmation');
  const payload = await bank.locator('[name=payload]').inputValue();
  await keys.press('Chuyển khoản');
  const outcome = bank.locator('[data-outcome]');
  await outcome.waitFor();
  await look(bank, 'bank, outcome');
  const says = await outcome.innerText();
  await keys.press('Đọc mã khác');
  await bank.locator('#payload').waitFor();
  await look(bank, 'bank, first page');
  await bank.close();
  return { payload, says };
}

/** The short way, past the page. @returns What the bank says. */
export async function payInSimulator(context, url, payload) {
  const bank = await context.newPage();
  await bank.goto(`${url}/mo-phong-ngan-hang`);
  await bank.locator('#payload').fill(payload);
  await bank.locator('form .button').first().click();
  const pay = bank.getByRole('button', { name: /Chuyển khoản/ });
  await pay.waitFor();
  await pay.click();
  const outcome = bank.locator('[data-outcome]');
  await outcome.waitFor();
  const text = await outcome.innerText();
  await bank.close();
  return text;
}
