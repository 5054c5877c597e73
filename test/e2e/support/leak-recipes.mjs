/**
 * How each element is brought through its main states with personal data in it. An element of the
 * manifest that has no recipe fails the test: write one here.
 */
import { readFileSync } from 'node:fs';
import { fillSections, readCard, request } from './filing.mjs';
import { card, seeds, typed } from './person.mjs';

/**
 * What the test gives a recipe.
 *
 * @typedef {object} Stage
 * @property {import('playwright-core').Page} page
 * @property {ReturnType<typeof import('./keyboard.mjs').keyboard>} keys
 * @property {(tag: string, properties?: object) => Promise<import('playwright-core').Locator>} put - Places one
 *   element, alone, under the provider with the seeded client.
 * @property {(where: string) => Promise<void>} look - Looks for leaks now.
 * @property {Record<string, number>} broken - Calls of the site that answer with a status: `METHOD /path`.
 * @property {string} code - A dossier of this device.
 */

/** A form field, as a page uses it: filled from a profile, corrected by hand, wrong, sent. */
const field =
  (tag, right, wrong, properties = {}) =>
  async ({ page, put, look }) => {
    const origin = `Từ hồ sơ của ${seeds.name}`;
    const element = await put(tag, { name: 'field', label: 'Nhãn', value: right, origin, ...properties });
    await look('filled');
    const control = element.locator('input, textarea').first();
    await control.fill(right);
    await control.blur();
    await look('typed');
    await control.fill(wrong);
    await control.blur();
    await page.evaluate(() => document.querySelector('form').reportValidity());
    await look('wrong');
    await page.evaluate(() => document.querySelector('form').requestSubmit());
    await look('sent');
  };

/** What was answered of 2.000635. */
const handedOver = {
  nycHoTen: seeds.name,
  nycSoDinhDanh: seeds.number,
  nycSoDienThoai: seeds.phone,
  nycEmail: seeds.email,
  nycNoiCuTru: { asWritten: seeds.address },
  tenGiayTo: seeds.words,
};

const fillHandover = (element) =>
  element.evaluate(async (handover, answers) => {
    const definition = await globalThis.client.procedures.load('2.000635');
    Object.assign(handover, { definition, answers, dossier: crypto.randomUUID() });
    await handover.updateComplete;
  }, handedOver);

/** Runs in the page. */
async function deskCodes(_element, answers) {
  return globalThis.core.encodeDeskCodes(await globalThis.client.procedures.load('2.000635'), answers);
}

/** A photo of a paper with a name on it, as a file to choose. */
const drawn = async (page) => {
  const bytes = await page.evaluate(async (name) => {
    const canvas = new OffscreenCanvas(1000, 1400);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1000, 1400);
    context.fillStyle = '#000';
    context.font = '32px serif';
    for (let y = 60; y < 1400; y += 60) context.fillText(name, 60, y);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  }, seeds.name);
  return { mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
};

/** By tag. @type {Record<string, (stage: Stage) => Promise<void>>} */
export const recipes = {
  'bk-name-field': field('bk-name-field', seeds.name, `${seeds.name} 1`),
  'bk-citizen-id-field': field('bk-citizen-id-field', seeds.number, seeds.phone),
  'bk-phone-field': field('bk-phone-field', seeds.phone, seeds.number),
  'bk-date-field': field('bk-date-field', '1996-03-14', seeds.words, { partial: true }),
  'bk-text-field': field('bk-text-field', seeds.words, seeds.email),
  'bk-address-field': field('bk-address-field', seeds.address, seeds.words),

  async 'bk-check-field'({ put, look }) {
    const element = await put('bk-check-field', { name: 'field', label: `Tôi là ${seeds.name}` });
    await element.locator('input').check();
    await look('ticked');
  },

  async 'bk-choice-field'({ put, look }) {
    const choices = [
      { value: '1', label: seeds.name },
      { value: '2', label: 'Người khác' },
    ];
    const element = await put('bk-choice-field', { name: 'field', label: 'Ai?', choices, value: '1' });
    await look('filled');
    await element.locator('input').last().check();
    await look('chosen');
  },

  async 'bk-card-scanner'({ keys, page, put, look }) {
    await put('bk-card-scanner');
    await keys.press('Dùng máy quét USB');
    await keys.type('Nội dung mã QR', `${card}|`.replace('|', '|x'));
    await keys.press('Đọc thẻ');
    await look('damaged');
    await keys.type('Nội dung mã QR', card);
    await keys.press('Đọc thẻ');
    await page.getByText('Đã đọc được thẻ').waitFor();
    await look('read');
    await keys.press('Đúng, dùng thông tin này');
    await look('used');
  },

  async 'bk-paper-form'({ keys, page, put, look }) {
    await page.evaluate(() => (globalThis.print = () => {}));
    const definition = JSON.parse(
      readFileSync(new URL('../../../dist/procedures/2.000635.json', import.meta.url)),
    );
    const answers = { nycHoTen: seeds.name, nycSoDinhDanh: seeds.number, nycEmail: seeds.email };
    await put('bk-paper-form', { definition, answers });
    await page.getByText(seeds.number).waitFor();
    await look('shown');
    await keys.press('In tờ khai');
    await look('printing');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await look('printed');
  },

  async 'bk-handover'({ keys, page, put, look }) {
    const element = await put('bk-handover');
    await fillHandover(element);
    await look('closed');
    await keys.press('Tự nộp trên Cổng');
    await page.getByText(seeds.words).waitFor();
    await look('sheet');
    await keys.press('Chép');
    await look('copied');
    await keys.press('Mang tới bàn Một cửa');
    await page.getByText(/^Mã 1/).waitFor();
    await look('code');
    await keys.type('Mã hồ sơ của Cổng', 'H29-260101-0001');
    await keys.press('Ghi mã');
    await page
      .getByText(/^Bạn đã ghi mã này/)
      .first()
      .waitFor();
    await look('noted');
  },

  async 'bk-desk-reader'({ keys, page, put, look }) {
    const element = await put('bk-desk-reader');
    const codes = await element.evaluate(deskCodes, handedOver);
    await keys.type('Nội dung mã', seeds.number);
    await keys.press('Đọc mã');
    await look('wrong');
    for (const code of codes) {
      await keys.type('Nội dung mã', code);
      await page.keyboard.press('Enter');
      await look('scanned');
    }
    await page.getByText(/^Tờ khai:/).waitFor();
    await look('read');
    await keys.press('Chép');
    await look('copied');
    await keys.press('Xóa khỏi màn hình');
    await look('cleared');
  },

  async 'bk-file-field'({ page, put, look }) {
    const element = await put('bk-file-field', { name: 'field', label: 'Giấy chứng sinh' });
    await element.locator('input').setInputFiles({ name: `${seeds.name}.jpg`, ...(await drawn(page)) });
    await element.getByText('Đã có: 1 trang').waitFor();
    await look('chosen');
    const wrong = { name: `${seeds.name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(seeds.words) };
    await element.locator('input').setInputFiles(wrong);
    await element.getByText('Tệp 1: Tệp này không phải ảnh hay PDF.').waitFor();
    await look('refused');
  },

  async 'bk-counts'({ page, put, look }) {
    const element = await put('bk-counts');
    await element.getByRole('button', { name: 'Đồng ý cho đếm' }).click();
    await element.getByText('đang được đếm').waitFor();
    await look('counting');
    await page.evaluate(() => globalThis.client.counts.count({ name: 'paid' }));
    await element.getByRole('button', { name: 'Thôi không đếm nữa' }).click();
    await element.getByText('không bị đếm').waitFor();
    await look('refused');
  },

  async 'bk-outbox'({ page, put, look, broken }) {
    broken['POST /api/feedback'] = 400;
    await page.evaluate((words) => {
      const body = { id: crypto.randomUUID(), kind: 'rating', score: 4, comment: words, source: 'page' };
      return globalThis.client.outbox.enqueue(crypto.randomUUID(), {
        kind: 'rating',
        path: '/feedback',
        body,
      });
    }, seeds.words);
    const element = await put('bk-outbox');
    await element.getByText('Máy chủ không nhận nội dung này').waitFor();
    await look('refused');
    // The stage has a dossier of its own, which may still be on its way.
    await element.getByRole('button', { name: 'Bỏ, không gửi: Đánh giá' }).click();
    await look('asking');
    await element.getByRole('button', { name: 'Bỏ hẳn' }).click();
    await element.getByRole('heading', { name: 'Đánh giá' }).waitFor({ state: 'detached' });
    await look('dropped');
    delete broken['POST /api/feedback'];
  },

  async 'bk-papers'({ page, put, look }) {
    const documents = [{ id: 'chung-sinh', name: { vi: 'Giấy chứng sinh' }, required: true }];
    const facts = { 'person.fullName': { value: seeds.name, source: 'typed', at: '2026-11-22T02:00:00Z' } };
    const element = await put('bk-papers', {
      definition: { documents },
      dossier: 'd',
      people: { subject: { id: 'p', relation: 'self', facts } },
    });
    await element.getByText('Chưa có.').waitFor();
    await look('empty');
    await element.locator('#add-chung-sinh').click();
    await element
      .locator('input[type=file]')
      .setInputFiles({ name: `${seeds.name}.jpg`, ...(await drawn(page)) });
    await element.getByText('Đã có: 1 trang').waitFor();
    await look('chosen');
    await element.locator('#save-chung-sinh').click();
    await element.getByText('thêm hôm nay').waitFor();
    await look('kept');
  },

  async 'bk-provider'({ put, look }) {
    const element = await put('bk-provider', { site: 'hoa-gao', locale: 'en' });
    await element.evaluate((provider) => {
      provider.client = globalThis.client;
      return globalThis.client.profiles.list();
    });
    await look('asked');
  },

  async 'bk-procedure-form'({ keys, page, put, look, broken }) {
    await put('bk-procedure-form', { code: '2.000635' });
    await page.getByText('Làm tiếp').first().waitFor();
    await look('start');
    await keys.press('Làm tiếp');
    await page.getByText('Bước').first().waitFor();
    await look('resumed');
    await put('bk-procedure-form', { code: '2.000635' });
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await keys.press('Bắt đầu');
    await fillSections(page, { ...request, ...typed }, look);
    await look('check');
    broken['POST /api/dossiers'] = 422;
    await keys.press('Gửi hồ sơ');
    await page.getByText('Chưa gửi được').waitFor();
    await look('refused');
    delete broken['POST /api/dossiers'];
    await keys.press('Gửi ngay');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
    await look('sent');
  },

  async 'bk-procedures'({ keys, page, put, look }) {
    await put('bk-procedures', { href: '/thu-tuc/{code}' });
    await keys.type('Tìm thủ tục', seeds.name);
    await page.getByText('Không tìm thấy').waitFor();
    await look('nothing found');
    await keys.type('Tìm thủ tục', 'mai tang');
    await keys.press('Hỗ trợ chi phí mai táng (bảo trợ xã hội)');
    await keys.press('Tôi có được hưởng không?');
    await keys.choose('Người chết thuộc nhóm nào dưới đây?', 'Không rõ');
    await look('answered');
    await keys.press('Quay lại');
    await keys.press('In tờ dán tường có mã QR');
    await page.getByText('Khổ giấy').waitFor();
    await look('poster');
    await keys.press('Quay lại');
  },

  async 'bk-prefill'({ keys, page, put, look }) {
    const element = await put('bk-prefill', { purpose: 'Cấp giấy xác nhận' });
    await element.evaluate((prefill) => {
      const form = prefill.closest('form');
      form.replaceWith(prefill); // the form goes inside
      form.innerHTML = `<label>Họ tên <input name="ho_ten" autocomplete="name"></label>
        <label>Số định danh <input name="so" data-bk="citizenId.number"></label>
        <label>Số nhà <input name="nha" autocomplete="street-address"></label>
        <label>Tỉnh <select name="tinh" autocomplete="address-level1"><option></option><option>Thanh Hóa</option></select></label>
        <label>Ghi chú <input name="dt" autocomplete="tel"></label><button>Gửi</button>`;
      prefill.append(form);
    });
    await keys.choose('Điền cho ai?', seeds.name);
    await look('offered');
    await keys.press('Điền sẵn');
    await look('filled');
    await keys.type('Ghi chú', '0912345678');
    await look('typed');
    await keys.tick('Ghi nhớ');
    await keys.press('Gửi');
    await look('remembered');
    await page.getByText('Đã ghi nhớ').waitFor();
  },

  async 'bk-profile'({ keys, page, put, look }) {
    await put('bk-profile');
    await page.getByText('Người trong nhà').waitFor();
    await look('household');
    await keys.press('Xem thông tin');
    await keys.press('Hiện Số định danh');
    await look('number shown');
    await keys.press('Sửa');
    await keys.type('Số điện thoại', seeds.words);
    await keys.press('Lưu');
    await look('wrong');
    await keys.type('Số điện thoại', seeds.phone);
    await keys.press('Lưu');
    await page.getByText('Đã lưu.').waitFor();
    await look('saved');
    await readCard(keys, page, 'Thêm người bằng thẻ căn cước', card);
    await look('card');
    await keys.press('Hủy');
    await keys.press('Khóa dữ liệu');
    await keys.press('Lưu ra tệp');
    await keys.press('Những điều đã đồng ý');
    await keys.press('Nhật ký sử dụng');
    await look('sections');
    await keys.press('Xóa người này');
    await look('question');
    await keys.press('Hủy');
    await keys.press('Xóa tất cả trên máy này');
    await keys.press('Xóa tất cả');
    await page.getByText('Đã xóa tất cả trên máy này.').waitFor();
    await look('wiped');
  },

  async 'bk-session'({ keys, page, put, look }) {
    await put('bk-session');
    await page.getByText('Máy của tôi').waitFor();
    await look('own');
    await keys.press('Tôi đang giúp người khác');
    await keys.type('Họ tên và đơn vị', seeds.words);
    await look('helper named');
    await keys.choose('Bạn giúp làm việc gì?', 'Làm hồ sơ');
    await keys.press('Bắt đầu giúp');
    await page.getByText('Người giúp:').waitFor();
    await look('helping');
    await keys.press('Kết thúc và xóa');
    await page.getByText('Đã kết thúc').waitFor();
    await look('ended');
    await keys.press('Xong');
  },

  async 'bk-unlock'({ keys, page, put, look }) {
    const pin = '794613';
    await page.evaluate(
      async (secret) => {
        await globalThis.client.profiles.setLevel('pin', secret);
        await globalThis.client.profiles.lock();
      },
      { pin },
    );
    await put('bk-unlock');
    await keys.type('Mã PIN', seeds.number.slice(0, 6));
    await look('typed');
    await keys.press('Mở khóa');
    await page.getByText('Còn 9 lần thử').waitFor();
    await look('wrong');
    await keys.type('Mã PIN', pin);
    await keys.press('Mở khóa');
    await page.waitForFunction(() =>
      globalThis.client.profiles.list().then(
        () => true,
        () => false,
      ),
    );
    await look('opened');
  },

  async 'bk-dossier'({ page, put, look, code }) {
    const element = await put('bk-dossier');
    await element.getByRole('button', { name: code }).click();
    await page.getByText('Bộ phận Một cửa xã Hoa Gạo', { exact: true }).waitFor();
    await look('followed');
    await put('bk-dossier', { code });
    await page.getByText('Bộ phận Một cửa xã Hoa Gạo', { exact: true }).waitFor();
    await look('by code');
    const answer = page.locator('bk-dossier #supplement textarea').first();
    await answer.fill(seeds.words);
    await page.getByText('được giữ trên máy này').first().waitFor();
    await look('answering');
    await page.locator('bk-dossier #supplement button[type=submit]').click();
    await page.getByText('đã lưu trên máy này').first().waitFor();
    await look('answered');
    await page
      .locator('bk-dossier')
      .getByRole('button', { name: /Trích lục/ })
      .first()
      .click();
    await page.locator('bk-dossier [role=alert]:not(:empty)').first().waitFor();
    await look('result failed');
  },

  async 'bk-payment'({ page, put, look, broken }) {
    await put('bk-payment', { order: 'order-1' });
    await page.locator('bk-payment svg[role=img]').waitFor();
    await look('open');
    broken['GET /api/payments/order-1'] = 500;
    await put('bk-payment', { order: 'order-1' });
    await page.locator('bk-payment [part=error]').waitFor();
    await look('failed');
    delete broken['GET /api/payments/order-1'];
  },

  async 'bk-payee-poster'({ keys, page, put, look, broken }) {
    await page.evaluate(() => (globalThis.print = () => {}));
    const element = await put('bk-payee-poster', { payee: 'xa-hoa-gao', size: 'a6', perPage: 4 });
    await element.locator('svg[role=img]').waitFor();
    await look('shown');
    await keys.press('In');
    await look('printing');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    broken['GET /api/payees'] = 500;
    await put('bk-payee-poster', { payee: 'xa-hoa-gao' });
    await page.locator('bk-payee-poster [part=error]').waitFor();
    await look('failed');
    delete broken['GET /api/payees'];
  },

  async 'bk-payee-checker'({ page, put, look }) {
    const element = await put('bk-payee-checker');
    // Somebody's own account, with a name and a content.
    const code = await page.evaluate(
      ({ number, name, words }) =>
        globalThis.core.encodeVietQr({
          bin: '970436',
          account: number,
          merchantName: globalThis.core.foldVietnamese(name).slice(0, 25),
          purpose: words,
        }),
      seeds,
    );
    for (const [text, told] of [
      [code, 'Tài khoản này không có trong danh sách'],
      [code.slice(0, -4) + '0000', 'Mã này sai'],
      [`https://x.example/?q=${encodeURIComponent(seeds.name)}`, 'Đây không phải mã nhận tiền'],
    ]) {
      await element.locator('summary').click();
      await element.locator('textarea').fill(text);
      await look('pasted');
      await element.locator('form button').click();
      await element.getByText(told).waitFor();
      await look('read');
      await element.locator('#again').click();
      await look('cleared');
    }
  },

  async 'bk-receipt'({ keys, page, put, look, broken }) {
    await page.evaluate(() => (globalThis.print = () => {}));
    const receipt = await put('bk-receipt', { receipt: 'receipt-1' });
    await receipt.getByText(seeds.name).waitFor();
    await look('shown');
    await keys.press('Sao chép');
    await look('copied');
    await keys.press('In biên lai (khổ A5)');
    await look('printing');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await keys.press('Tạo tệp PDF');
    await receipt.getByText('chưa lưu ở đâu').waitFor();
    await keys.press('Tải về máy');
    await look('downloaded');
    broken['GET /api/receipts/receipt-1'] = 500;
    const kept = await put('bk-receipt', { receipt: 'receipt-1' });
    await kept.getByText('Đây là bản giữ trên máy').waitFor();
    await look('kept');
    delete broken['GET /api/receipts/receipt-1'];
    const reminder = await put('bk-receipt', { order: 'order-1' });
    await reminder.getByText('Phiếu nhắc thanh toán').waitFor();
    await look('reminder');
  },

  async 'bk-feedback'({ page, put, look, code }) {
    const element = await put('bk-feedback', { kind: 'rating', dossier: code });
    await element.getByRole('button').first().click();
    await element.locator('textarea').fill(seeds.words);
    await look('typed');
    await element.locator('textarea').locator('xpath=..').getByRole('button').click();
    await page.getByText('đã được gửi').waitFor();
    await look('sent');

    const petition = await put('bk-feedback', { kind: 'petition' });
    await petition.getByLabel('Môi trường').check();
    // While it is written, the public list is asked for the like of it: in the address of a request.
    const asked = page.waitForRequest((request) => request.url().includes('/petitions?q='));
    await petition
      .getByLabel('Nội dung', { exact: true })
      .fill(`Đèn đường hỏng. Gọi ${seeds.phone}, ${seeds.email} gặp bà ${seeds.name}, số ${seeds.number}.`);
    await petition.getByLabel('Số nhà, đường, thôn').fill(seeds.words);
    await petition.getByLabel('Để lại liên hệ').check();
    await petition.getByLabel('Họ và tên').fill(seeds.name);
    await petition.getByLabel('Số điện thoại').fill(seeds.phone);
    await petition.getByLabel('Thư điện tử').fill(seeds.email);
    await petition
      .locator('input[type=file]')
      .setInputFiles({ name: `${seeds.name}.jpg`, ...(await drawn(page)) });
    await petition.getByText('Đã thêm ảnh 1.').waitFor();
    await asked;
    await petition.getByText('Bản nháp đã lưu').waitFor();
    await look('petition written');
    await petition.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await petition.locator('[part=sent]').waitFor();
    await look('petition on its way');
  },
};
