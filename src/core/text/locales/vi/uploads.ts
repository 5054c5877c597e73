/** Texts of files that go with something: how far each is, and what keeps it. Nothing here says that anything was received. */
export const uploads = {
  'uploads.title': 'Giấy tờ gửi kèm',
  'uploads.sent-of': '{sent} trong {total}',
  'uploads.waits': 'Chờ đến lượt',
  'uploads.waits-line': 'Chờ mạng',
  'uploads.waits-wifi': 'Chờ Wi-Fi',
  'uploads.sending': 'Đang gửi',
  'uploads.there': 'Đã tới',
  'uploads.person': 'Cần bạn xem',
  'uploads.soon': 'Còn dưới một phút.',
  'uploads.minutes': 'Còn khoảng {count} phút.',
  'uploads.hours': 'Còn hơn một giờ.',
  'uploads.summary': 'Đã tới {done} trong {count} giấy tờ.',
  'uploads.file-gone': 'Tệp này không còn trên máy. Hãy chụp hoặc chọn lại.',
  'uploads.file-changed':
    'Tệp trên máy không còn đúng như lúc bạn chọn, nên không gửi. Hãy chụp hoặc chọn lại.',
  'uploads.file-refused':
    'Máy chủ không nhận tệp này. Hãy thử gửi lại một lần; nếu vẫn không được, hãy chụp hoặc chọn lại.',
  'uploads.again': 'Gửi lại tệp này',
  'uploads.replace': 'Chụp hoặc chọn lại',
  'uploads.leave-out': 'Bỏ giấy tờ này',
  'uploads.of': '{action}: {name}',
  'uploads.resumes': 'Nếu mạng đứt, phần còn lại tự gửi tiếp khi có mạng.',
  'uploads.complete': 'Hồ sơ chỉ được nhận khi đủ giấy tờ đã tới.',
} as const;
