/** Texts of whoever reads definitions of procedures: what can be wrong with one. */
export const definition = {
  'error.signed':
    'Không xác minh được biểu mẫu này là của cơ quan nhà nước, nên không mở. Vui lòng gọi bộ phận Một cửa.',
  'error.procedure-unknown': 'Chưa có biểu mẫu của thủ tục này. Vui lòng liên hệ bộ phận Một cửa.',
  'error.procedure-json': 'Biểu mẫu bị hỏng, không mở được. Vui lòng báo cho đơn vị quản lý trang.',
  'error.procedure-limits': 'Biểu mẫu bị hỏng, không mở được. Vui lòng báo cho đơn vị quản lý trang.',
  'error.procedure-key': 'Biểu mẫu bị hỏng, không mở được. Vui lòng báo cho đơn vị quản lý trang.',
  'error.procedure-schema': 'Biểu mẫu bị hỏng, không mở được. Vui lòng báo cho đơn vị quản lý trang.',
  'error.procedure-reference': 'Biểu mẫu bị hỏng, không mở được. Vui lòng báo cho đơn vị quản lý trang.',
} as const;
