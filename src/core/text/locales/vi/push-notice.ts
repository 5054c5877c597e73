/** Texts of a notice that shows while no page is open. */
export const pushNotice = {
  'push.title': 'Hồ sơ {code}',
  'push.received': 'Đã tiếp nhận.',
  'push.in-progress': 'Đang giải quyết.',
  'push.supplement-asked': 'Cần bạn bổ sung.',
  'push.done': 'Đã có kết quả.',
  'push.returned': 'Đã trả kết quả.',
  'push.refused': 'Không giải quyết. Mở trang để xem lý do.',
  'push.changed': 'Hồ sơ vừa có thay đổi.',
} as const;
