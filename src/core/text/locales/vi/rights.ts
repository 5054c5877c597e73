/** Texts of the link to "Dữ liệu của tôi". */
export const rights = {
  'rights.link': 'Dữ liệu của tôi',
  'rights.close': 'Đóng',
} as const;
