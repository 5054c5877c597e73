/** What the lock of the data on this device says when it does not open or does not close. */
export const vault = {
  'error.vault-pin-wrong': 'Mã PIN chưa đúng. Vui lòng thử lại.',
  'error.vault-pin-wait': 'Đã nhập sai mã PIN nhiều lần. Vui lòng chờ rồi thử lại.',
  'error.vault-pin-format': 'Mã PIN gồm 6 đến 12 chữ số.',
  'error.vault-pin-weak':
    'Mã PIN này dễ đoán. Hãy chọn các chữ số không liền nhau, không lặp lại, không lấy từ ngày sinh, số điện thoại hay số giấy tờ.',
  'error.vault-passphrase-short': 'Mật khẩu cần ít nhất 12 ký tự. Một câu ngắn dễ nhớ là đủ.',
  'error.vault-passphrase-wrong': 'Mật khẩu chưa đúng. Vui lòng thử lại.',
  'error.vault-passkey-failed':
    'Chưa xác nhận được bằng vân tay, khuôn mặt hoặc khóa màn hình. Vui lòng thử lại hoặc chọn cách khóa khác.',
  'error.vault-native-failed': 'Ứng dụng chưa mở khóa được. Vui lòng thử lại trong ứng dụng.',
  'error.vault-secret-missing': 'Vui lòng nhập mã PIN hoặc mật khẩu.',
  'error.vault-erased':
    'Nhập sai mã PIN 10 lần nên dữ liệu trên máy đã được xóa. Vui lòng quét lại thẻ căn cước hoặc mở tệp đã lưu.',
  'error.vault-wipe-incomplete': 'Chưa xóa được hết dữ liệu trên máy. Vui lòng thử lại.',
  'error.vault-file':
    'Tệp này không phải tệp dữ liệu đã lưu, hoặc đã bị hỏng. Dữ liệu trên máy không thay đổi.',
  'error.vault-file-size': 'Tệp này quá lớn. Dữ liệu trên máy không thay đổi.',
} as const;
