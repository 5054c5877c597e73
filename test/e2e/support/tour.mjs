/** Every screen that a person meets on the way through a procedure, and those beside it: one after the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeDeskCodes } from '../../../dist/core/handover/desk-code.js';
import { parseProcedure } from '../../../dist/core/procedure/parse.js';
import { FILINGS, HOUSEHOLD, UNIT, cardFacts } from '../../five-filings.mjs';
import { root } from '../../package/packed.mjs';
import { byKeyboard } from './by-keyboard.mjs';

const SITE = {
  name: 'Cổng dịch vụ xã Thọ Long',
  unit: { name: UNIT },
  receives: [],
  fees: [],
  hotline: '0237 000 0000',
  officeHours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
};

const PEOPLE = Object.entries(HOUSEHOLD).map(([id, person]) => ({
  id,
  relation: person[0],
  facts: cardFacts(person),
}));

const hostPage = (elements) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Cổng dịch vụ xã Thọ Long</title>
    <link rel="stylesheet" href="/examples/plain/page.css" />
    <style>html { background: Canvas; color: CanvasText; }</style>
    <script type="module" src="/dist/cdn/ba-khong.js"></script>
  </head>
  <body>
    <main>
      <h1>Cổng dịch vụ xã Thọ Long</h1>
      <bk-provider endpoint="/api">${elements}</bk-provider>
    </main>
  </body>
</html>`;

/** A page of a site that prepares dossiers and receives none, with these elements on it. @param prepare - Called before it is opened. */
export async function openPage(context, url, elements, prepare = () => undefined) {
  const page = await context.newPage();
  await prepare(page);
  await page.route('**/trang', (route) =>
    route.fulfill({ body: hostPage(elements), contentType: 'text/html; charset=utf-8' }),
  );
  await page.route('**/api/**', (route) =>
    route.request().url().endsWith('/site')
      ? route.fulfill({ json: SITE })
      : route.fulfill({ status: 404, json: {} }),
  );
  await page.goto(`${url}/trang`);
  return page;
}

/** The start page of a procedure on the device of a household. */
export async function openForm(context, url, code, prepare) {
  const page = await openPage(
    context,
    url,
    `<bk-procedure-form code="${code}"></bk-procedure-form>`,
    prepare,
  );
  const form = page.locator('bk-procedure-form');
  await form.locator('#begin').waitFor();
  await page.evaluate(async (people) => {
    const { profiles } = document.querySelector('bk-provider').client;
    await profiles.setLevel('device');
    for (const person of people) await profiles.save(person);
  }, PEOPLE);
  await page.reload();
  await form.locator('#begin').waitFor();
  return { page, form };
}

const choose = (field, value) =>
  field.evaluate((element, value) => {
    element.value = value;
    element.dispatchEvent(new Event('change'));
  }, value);

/** Who stands in which role, as the start page has them. */
export function castOf(code) {
  const { applicant, ...others } = FILINGS[code].people;
  return Object.fromEntries(
    Object.entries(others).map(([role, id]) => [role, id === applicant ? 'self' : id]),
  );
}

/** Answers as fingers enter them: an address out of its lists. */
export function typedAnswers(code) {
  const place = ({ asWritten }) => ({
    detail: asWritten.split(',')[0],
    province: 'thanh hoa',
    commune: asWritten.includes('Thọ Long') ? 'tho long' : 'hac thanh',
  });
  return Object.fromEntries(
    Object.entries(FILINGS[code].typed).map(([key, answer]) => [
      key,
      answer?.asWritten ? place(answer) : answer,
    ]),
  );
}

/**
 * Goes through all of them.
 *
 * @param at - Called on each screen, with the page and what the screen is.
 */
export async function tour(context, url, at) {
  await form(context, url, at);
  await table(context, url, at);
  await catalogue(context, url, at);
  await desk(context, url, at);
  await wallet(context, url, at);
}

const CODE = '3.000722';

async function form(context, url, at) {
  const { page, form } = await openForm(context, url, CODE);
  const title = (text) => form.locator('h2', { hasText: text }).first().waitFor();
  await at(page, 'start with roles');
  await form.locator('#bring').click();
  await form.locator('#bring-file').waitFor();
  await at(page, 'start, a file brought along');
  await form.locator('#bring').click();
  await byKeyboard(page).people(castOf(CODE));
  await at(page, 'section');
  await form.locator('#next').click();
  await form.locator('#summary').waitFor();
  await at(page, 'section with errors');
  await form.locator('#pace').click();
  await form.locator('h2', { hasText: 'Câu' }).waitFor();
  await at(page, 'question');
  await form.locator('#pace').click();
  await form.locator('h2', { hasNotText: 'Câu' }).first().waitFor();
  await form.locator('h2').first().focus();

  const begun = new Set();
  /** Types over what a field has, once. @returns Whether it is on this page. */
  const retype = async (key, text) => {
    const control = form.locator(`#${key} #control`);
    if (begun.has(key) || (await control.count()) === 0) return false;
    begun.add(key);
    await control.fill(text);
    await control.blur();
    await form.locator('h2').first().focus();
    return true;
  };
  await byKeyboard(page).sections(typedAnswers(CODE), ['Giấy tờ kèm theo'], async () => {
    await retype('nycHoTen', 'Lê Thị Hòa');
    if (!(await retype('conHo\\/whole', 'Trần Minh Khôi'))) return;
    const apart = form.locator('details:has(bk-name-field)').first();
    await apart.evaluate((details) => (details.open = true));
    await at(page, 'name boundary');
    await form.locator('h2').first().focus();
  });

  await papers(page, form, at);
  await form.locator('#next').click();
  await title('Kiểm tra lại');
  await form.locator('#changes').waitFor();
  await at(page, 'check with changes');
  await form.locator('#handover').click();
  await form.locator('bk-handover #portal').waitFor();
  await at(page, 'handover');
  for (const [way, sign] of [
    ['portal', '[part=link]'],
    ['desk', '[part=qr]'],
    ['paper', 'bk-paper-form .sheet'],
  ]) {
    await form.locator(`bk-handover #${way}`).click();
    await form.locator(`bk-handover ${sign}`).first().waitFor();
    await at(page, `handover, ${way}`);
  }
  await form.locator('#take-along').click();
  await form.locator('#take-secret').waitFor();
  await at(page, 'take along');
  await page.reload();
  const discard = form.locator('[id^=discard]');
  await discard.waitFor();
  await at(page, 'draft to resume');
  await discard.click();
  await form.locator('#ask').waitFor();
  await at(page, 'draft, erase?');
  await page.close();
}

/** Photographs one paper, and keeps it for the next time. */
async function papers(page, form, at) {
  await form.locator('h2', { hasText: 'Giấy tờ kèm theo' }).waitFor();
  const papers = form.locator('bk-papers');
  await papers.locator('[id^=add-]').first().click();
  const field = papers.locator('bk-file-field');
  await field.waitFor();
  await at(page, 'papers, to add one');
  await field
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'giay.png',
      mimeType: 'image/png',
      buffer: await page.screenshot({ fullPage: true }),
    });
  await field.locator('img').first().waitFor();
  await at(page, 'papers, one to take');
  await papers.getByText('Giữ lại trên máy này cho lần sau').click();
  await papers.locator('[id^=save-]').click();
  await papers.locator('[id^=open-]').first().waitFor();
  await at(page, 'papers, one taken');
}

async function table(context, url, at) {
  const { page, form } = await openForm(context, url, '1.004222');
  await byKeyboard(page).people(castOf('1.004222'));
  await form.locator('#next').waitFor();
  await byKeyboard(page).sections(
    typedAnswers('1.004222'),
    ['Kiểm tra lại', 'Giấy tờ kèm theo'],
    async () => {
      const place = form.locator('#dkDiaChi');
      if (await place.count()) await choose(place, FILINGS['1.004222'].typed.dkDiaChi);
      const add = form.locator('[id="thanhVien/add"]');
      if (!(await add.count())) return;
      await at(page, 'table, empty');
      await add.click();
      await add.click();
      await form.locator('#next').click();
      await form.locator('#summary').waitFor();
      await at(page, 'table with errors');
      for (let n = 0; n < 2; n++)
        await form
          .locator('[role=group] button', { hasText: 'Bỏ' })
          .or(form.locator('[role=group] button', { hasText: 'Xóa' }))
          .first()
          .click();
      await form.locator('h2').first().focus();
    },
  );
  await page.close();
}

async function catalogue(context, url, at) {
  const page = await openPage(context, url, '<bk-procedures href="/thu-tuc/{code}"></bk-procedures>');
  const list = page.locator('bk-procedures');
  await list.locator('[data-code]').first().waitFor();
  await at(page, 'procedures');
  await list.locator('#search').fill('xyz');
  await list.locator('#all').waitFor();
  await at(page, 'procedures, none found');
  await list.locator('#all').click();
  await list.locator('[data-code="2.002913"]').click();
  await list.locator('#entitled').or(list.locator('#poster')).first().waitFor();
  await at(page, 'procedure');
  await list.locator('#poster').click();
  await list.getByText('Khổ giấy').waitFor();
  await at(page, 'poster');
  await list.locator('#back').or(list.getByText('Quay lại')).first().click();
  await list.locator('#back').click();
  await list.locator('[data-code="1.001731"]').click();
  await list.locator('#entitled').click();
  await list.locator('#next').waitFor();
  await at(page, 'entitled?');
  await list.locator('#next').click();
  await at(page, 'entitled?, an error');
  await page.close();
}

async function desk(context, url, at) {
  const page = await openPage(context, url, '<bk-desk-reader></bk-desk-reader>');
  const reader = page.locator('bk-desk-reader');
  await reader.locator('#text').waitFor();
  await at(page, 'desk reader');
  const codes = await deskCodes('2.000635');
  for (const code of codes) {
    await reader.locator('#text').fill(code);
    await page.keyboard.press('Enter');
  }
  await reader.locator('[part=values]').first().waitFor();
  await at(page, 'desk reader with a form');
  await page.close();
}

async function deskCodes(code) {
  const definition = parseProcedure(
    JSON.parse(readFileSync(join(root, `dist/procedures/${code}.json`), 'utf8')),
  );
  return encodeDeskCodes(definition, FILINGS[code].typed);
}

async function wallet(context, url, at) {
  const page = await openPage(context, url, '<bk-profile></bk-profile>');
  const profile = page.locator('bk-profile');
  await profile.locator('#wallet > summary').click();
  await profile.locator('#wallet li').first().waitFor();
  await at(page, 'profile with the wallet');
  await profile.locator('#wallet button.danger').first().click();
  await profile.locator('#wallet #cancel').waitFor();
  await at(page, 'wallet, erase?');
  await page.close();
}
