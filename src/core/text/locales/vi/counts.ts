/** Texts of the question whether uses may be counted. */
export const counts = {
  'counts.title': 'Cho đếm lượt dùng?',
  'counts.what':
    'Trang này muốn đếm: bao nhiêu hồ sơ được gửi, mất mấy phút, máy điền sẵn được mấy ô, bao nhiêu lượt trả phí và đánh giá. Chỉ là con số, không kèm tên, mã hồ sơ hay điều bạn khai.',
  'counts.free': 'Bạn chọn “Không” thì mọi việc vẫn làm được như thường.',
  'counts.yes': 'Đồng ý cho đếm',
  'counts.no': 'Không',
  'counts.counting': 'Lượt dùng trên máy này đang được đếm, không kèm tên.',
  'counts.stop': 'Thôi không đếm nữa',
  'counts.refused': 'Lượt dùng của bạn không bị đếm.',
  'counts.again': 'Tôi đổi ý, cho đếm',
  'counts.failed': 'Chưa lưu được lựa chọn của bạn.',
};
