/** The bank's side: a phone that reads the code off the screen, and the simulator that sends the money. */
import { PNG } from 'pngjs';
import decodeQr from 'qr/decode.js';

/** The text of the code that a page shows, read from its picture. */
export async function scanCode(page) {
  const { data, width, height } = PNG.sync.read(await page.locator('bk-payment svg[role=img]').screenshot());
  return decodeQr({ data, width, height });
}

/** @param look - Called with the page on which the bank asks for confirmation. @returns What the bank says then. */
export async function payInSimulator(context, url, payload, look = async () => {}) {
  const bank = await context.newPage();
  await bank.goto(`${url}/mo-phong-ngan-hang`);
  await bank.locator('#payload').fill(payload);
  await bank.locator('form .button').first().click();
  const pay = bank.getByRole('button', { name: /Chuyển khoản/ });
  await pay.waitFor();
  await look(bank);
  await pay.click();
  const outcome = bank.locator('[data-outcome]');
  await outcome.waitFor();
  const text = await outcome.innerText();
  await bank.close();
  return text;
}
