/** Texts of what becomes of facts that were changed in a form. */
export const changes = {
  'changes.title': 'Bạn đã sửa thông tin lấy từ máy',
  'changes.hint':
    'Hồ sơ này dùng thông tin mới. Dữ liệu của tôi chỉ đổi nếu bạn chọn; không chọn thì giữ như cũ.',
  'changes.name': 'Họ và tên',
  'changes.of': '{what} ({name})',
  'changes.values': 'Trong máy: {before}. Trong hồ sơ này: {after}.',
  'changes.sensitive': 'Đây là thông tin nhạy cảm.',
  'changes.dossier': 'Chỉ hồ sơ này',
  'changes.profile': 'Sửa cả trong Dữ liệu của tôi',
} as const;
