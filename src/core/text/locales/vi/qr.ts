/** Texts for a VietQR payload that does not hold, one for each check. */
export const qr = {
  'error.qr-start': 'Đây không phải mã VietQR (phần đầu không đúng).',
  'error.qr-tlv': 'Mã bị thiếu hoặc thừa ký tự: độ dài ghi trong mã không khớp.',
  'error.qr-crc': 'Mã bị sai: số kiểm tra ở cuối không khớp.',
  'error.qr-crc-missing': 'Mã bị cắt mất phần cuối.',
  'error.qr-guid': 'Mã không ghi nơi nhận tiền theo chuẩn VietQR.',
  'error.qr-account': 'Số tài khoản trong mã không đúng cách ghi.',
  'error.qr-bin': 'Mã ngân hàng trong mã không đúng cách ghi.',
  'error.qr-amount': 'Số tiền trong mã không đúng cách ghi.',
  'error.qr-charset': 'Mã có chữ có dấu hoặc ký tự lạ nên ứng dụng ngân hàng có thể đọc sai.',
  'error.qr-service': 'Mã không nói rõ chuyển tới tài khoản hay tới thẻ.',
} as const;
