/** Around the paper form; the words on it are those of the form, in Vietnamese always. */
export const paperForm = {
  'paper.print': 'In tờ khai',
  'paper.preview': 'Bản xem trước của tờ khai',
  'paper.not-filed': 'Bản in này chưa phải là nộp hồ sơ. Ký tên rồi nộp tại {place}.',
  'paper.by-hand': 'Dòng chấm còn trống thì viết tay.',
  'paper.no-printer': 'Ở đây không in được. Hãy mở trang này bằng trình duyệt trên máy có máy in.',
} as const;
