/** Texts of the rating. */
export const feedback = {
  'feedback.question': 'Bạn hài lòng đến mức nào?',
  'feedback.voluntary': 'Không bắt buộc. Đánh giá không ảnh hưởng đến kết quả hồ sơ.',
  'feedback.score-1': 'Rất không hài lòng',
  'feedback.score-2': 'Không hài lòng',
  'feedback.score-3': 'Bình thường',
  'feedback.score-4': 'Hài lòng',
  'feedback.score-5': 'Rất hài lòng',
  'feedback.sending': 'Đã lưu đánh giá trên máy, đang gửi…',
  'feedback.waiting': 'Đã lưu đánh giá trên máy, sẽ tự gửi khi có mạng.',
  'feedback.sent': 'Cảm ơn bạn. Đánh giá đã được gửi.',
  'feedback.refused': 'Máy chủ không nhận đánh giá này.',
  'feedback.comment': 'Bạn muốn nói thêm điều gì?',
  'feedback.comment-send': 'Gửi lời nhắn',
} as const;
