/** Texts of the question that is asked before anything is kept: whose device is this? */
export const device = {
  'device.question': 'Máy này là của ai?',
  'device.own': 'Máy của tôi',
  'device.own-hint': 'Lưu trên máy này. Chỉ trang này đọc được. Người cầm máy mở khóa cũng xem được.',
  'device.shared': 'Máy dùng chung',
  'device.shared-hint': 'Không lưu lại sau khi kết thúc.',
} as const;
