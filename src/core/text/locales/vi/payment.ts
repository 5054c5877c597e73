/** Texts of the payment widget. */
export const payment = {
  'payment.title': 'Thanh toán bằng mã QR',
  'payment.scan': 'Mở ứng dụng ngân hàng và quét mã này.',
  'payment.same-phone': 'Đang dùng điện thoại này? Sao chép từng dòng dưới đây vào ứng dụng ngân hàng.',
  'payment.qr-label': 'Mã VietQR: chuyển {amount} tới {payee}',
  'payment.payee': 'Đơn vị nhận tiền',
  'payment.bank': 'Ngân hàng',
  'payment.account': 'Số tài khoản',
  'payment.amount': 'Số tiền',
  'payment.words': '{words} đồng',
  'payment.purpose': 'Nội dung chuyển khoản',
  'payment.purpose-hint': 'Giữ nguyên nội dung này để hệ thống nhận ra bạn.',
  'payment.copy-account': 'Sao chép số tài khoản',
  'payment.copy-amount': 'Sao chép số tiền',
  'payment.copy-purpose': 'Sao chép nội dung',
  'payment.copied': 'Đã sao chép',
  'payment.copy-failed': 'Không sao chép được. Hãy nhấn giữ vào dòng chữ để chép.',
  'payment.seen': 'Tôi đã chuyển khoản',
  'payment.state-open': 'Chờ bạn chuyển khoản. Trang sẽ tự báo khi tiền tới.',
  'payment.state-seen': 'Bạn báo đã chuyển khoản. Đang chờ ngân hàng xác nhận; đừng chuyển lần nữa.',
  'payment.state-paid': 'Đã thanh toán. Đã nhận {amount}.',
  'payment.state-underpaid':
    'Mới nhận {received}, còn thiếu {missing}. Hãy chuyển thêm phần còn thiếu, giữ nguyên nội dung.',
  'payment.state-overpaid':
    'Đã thanh toán. Đã nhận {received}, thừa {extra}. Cơ quan sẽ liên hệ để trả lại phần thừa.',
  'payment.state-expired':
    'Mã này đã hết hạn. Nếu bạn đã chuyển khoản, tiền vẫn được ghi nhận; nếu chưa, hãy tải lại trang để xem mã mới.',
  'payment.state-refunded': 'Đã hoàn tiền.',
  'payment.expires': 'Mã có hiệu lực đến {time}',
  'payment.nothing': 'Không phải nộp tiền.',
  'error.payee-unknown': 'Không thể xác minh nơi nhận tiền. Xin đừng chuyển khoản; hãy gọi bộ phận Một cửa.',
  'error.order-shape': 'Máy chủ trả lời không đúng. Xin đừng chuyển khoản; hãy thử lại sau.',
  'error.qr-failed':
    'Không tạo được mã QR. Hãy dùng số tài khoản và nội dung bên dưới, hoặc gọi bộ phận Một cửa.',
  'error.order-missing': 'Chưa có khoản nào để thanh toán.',
} as const;
