/** Texts of the camera and of photos in the card reader; fetched with them. */
export const scan = {
  'scan.preview': 'Hình từ máy ảnh',
  'scan.stop': 'Dừng quét',
  'scan.torch': 'Bật đèn',
  'scan.zoom': 'Phóng to',
  'scan.app': 'Đang mở phần quét của ứng dụng…',
  'scan.asking': 'Nếu trình duyệt hỏi, hãy bấm “Cho phép” để dùng máy ảnh.',
  'scan.asking-long':
    'Máy ảnh vẫn chưa mở. Nếu có câu hỏi trên màn hình, hãy bấm “Cho phép”; nếu không, hãy dùng ảnh chụp thẻ ở dưới.',
  'scan.starting': 'Đang mở máy ảnh…',
  'scan.loading': 'Đang tải phần đọc mã…',
  'scan.photo': 'Đang tìm mã trong ảnh…',
  'scan.searching': 'Đang tìm mã… Đưa mã QR trên thẻ vào khung.',
  'scan.hint-photo':
    'Vẫn chưa thấy mã. Để mã QR đầy khung, giữ yên, đủ sáng, tránh bóng loáng. Hoặc dùng ảnh chụp thẻ ở dưới.',
  'scan.hint-typing':
    'Vẫn chưa đọc được. Bạn có thể quét tiếp, dùng ảnh chụp thẻ, hoặc nhập nội dung mã ở dưới.',
  'scan.other-seen': 'Đây không phải mã trên thẻ căn cước. Hãy đưa mã QR trên thẻ vào khung.',
  'scan.refused':
    'Trang chưa được phép dùng máy ảnh. Hãy dùng ảnh chụp thẻ; hoặc cho phép máy ảnh trong cài đặt của trình duyệt rồi quét lại.',
  'scan.missing': 'Không tìm thấy máy ảnh trên máy này. Hãy dùng ảnh chụp thẻ.',
  'scan.busy':
    'Máy ảnh đang được ứng dụng khác dùng. Hãy đóng ứng dụng đó rồi quét lại, hoặc dùng ảnh chụp thẻ.',
  'scan.insecure':
    'Trang này không mở bằng kết nối an toàn (https) nên không dùng được máy ảnh. Hãy dùng ảnh chụp thẻ.',
  'scan.silent':
    'Máy ảnh không có hình. Ứng dụng đang mở trang này có thể không cho dùng máy ảnh. Hãy dùng ảnh chụp thẻ.',
  'scan.lost': 'Máy ảnh đã bị ngắt. Hãy quét lại, hoặc dùng ảnh chụp thẻ.',
  'scan.left': 'Máy ảnh đã tắt vì bạn rời phần này. Bấm nút dưới đây để quét lại.',
  'scan.reader-unavailable':
    'Chưa tải được phần đọc mã (mất mạng?). Hãy thử lại khi có mạng, hoặc nhập nội dung mã bằng máy quét USB.',
  'scan.photo-unreadable': 'Không mở được ảnh này. Hãy chọn ảnh khác (JPEG hoặc PNG), hoặc chụp lại.',
  'scan.photo-without-code':
    'Không thấy mã trên ảnh. Hãy chụp lại gần hơn, rõ nét, đủ sáng, thấy trọn mã QR.',
  'scan.other-code': 'Đây không phải mã trên thẻ căn cước. Hãy quét lại mã QR trên thẻ.',
} as const;
