/** Texts where data stands behind a lock, and of how the store on the device stands. */
export const unlock = {
  'unlock.title': 'Dữ liệu đang khóa',
  'unlock.pin': 'Mã PIN',
  'unlock.pin-hint': '6 đến 12 chữ số bạn đã đặt trên máy này.',
  'unlock.passphrase': 'Mật khẩu mở dữ liệu',
  'unlock.passphrase-hint': 'Mật khẩu bạn đã đặt trên máy này, ít nhất 12 ký tự.',
  'unlock.person': 'Dùng vân tay, khuôn mặt hoặc khóa màn hình của máy này.',
  'unlock.button': 'Mở khóa',
  'unlock.show': 'Hiện chữ đang nhập',
  'unlock.working': 'Đang mở khóa…',
  'unlock.empty': 'Vui lòng nhập trước khi mở khóa.',
  'unlock.tries-left': 'Còn {count} lần thử. Hết số lần này, dữ liệu trên máy bị xóa.',
  'unlock.wait': 'Thử lại được sau {time}.',
  'unlock.wait-over': 'Có thể thử lại.',
  'unlock.elsewhere': 'Dữ liệu đang khóa. Hãy mở khóa ở một phần khác của trang này.',
  'unlock.forgot-pin': 'Quên mã PIN?',
  'unlock.forgot-passphrase': 'Quên mật khẩu?',
  'unlock.forgot-passkey': 'Không mở được?',
  'unlock.forgot-native': 'Không mở được?',
  'unlock.forgot-meaning':
    'Không ai đặt lại giúp được, kể cả cơ quan. Bạn có thể xóa dữ liệu trên máy này rồi quét lại thẻ căn cước, hoặc mở tệp đã lưu. Hồ sơ đã gửi không mất: tra cứu bằng mã hồ sơ.',
  'unlock.wipe': 'Xóa dữ liệu trên máy này',
  'unlock.wipe-question': 'Xóa hết dữ liệu trên máy này? Không lấy lại được.',
  'unlock.wipe-yes': 'Xóa hết',
  'unlock.erased-title': 'Dữ liệu trên máy đã được xóa',
  'unlock.wiped': 'Đã xóa dữ liệu trên máy này.',
  'unlock.go-on': 'Làm lại từ đầu',
  'notice.evicted':
    'Trình duyệt đã tự xóa dữ liệu lưu ở đây, thường vì lâu không dùng hoặc máy hết chỗ. Hãy quét lại thẻ căn cước, hoặc mở tệp đã lưu nếu có.',
  'notice.hung':
    'Trình duyệt chưa mở được chỗ lưu. Thông tin nhập bây giờ mất khi đóng trang. Hãy tải lại trang để thử lại.',
  'notice.read-only': 'Dữ liệu do bản mới hơn ghi nên chỉ xem được. Hãy tải lại trang.',
  'notice.recovered':
    'Có {count} mục bị hỏng ở lần lưu cuối, đang hiện bản trước đó. Vui lòng xem lại thông tin.',
  'notice.unreadable':
    'Có {count} mục không đọc được. Chúng vẫn được giữ nguyên. Hãy quét lại thẻ căn cước, hoặc mở tệp đã lưu nếu có.',
} as const;
