/** Filling 2.000635 by keyboard, counting what had to be entered by hand. */
import { readFileSync } from 'node:fs';
import { keyboard } from './keyboard.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** What switches other fields on and is not sent is no answer. */
const local = read('../../../src/procedures/2.000635.json')
  .sections.flatMap(({ fields }) => fields)
  .filter((field) => field.local)
  .map(({ key }) => key);

const { samples } = read('../../vectors/cccd-examples.json');

/** The text on a sample card. */
export const cardText = (id) => samples.find((sample) => sample.id === id).payload;

/** The answers of the section on screen: key, and whether something stands in it already. */
async function fieldsOnScreen(page) {
  const fields = await page.evaluate(() => {
    const form = document.querySelector('bk-procedure-form').shadowRoot;
    return [...form.querySelectorAll('[name]')].map(({ name, value }) => ({ name, filled: value !== '' }));
  });
  return fields.filter(({ name }) => !local.includes(name));
}

/** Waits until the commune of today is found for each address on screen that came with a card. */
async function addressesRead(page) {
  await page.waitForFunction(() =>
    [...document.querySelector('bk-procedure-form').shadowRoot.querySelectorAll('bk-address-field')].every(
      ({ address }) => address.asWritten === '' || address.unitCode,
    ),
  );
}

/** Waits for a page of the form by the start of its title. */
export async function onSection(page, title) {
  await page.locator('bk-procedure-form').locator('h2', { hasText: title }).waitFor();
}

/** Reads a card in an open card reader and takes what was read. */
export async function readCard(keys, page, summary, payload) {
  await keys.press(summary);
  await keys.press('Dùng máy quét USB');
  await keys.type('Nội dung mã QR', payload);
  await keys.press('Đọc thẻ');
  await page.getByText('Đã đọc được thẻ').waitFor();
  await keys.press('Đúng, dùng thông tin này');
}

/**
 * Fills the sections one after the other. Only what is empty is entered.
 *
 * @param answers - By field key: a function that enters it. What is not in it stays empty.
 * @param look - Called with the title of each section, before anything is entered.
 * @param next - Title of the page that comes after them.
 * @returns By section title: which answers were there on arrival, which were not, and which of those
 *   were entered.
 */
export async function fillSections(page, answers, look = async () => {}, next = 'Kiểm tra lại') {
  const keys = keyboard(page);
  const counts = {};
  for (const title of ['Kính gửi', 'I. Thông tin', 'II. Thông tin', 'III. Thông tin', 'IV. Đề nghị']) {
    await onSection(page, title);
    await look(title);
    await addressesRead(page);
    const fields = await fieldsOnScreen(page);
    const names = (wanted) => fields.filter(({ filled }) => filled === wanted).map(({ name }) => name);
    const missing = names(false);
    const entered = missing.filter((name) => answers[name]);
    for (const name of entered) await answers[name](keys);
    counts[title] = { there: names(true), missing, entered };
    await keys.press('Tiếp tục');
  }
  await onSection(page, next);
  return counts;
}

/** What is always the same in a request for one's own or a child's birth certificate. */
export const request = {
  hoSoLoaiYeuCau: (keys) => keys.choose('Loại bản sao', 'Giấy khai sinh'),
  coQuanDangKy: (keys) => keys.type('Đã đăng ký tại', 'UBND xã Hoằng Lộc, huyện Hoằng Hóa'),
  soLuong: (keys) => keys.type('Số lượng bản sao', '2'),
  phuongThucNhan: (keys) => keys.choose('Phương thức nhận', 'Nhận bản điện tử'),
  camDoan: (keys) => keys.tick('Tôi cam đoan'),
};

/** What the server has to hold after a request for oneself with the card `s1-2021`. */
export const requestAsStored = {
  coQuanThucHien: 'Xã Hoa Gạo',
  nycHoTen: 'NGUYỄN VĂN MẪU',
  nycSoDinhDanh: '038095990019',
  nycLoaiCuTru: 'permanent',
  nycQuocGiaCuTru: 'domestic',
  nycNoiCuTru: {
    asWritten: 'Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa',
    detail: 'Thôn Đoài',
    provinceCode: '38',
    unitCode: '15961',
    historic: {
      province: 'Tỉnh Thanh Hóa',
      district: 'Huyện Hoằng Hóa',
      commune: 'Xã Hoằng Lộc',
      unitCode: '15964',
    },
  },
  nycQuanHe: 'self',
  hoSoLoaiYeuCau: 'birth',
  ndkHoTen: 'NGUYỄN VĂN MẪU',
  ndkNgaySinh: '1995-08-15',
  ndkGioiTinh: 'male',
  ndkSoDinhDanh: '038095990019',
  coQuanDangKy: 'UBND xã Hoằng Lộc, huyện Hoằng Hóa',
  soLuong: 2,
  phuongThucNhan: 'electronic',
  camDoan: true,
};

export { keyboard };
