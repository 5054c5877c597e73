/** Texts of what only some procedures ask: tables, times, banks, answers that follow from others. */
export const special = {
  'datetime.day': 'Ngày, tháng, năm',
  'datetime.time': 'Giờ, phút (để trống nếu không rõ giờ)',
  'datetime.hint': 'Ví dụ: 02/11/2026, 8:15',
  'datetime.text': '{time} ngày {date}',
  'bank.formerly': 'trước đây: {names}',
  'table.row': 'Dòng {n}',
  'table.cell': 'Dòng {n}, {column}',
  'table.add': 'Thêm dòng',
  'table.remove': 'Xóa dòng {n}',
  'table.full': 'Đã đủ {max} dòng.',
  'issue.time-format': 'Giờ chưa đúng. Ghi giờ và phút, ví dụ 8:15; không rõ giờ thì để trống.',
  'issue.account-format': 'Số tài khoản chỉ gồm chữ và số, từ 4 đến 19 ký tự.',
  'issue.table-rows': 'Vui lòng khai từ {min} đến {max} dòng.',
} as const;
