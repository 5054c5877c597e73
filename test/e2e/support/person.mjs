/**
 * Somebody who does not exist and whose words can be looked for: no browser writes them by itself, and no two
 * share a part that a compressor would write once only.
 */

export const seeds = {
  name: 'ĐẶNG THỊ QUỲNH XUYẾN VĨ',
  number: '038196604317',
  oldNumber: '271953860',
  address: 'Ngõ 7182 phố Ỷ Lan Nguyên Phi',
  phone: '0987421506',
  email: 'xuyen.vi.40591@vidu.vn',
  words: 'Cột đèn đầu hẻm đổ đã ba tháng chưa ai dựng',
};

/** Their card as its code says it. */
export const card = [
  seeds.number,
  seeds.oldNumber,
  seeds.name,
  '14031996',
  'Nữ',
  `${seeds.address}, Phường Hạc Thành, Thanh Hóa`,
  '10052021',
].join('|');

/** What they type into the form, beside what the card has filled; the words stand where text is free. */
export const typed = {
  nycSoDienThoai: (keys) => keys.type('Số điện thoại', seeds.phone),
  nycEmail: (keys) => keys.type('Thư điện tử', seeds.email),
  tenGiayTo: (keys) => keys.type('Tên giấy tờ hộ tịch', seeds.words),
};
