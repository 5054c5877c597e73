/** What is kept but should be looked at again, and what to do about it. */
export const doubts = {
  'issue.doubt-name-marks':
    'Cần xem lại: họ tên đọc từ dòng chữ máy nên không có dấu. Hãy ghi lại họ tên có dấu.',
  'issue.doubt-name-parts': 'Cần xem lại: họ, chữ đệm, tên không khớp với họ và tên. Hãy sửa lại cho khớp.',
  'issue.doubt-birth-year':
    'Cần xem lại: năm sinh không khớp với số định danh. Hãy so với thẻ; nếu thẻ đúng thì để nguyên.',
  'issue.doubt-sex':
    'Cần xem lại: giới tính không khớp với số định danh. Hãy so với thẻ; nếu thẻ đúng thì để nguyên.',
  'issue.doubt-citizen-id': 'Cần xem lại: số định danh phải có đúng 12 chữ số. Hãy ghi lại theo thẻ.',
  'issue.doubt-card-expired':
    'Cần xem lại: thẻ đã hết hạn. Hãy đổi thẻ ở Công an xã, phường rồi quét thẻ mới.',
  'issue.doubt-health-card-expired':
    'Cần xem lại: thẻ bảo hiểm y tế đã hết hạn. Hãy gia hạn rồi ghi lại ngày mới.',
  'issue.doubt-address-old':
    'Cần xem lại: địa chỉ có thể theo tên cũ, trước ngày 01/07/2025. Hãy chọn xã, phường hiện nay.',
  'issue.doubt-phone-old-11':
    'Cần xem lại: số điện thoại 11 chữ số kiểu cũ (trước 2018). Hãy ghi số mới 10 chữ số.',
  'issue.doubt-stale': 'Cần xem lại: mục này ghi đã hơn {months} tháng. Hãy sửa nếu đã thay đổi.',
} as const;
