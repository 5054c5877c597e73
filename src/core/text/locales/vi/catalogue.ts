/** Texts of the list of procedures. */
export const catalogue = {
  'catalogue.search': 'Tìm thủ tục',
  'catalogue.search-hint': 'Gõ tên giấy tờ hoặc việc cần làm. Có dấu hay không dấu đều được.',
  'catalogue.count': '{count} thủ tục',
  'catalogue.none': 'Không tìm thấy thủ tục nào. Hãy gõ từ khác, ví dụ: {words}.',
  'catalogue.all': 'Xem tất cả thủ tục',
  'catalogue.call': 'Cần người giúp, gọi {hotline}.',
  'catalogue.offline':
    'Chưa hỏi được danh sách của cơ quan. Dưới đây là các thủ tục có sẵn; phí và thời hạn có thể khác.',
  'catalogue.more': 'Xem thêm {count} thủ tục',
  'catalogue.code': 'Mã {code}',
  'catalogue.time': 'Thời gian: {time}',
  'catalogue.fee': 'Phí: {fee}',
  'catalogue.same-day': 'trong ngày làm việc',
  'catalogue.days': '{days} ngày làm việc',
  'catalogue.same-day-or-longer': 'trong ngày làm việc, có trường hợp đến {longest} ngày',
  'catalogue.days-or-longer': '{days} ngày làm việc, có trường hợp đến {longest} ngày',
  'catalogue.free': 'không mất phí',
  'catalogue.online': 'nộp trực tuyến',
  'catalogue.counter': 'nộp trực tiếp',
  'catalogue.each': '{amount} mỗi bản',
  'catalogue.maybe': 'tùy trường hợp',
  'catalogue.back': 'Về danh sách thủ tục',
  'error.procedure-href':
    'Trang này chưa đặt đúng địa chỉ của thủ tục. Vui lòng báo cho đơn vị quản lý trang.',
} as const;
