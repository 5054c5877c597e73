/** What is wrong with the numbers of papers, and with the lines on the back of a card. */
export const papers = {
  'issue.tax-code-format': 'Mã số thuế gồm 10, 12 hoặc 13 chữ số.',
  'issue.tax-code-check': 'Mã số thuế này có chữ số sai. Vui lòng xem lại.',
  'issue.health-card-format': 'Số thẻ bảo hiểm y tế gồm 15 ký tự, hoặc 10 hay 12 chữ số.',
  'issue.social-insurance-format':
    'Mã số bảo hiểm xã hội gồm 10 chữ số, hoặc là số định danh cá nhân 12 chữ số.',
  'issue.bank-bin': 'Mã ngân hàng gồm 6 chữ số.',
  'issue.bank-account': 'Số tài khoản chỉ gồm chữ và số, tối đa 19 ký tự.',
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
