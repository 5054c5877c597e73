/**
 * Why there is no number, in the words of the page and of the file.
 * @module
 */
import type { WhyNot } from './scorecard.js';

/** A short sentence for each reason. */
export const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  few: 'Dưới 5 lượt: không công bố, để không lộ số liệu của từng người.',
  none: 'Không có lượt nào.',
  unknown: 'Không có tỷ lệ: không biết mẫu số.',
  running: 'Công bố khi hết tháng.',
};
