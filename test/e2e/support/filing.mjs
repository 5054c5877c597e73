/** Filling 2.000635 by keyboard, counting what had to be entered by hand. */
import { keyboard } from './keyboard.mjs';

/** The fields of the section on screen: key, and whether something stands in it already. */
function fieldsOnScreen(page) {
  return page.evaluate(() => {
    const form = document.querySelector('bk-procedure-form').shadowRoot;
    return [...form.querySelectorAll('[name]')].map(({ name, value, required }) => ({
      name,
      filled: value !== '',
      required,
    }));
  });
}

const sectionTitle = (page) =>
  page.evaluate(() =>
    document.querySelector('bk-procedure-form').shadowRoot.querySelector('h2')?.textContent.trim(),
  );

/** Waits for a page of the form by the start of its title. */
export async function onSection(page, title) {
  await page.locator('bk-procedure-form').locator('h2', { hasText: title }).waitFor();
}

/** Reads a card in an open card reader and takes what was read. */
export async function readCard(keys, page, summary, payload) {
  await keys.press(summary);
  await keys.type('Nội dung mã QR', payload);
  await keys.press('Đọc thẻ');
  await page.getByText('Đã đọc được thẻ').waitFor();
  await keys.press('Đúng, dùng thông tin này');
}

/**
 * Fills the sections one after the other. Only what is empty is entered.
 *
 * @param answers - By field key: a function that enters it.
 * @returns By section title: how many answers were there, and how many were entered by hand.
 */
export async function fillSections(page, answers) {
  const keys = keyboard(page);
  const counts = {};
  for (const title of ['Kính gửi', 'I. Thông tin', 'II. Thông tin', 'III. Thông tin', 'IV. Đề nghị']) {
    await onSection(page, title);
    const count = (counts[title] = { machine: 0, hand: 0, byHand: [] });
    for (const { name, filled } of await fieldsOnScreen(page)) {
      if (filled) count.machine++;
      else if (answers[name]) {
        await answers[name](keys);
        count.hand++;
        count.byHand.push(name);
      }
    }
    await keys.press('Tiếp tục');
  }
  await onSection(page, 'Kiểm tra lại');
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

export { keyboard, sectionTitle };
