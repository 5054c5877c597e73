/** Texts for a VietQR payload that does not hold, one for each check. */
export const qr = {
  'error.qr-start': 'Đây không phải nội dung mã QR chuyển tiền: mã phải bắt đầu bằng 000201.',
  'error.qr-charset': 'Mã có ký tự lạ (có dấu hoặc xuống dòng): có thể đã chép thừa hay thiếu.',
  'error.qr-tlv': 'Mã bị thiếu hoặc hỏng: độ dài các phần không khớp.',
  'error.qr-crc-missing': 'Mã bị thiếu phần cuối (mã kiểm tra).',
  'error.qr-crc': 'Mã kiểm tra không đúng: nội dung đã bị thay đổi hoặc chép sai.',
  'error.qr-guid': 'Mã này không thuộc mạng VietQR nên không chuyển khoản được.',
  'error.qr-inner': 'Phần tài khoản trong mã bị hỏng: độ dài không khớp.',
  'error.qr-service': 'Mã dịch vụ nằm sai chỗ trong mã: số tài khoản có thể bị đọc sai.',
  'error.qr-bin': 'Mã ngân hàng trong mã QR không đúng (phải có 6 chữ số).',
  'error.qr-account': 'Mã không có số tài khoản hợp lệ.',
  'error.qr-currency': 'Mã không dùng tiền Việt Nam đồng.',
  'error.qr-amount': 'Số tiền trong mã không đúng: phải là số đồng nguyên, lớn hơn 0.',
} as const;
