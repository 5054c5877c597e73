/**
 * The form that all render, as plain data: names, dates, telephones, numbers, choices and texts in turn, some of them
 * with a hint, two of three required. The same for everybody; each contender puts it into the words of its library.
 */

const TEXTS = {
  name: { label: 'Họ, chữ đệm và tên', hint: 'Ghi như trên giấy khai sinh' },
  date: { label: 'Ngày, tháng, năm sinh', hint: 'Ví dụ: 15/08/1995' },
  phone: { label: 'Số điện thoại', hint: 'Số di động 10 chữ số' },
  integer: { label: 'Số bản cần cấp', hint: '' },
  choice: { label: 'Giới tính', hint: '' },
  text: { label: 'Nơi cấp giấy tờ', hint: 'Ghi như trên giấy tờ' },
};
const TYPES = Object.keys(TEXTS);

/** What a profile knows, by type: as it is kept, and as a person reads it where that differs. */
export const VALUES = {
  name: 'Nguyễn Thị Hoa Gạo',
  date: '1996-03-14',
  phone: '0987421506',
  integer: '12',
  choice: 'female',
  text: 'Công an tỉnh Thanh Hóa',
};

/** A value as a text box shows it. */
export const shownValue = ({ type }) => (type === 'date' ? '14/03/1996' : VALUES[type]);

/** The line under a filled field; peers have none. */
export const ORIGIN = 'Bạn đã khai ngày 22/11/2026';

/** What a field says when nothing stands in it, and when what stands there does not fit. */
export const ERRORS = { missing: 'Vui lòng điền mục này.', wrong: 'Nội dung chưa đúng. Vui lòng xem lại.' };

/** What may stand in a text box. */
export const PATTERNS = {
  name: String.raw`[^\d]+`,
  date: String.raw`\d{1,2}/\d{1,2}/\d{4}`,
  phone: String.raw`0\d{9}`,
};

export const OPTIONS = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
];

/** The questions of a form of this many. */
export const questions = (count) =>
  Array.from({ length: count }, (_, i) => {
    const type = TYPES[i % TYPES.length];
    const { label, hint } = TEXTS[type];
    return { key: `f${i}`, type, label: `${i + 1}. ${label}`, hint, required: i % 3 !== 2 };
  });

/** What a contender keeps of a filled form: by key, as its text boxes show it. */
export const answersTo = (form) => Object.fromEntries(form.map((field) => [field.key, shownValue(field)]));
