/** Texts of the payment widget. */
export const payment = {
  'payment.seen': 'Tôi đã chuyển khoản',
  'payment.again': 'Chưa chuyển được? Xem lại mã',
  'payment.state-open': 'Chờ bạn chuyển khoản',
  'payment.next-open': 'Trang sẽ tự báo khi tiền tới.',
  'payment.state-seen': 'Đang chờ ngân hàng xác nhận',
  'payment.next-seen': 'Bạn đã báo chuyển khoản. Đừng chuyển lần nữa; trang sẽ tự báo khi tiền tới.',
  'payment.unmatched':
    'Lâu chưa thấy? Có thể nội dung chuyển khoản bị sai. Hãy giữ ảnh giao dịch và gọi bộ phận Một cửa để tìm khoản tiền.',
  'payment.state-paid': 'Đã thanh toán',
  'payment.next-paid': 'Đã nhận {received}. Bạn không phải làm gì thêm; đừng chuyển lần nữa.',
  'payment.state-underpaid': 'Còn thiếu {missing}',
  'payment.next-underpaid': 'Mới nhận {received}. Hãy chuyển thêm phần còn thiếu, giữ nguyên nội dung.',
  'payment.state-overpaid': 'Đã thanh toán, thừa {extra}',
  'payment.next-overpaid': 'Đã nhận {received}. Hãy gọi bộ phận Một cửa để nhận lại phần thừa.',
  'payment.state-expired': 'Mã thanh toán đã hết hạn',
  'payment.next-expired':
    'Nếu bạn đã chuyển, tiền vẫn được ghi nhận; đừng chuyển lần nữa. Nếu chưa, hãy gia hạn rồi chuyển.',
  'payment.renew': 'Gia hạn mã thanh toán',
  'payment.next-late':
    'Đã nhận {received}, sau khi mã hết hạn, và vẫn được ghi nhận. Bạn không phải làm gì thêm.',
  'payment.state-refunded': 'Đã hoàn tiền',
  'payment.next-refunded': 'Hãy xem tài khoản ngân hàng của bạn.',
  'payment.state-free': 'Không phải nộp tiền',
  'payment.service-electricity': 'Tiền điện',
  'payment.service-water': 'Tiền nước',
  'payment.service-sanitation': 'Vệ sinh môi trường',
  'payment.service-tuition': 'Học phí',
  'payment.customer': 'Mã khách hàng',
  'payment.period': '{service}, kỳ {period}',
  'payment.none': 'Chưa có khoản nào để thanh toán.',
  'error.payee-unverified':
    'Không thể xác minh nơi nhận tiền. Xin đừng chuyển khoản; hãy gọi bộ phận Một cửa.',
  'error.payee-unknown': 'Không thể xác minh nơi nhận tiền. Xin đừng chuyển khoản; hãy gọi bộ phận Một cửa.',
  'error.transfer-invalid':
    'Thông tin chuyển khoản có chỗ sai. Xin đừng chuyển khoản; hãy gọi bộ phận Một cửa.',
  'error.order-shape': 'Máy chủ trả lời không đúng. Xin đừng chuyển khoản; hãy thử lại sau.',
} as const;
