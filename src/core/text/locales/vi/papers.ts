/** What is wrong with the lines on the back of a card. */
export const papers = {
  'error.mrz-lines': 'Cần đủ ba dòng chữ và số ở cuối mặt sau thẻ, mỗi dòng 30 ký tự.',
  'error.mrz-document': 'Ba dòng này không phải của thẻ căn cước Việt Nam.',
  'error.mrz-check-document': 'Số thẻ ở dòng đầu đọc chưa đúng. Vui lòng đọc lại.',
  'error.mrz-check-number': 'Số định danh ở dòng đầu đọc chưa đúng. Vui lòng đọc lại.',
  'error.mrz-check-birth': 'Ngày sinh ở dòng thứ hai đọc chưa đúng. Vui lòng đọc lại.',
  'error.mrz-check-expiry': 'Ngày hết hạn ở dòng thứ hai đọc chưa đúng. Vui lòng đọc lại.',
  'error.mrz-check-composite': 'Ba dòng này không khớp với nhau. Vui lòng đọc lại cả ba dòng.',
  'error.mrz-number': 'Số định danh trong ba dòng này không đúng. Vui lòng đọc lại.',
  'error.mrz-date': 'Ngày trong dòng thứ hai không đúng. Vui lòng đọc lại.',
  'error.mrz-sex': 'Giới tính ở dòng thứ hai không đọc được. Vui lòng đọc lại.',
  'error.mrz-name': 'Họ tên ở dòng thứ ba không đọc được. Vui lòng đọc lại.',
} as const;
