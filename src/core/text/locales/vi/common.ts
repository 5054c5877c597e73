/** Texts that every element may need. */
export const common = {
  'common.loading': 'Đang tải…',
  'common.retry': 'Thử lại',
  'common.copy': 'Sao chép',
  'common.copied': 'Đã sao chép',
  'common.cancel': 'Hủy',
  'error.unexpected': 'Có lỗi ngoài dự kiến. Vui lòng thử lại.',
  'error.endpoint-missing': 'Trang này chưa nối với máy chủ. Vui lòng báo cho đơn vị quản lý trang.',
  'error.network-offline': 'Chưa có mạng hoặc máy chủ đang bận. Vui lòng thử lại sau ít phút.',
  'error.network-timeout': 'Máy chủ trả lời quá chậm. Vui lòng thử lại sau ít phút.',
  'error.network-status': 'Máy chủ chưa làm được yêu cầu này. Vui lòng thử lại sau.',
  'error.network-body': 'Máy chủ trả lời không đúng. Vui lòng thử lại sau.',
  'error.network-not-found': 'Không tìm thấy. Vui lòng xem lại mã.',
  'error.storage-unavailable':
    'Trình duyệt này không cho lưu trên máy. Thông tin chỉ giữ đến khi đóng trang.',
  'error.storage-hung': 'Trình duyệt chưa mở được chỗ lưu. Thông tin chỉ còn đến khi bạn đóng trang này.',
  'error.storage-blocked': 'Đóng các trang khác đang mở rồi thử lại. Thông tin đã lưu vẫn còn.',
  'error.storage-full': 'Máy đã hết chỗ lưu. Thông tin trên trang vẫn còn; hãy xóa bớt dữ liệu rồi thử lại.',
  'error.storage-newer': 'Dữ liệu trên máy do bản mới hơn ghi. Vui lòng tải lại trang.',
  'error.storage-unreadable': 'Có dữ liệu trên máy nhưng không đọc được. Dữ liệu vẫn được giữ nguyên.',
  'error.storage-offline':
    'Chưa tải được một phần của trang. Vui lòng kiểm tra mạng rồi thử lại; nếu vẫn vậy thì tải lại trang.',
  'error.storage-failed': 'Chưa lưu được trên máy. Vui lòng thử lại.',
  'error.storage-busy': 'Chưa lưu được vì trang đang mở ở nhiều thẻ. Vui lòng thử lại.',
  'error.storage-locked': 'Dữ liệu trên máy đang khóa. Vui lòng mở khóa rồi thử lại.',
  'error.storage-rekeyed': 'Cách khóa vừa được đổi ở một trang khác. Vui lòng thử lại.',
  'error.storage-gone': 'Dữ liệu trên máy đã được xóa ở một trang khác. Vui lòng tải lại trang.',
} as const;
