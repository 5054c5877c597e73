/** Texts of the first page of the procedure form, and of dossiers that wait to be sent, which it shows. */
export const procedure = {
  'procedure.level-first': 'Vui lòng trả lời câu hỏi “{question}” trên trang này trước.',
  'procedure.who-question': 'Làm giấy tờ cho ai?',
  'procedure.who-self': 'Cho tôi',
  'procedure.who-self-named': 'Cho tôi: {name}',
  'procedure.who-member': '{name} ({relation})',
  'procedure.who-new': 'Cho người khác',
  'procedure.who-dead': '{name} ({relation}, đã mất)',
  'procedure.role-question': '{role} là ai?',
  'procedure.role-self': 'Tôi',
  'procedure.role-self-named': 'Tôi: {name}',
  'procedure.role-new': 'Người chưa có trong máy này',
  'procedure.role-later': 'Khai sau, tự điền trong biểu mẫu',
  'procedure.role-relation': '{role} là gì của bạn?',
  'procedure.role-card': 'Điền nhanh bằng thẻ căn cước: {role}',
  'procedure.relation-question': 'Người đó là gì của bạn?',
  'procedure.card-self': 'Điền nhanh bằng thẻ căn cước của bạn',
  'procedure.card-other': 'Điền nhanh bằng thẻ căn cước của người đó',
  'procedure.card-taken': 'Đã lấy thông tin từ thẻ của {name}.',
  'procedure.start': 'Bắt đầu',
  'procedure.bring': 'Mở hồ sơ mang theo',
  'procedure.drafts-offline': 'Có hồ sơ đang làm dở trên máy, nhưng chưa mở được vì chưa có mạng.',
  'procedure.unconfirmed':
    'Cơ quan chưa xác nhận lại biểu mẫu này từ ngày {date}. Bạn vẫn điền được; hãy hỏi bộ phận Một cửa trước khi nộp.',
  'procedure.outdated':
    'Biểu mẫu này theo quy định có hiệu lực đến {date}. Hãy hỏi bộ phận Một cửa trước khi nộp.',
  'procedure.job-queued': 'Đã lưu trên máy. Đang gửi…',
  'procedure.job-sending': 'Đang gửi…',
  'procedure.job-waiting':
    'Đã lưu trên máy. Đang chờ mạng, sẽ tự gửi. Bạn có thể đóng trang; lần sau mở lại trang này hồ sơ sẽ được gửi tiếp.',
  'procedure.job-unknown': 'Chưa rõ hồ sơ đã tới chưa, đang hỏi lại máy chủ.',
  'procedure.job-needs-person':
    'Chưa gửi được. Hồ sơ vẫn còn trên máy. Bạn hãy thử gửi lại; nếu vẫn không được, xin gọi bộ phận Một cửa.',
  'procedure.job-expired': 'Hồ sơ chờ quá 7 ngày nên chưa được gửi. Bạn hãy bấm Gửi ngay.',
  'procedure.job-acked': 'Đã gửi.',
  'procedure.job-session': 'Máy dùng chung: đừng đóng trang trước khi gửi xong.',
  'procedure.session-queued': 'Đang gửi…',
  'procedure.session-waiting': 'Đang chờ mạng, có mạng sẽ tự gửi.',
  'procedure.session-needs-person':
    'Chưa gửi được. Bạn hãy thử gửi lại; nếu vẫn không được, xin gọi bộ phận Một cửa.',
  'procedure.send-now': 'Gửi ngay',
} as const;
