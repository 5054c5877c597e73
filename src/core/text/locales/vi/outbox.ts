/** Texts of what still waits to be sent. Nothing here says "sent" before the server did. */
export const outbox = {
  'outbox.title': 'Đang chờ gửi',
  'outbox.empty': 'Không còn gì chờ gửi.',
  'outbox.count': 'Còn {count} mục chưa gửi xong.',
  'outbox.accepted': 'Cơ quan vừa nhận {count} mục.',
  'outbox.kind-dossier': 'Hồ sơ',
  'outbox.kind-rating': 'Đánh giá',
  'outbox.kind-supplement': 'Giấy tờ bổ sung',
  'outbox.kind-petition': 'Phản ánh, kiến nghị',
  'outbox.kind-verdict': 'Ý kiến về câu trả lời',
  'outbox.kind-other': 'Nội dung khác',
  'outbox.name': '{kind} {about}',
  'outbox.name-title': '{kind}: {title}',
  'outbox.stored': 'Lưu lúc {time} ngày {date}.',
  'outbox.until': 'Tự gửi đến hết ngày {date}; quá ngày đó sẽ báo cho bạn.',
  'outbox.queued': 'Chưa gửi. Đang chờ đến lượt, sẽ tự gửi.',
  'outbox.sending': 'Đang gửi…',
  'outbox.waiting': 'Đang chờ mạng, sẽ tự gửi.',
  'outbox.waiting-busy': 'Máy chủ chưa nhận được. Sẽ tự gửi lại lúc {time}.',
  'outbox.waiting-wifi': 'Đang chờ Wi-Fi, sẽ tự gửi.',
  'outbox.waiting-full':
    'Máy này đã hết chỗ lưu nên chưa gửi được. Hãy xóa bớt ảnh, tệp trên máy; sẽ tự thử lại lúc {time}.',
  'outbox.waiting-507': 'Máy chủ tạm hết chỗ nhận giấy tờ. Sẽ tự gửi lại lúc {time}.',
  'outbox.waiting-device': 'Máy này chưa mở được dữ liệu để gửi. Sẽ tự thử lại lúc {time}.',
  'outbox.unknown': 'Chưa rõ đã tới chưa, đang hỏi lại.',
  'outbox.held': 'Chưa tới được máy chủ, hoặc máy chủ đang bận. Sẽ tự gửi lúc {time}.',
  'outbox.expired':
    'Cần bạn xem. Đã quá 7 ngày mà chưa có xác nhận của cơ quan nên không tự gửi nữa. Bạn có thể gửi lại, tải về hoặc bỏ.',
  'outbox.needs-person': 'Cần bạn xem. Đã thử nhiều lần mà chưa gửi được. Bạn có thể gửi lại.',
  'outbox.refused':
    'Cần bạn xem. Máy chủ không nhận nội dung này. Hãy tải về rồi liên hệ cơ quan, hoặc làm lại.',
  'outbox.too-large': 'Cần bạn xem. Nội dung quá lớn nên máy chủ không nhận. Hãy tải về rồi liên hệ cơ quan.',
  'outbox.outcome-unknown':
    'Cần bạn xem. Chưa rõ cơ quan đã nhận chưa và không còn hỏi lại được. Hãy hỏi cơ quan trước khi gửi lại, kẻo thành hai lần.',
  'outbox.key-reused':
    'Cần bạn xem. Máy chủ đã có một nội dung khác dưới cùng mã gửi. Hãy tải về rồi báo cho đơn vị quản lý trang.',
  'outbox.files-missing':
    'Cần bạn xem. Máy chủ báo thiếu giấy tờ dù đã gửi nhiều lần. Bạn có thể gửi lại hoặc mang giấy tờ đến cơ quan.',
  'outbox.file-problem':
    'Cần bạn xem. Có giấy tờ chưa gửi được nên chưa gửi xong. Các giấy tờ khác đã tới thì không phải gửi lại.',
  'outbox.replaced': 'Không gửi nữa. Bản đã sửa được gửi thay.',
  'outbox.unreadable': 'Cần bạn xem. Nội dung này không mở được trên máy nên không gửi được.',
  'outbox.send-now': 'Gửi ngay',
  'outbox.send-mobile': 'Gửi ngay bằng mạng di động',
  'outbox.send-again': 'Gửi lại',
  'outbox.export': 'Tải về',
  'outbox.export-all': 'Tải tất cả về',
  'outbox.export-hint': 'Tệp tải về có nội dung bạn đã khai, ai mở cũng đọc được. Tệp không kèm ảnh giấy tờ.',
  'outbox.discard': 'Bỏ, không gửi',
  'outbox.of': '{action}: {name}',
  'outbox.discard-ask': 'Bỏ “{name}”?',
  'outbox.discard-lost':
    'Nội dung này chỉ có trên máy này. Bỏ rồi thì mất, không lấy lại được, và cơ quan sẽ không nhận.',
  'outbox.discard-maybe':
    'Có thể nội dung này đã tới cơ quan. Bỏ ở đây không rút lại được; bạn chỉ mất mã và biên nhận trên máy này.',
  'outbox.discard-yes': 'Bỏ hẳn',
  'outbox.discard-no': 'Giữ lại',
  'outbox.leave-out-ask': 'Gửi mà không có “{name}”?',
  'outbox.leave-out-hint': 'Cơ quan có thể yêu cầu bạn bổ sung sau.',
  'outbox.leave-out-yes': 'Gửi không có giấy tờ này',
  'outbox.replace-use': 'Dùng giấy tờ này và gửi',
  'outbox.replacing': 'Đang lưu…',
  'outbox.wifi': 'Chỉ gửi giấy tờ, ảnh khi có Wi-Fi',
  'outbox.wifi-hint':
    'Nội dung không kèm tệp vẫn gửi ngay. Máy này nhớ lựa chọn của bạn. Wi-Fi phát từ điện thoại vẫn tính là Wi-Fi.',
  'outbox.wifi-session':
    'Nội dung không kèm tệp vẫn gửi ngay. Lựa chọn này chỉ có đến khi bạn đóng trang. Wi-Fi phát từ điện thoại vẫn tính là Wi-Fi.',
  'outbox.discarded': 'Đã bỏ: {name}.',
  'outbox.asked': 'Đang thử gửi: {name}.',
  'outbox.session':
    'Đây là máy dùng chung: những mục này mất khi bạn đóng trang hoặc kết thúc. Hãy chờ gửi xong hoặc tải về trước khi rời đi.',
  'outbox.locked': 'Mở khóa để gửi. Còn {count} mục chưa gửi xong.',
  'outbox.locked-none': 'Dữ liệu đang khóa. Không có mục nào chờ gửi.',
  'outbox.locked-sealed':
    'Mục nào đã niêm phong cho cơ quan vẫn tự gửi khi đang khóa; các mục khác chờ bạn mở khóa.',
} as const;
