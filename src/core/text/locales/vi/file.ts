/** What the field for a photographed or chosen paper says. */
export const file = {
  'file.take': 'Chụp ảnh',
  'file.choose': 'Chọn tệp',
  'file.take-more': 'Chụp thêm trang',
  'file.choose-more': 'Thêm tệp',
  'file.limits': 'Ảnh hoặc PDF, tối đa {pages} trang và {size}. Ảnh lớn được tự thu nhỏ.',
  'file.working': 'Đang xử lý tệp {n} trên {count}…',
  'file.binding': 'Đang ghép các trang…',
  'file.ready': 'Đã có: {pages} trang, {size}.',
  'file.pages': 'Các trang',
  'file.page': 'Trang {n}',
  'file.page-pdf': 'Trang {from} đến {to} (PDF)',
  'file.view': 'Xem',
  'file.up': 'Đưa lên',
  'file.down': 'Đưa xuống',
  'file.remove': 'Bỏ',
  'file.of': '{action}: {page}',
  'file.nth': 'Tệp {n}: {text}',
  'file.removed': 'Đã bỏ: {page}.',
  'file.moved': 'Đã đưa thành {page}.',
  'issue.file-required': 'Vui lòng chụp hoặc chọn giấy tờ.',
  'issue.file-working': 'Giấy tờ đang được xử lý. Vui lòng chờ một chút.',
  'issue.file-type':
    'Tệp này không phải ảnh hay PDF. Hãy chụp giấy tờ, hoặc chọn ảnh JPEG, PNG, WebP hay tệp PDF.',
  'issue.file-empty': 'Tệp này rỗng. Hãy chụp hoặc chọn lại.',
  'issue.file-gone': 'Không đọc được tệp. Nếu tệp lưu trên mạng, hãy tải về máy rồi chọn lại.',
  'issue.file-bytes': 'Tệp nặng {size}, tối đa {max}. Hãy chụp lại giấy tờ ở đây, hoặc chọn tệp nhỏ hơn.',
  'issue.file-offline':
    'Chưa tải được phần xử lý PDF. Vui lòng kiểm tra mạng rồi thử lại. Một ảnh đơn lẻ thì không cần mạng.',
  'issue.file-failed': 'Có lỗi ngoài dự kiến. Vui lòng thử lại.',
  'issue.photo-heic':
    'Trình duyệt này không mở được ảnh HEIC. Hãy mở ảnh, chụp màn hình rồi chọn ảnh chụp màn hình đó.',
  'issue.photo-broken': 'Ảnh bị hỏng, không mở được. Hãy chụp lại.',
  'issue.photo-pixels': 'Ảnh có {width} × {height} điểm, tối đa {max} triệu điểm. Hãy chụp lại ở cỡ nhỏ hơn.',
  'issue.photo-small':
    'Ảnh chỉ có {width} × {height} điểm, chữ khó đọc. Cạnh dài cần ít nhất {min} điểm. Hãy chụp lại.',
  'issue.photo-blank': 'Trong ảnh không có gì. Có thể ống kính bị che hoặc giấy bị lật. Hãy chụp lại.',
  'issue.photo-blurred':
    'Ảnh có thể bị mờ. Hãy xem lại; nếu không đọc được chữ thì bỏ trang này và chụp lại.',
  'issue.photo-blocked':
    'Trình duyệt đang chặn việc xử lý ảnh. Hãy cho phép trang này, dùng trình duyệt khác, hoặc chọn tệp PDF.',
  'issue.photo-bytes':
    'Một trang vẫn nặng {size} sau khi thu nhỏ, tối đa {max}. Hãy bỏ bớt trang, hoặc chụp lại trên nền trơn.',
  'issue.pdf-encrypted': 'Tệp PDF có mật khẩu nên không xử lý được. Hãy bỏ mật khẩu, hoặc chụp ảnh giấy tờ.',
  'issue.pdf-broken': 'Tệp PDF bị hỏng, không mở được. Hãy tải lại tệp, hoặc chụp ảnh giấy tờ.',
  'issue.pdf-empty': 'Tệp PDF không có trang nào. Hãy chọn tệp khác.',
  'issue.pdf-signed':
    'Tệp PDF này có chữ ký số; ghép với trang khác sẽ làm mất chữ ký. Hãy chỉ để một mình tệp này.',
  'issue.document-pages': 'Có {pages} trang, tối đa {max} trang. Hãy bỏ bớt trang.',
  'issue.document-bytes':
    'Giấy tờ nặng {size}, tối đa {max}. Hãy bỏ bớt trang, hoặc chụp ảnh thay cho tệp PDF.',
} as const;
