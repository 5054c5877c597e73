/**
 * The calendar of public bodies: days off that fall on Monday to Friday, and weekend days that are worked for them.
 * A day is exchanged by decision, so the two belong together.
 *
 * Source: the Government's yearly holiday plan for 2026 as announced in the press (thuonghieuvaxahoi.vn,
 * congan.com.vn), Politburo Resolution 80 on 24 November (thanhnien.vn, 13 January 2026); for 2027 only the
 * days that the Labour Code fixes (Bộ luật Lao động 2019, Điều 112).
 * Read: 2026-11-22.
 * Refresh: each autumn, when the Prime Minister's decision for the next year is out; add the days it
 * names, its exchanged days too. Do not guess them: a wrong day off is a wrong promise to a citizen.
 * @module
 */
import type { WorkingCalendar } from './due-date.js';

const off = [
  '2026-01-01', // Tết Dương lịch
  '2026-01-02', // exchanged for Saturday 10 January
  '2026-02-16', // Tết Bính Ngọ, to 20 February
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27', // for Giỗ Tổ Hùng Vương on Sunday 26 April
  '2026-04-30', // Ngày Chiến thắng
  '2026-05-01', // Ngày Quốc tế lao động
  '2026-08-31', // exchanged for Saturday 22 August
  '2026-09-01', // Quốc khánh
  '2026-09-02',
  '2026-11-24', // Ngày Văn hóa Việt Nam; the resolution was read, the law that carries it out was not
  '2027-01-01',
  '2027-04-16', // Giỗ Tổ Hùng Vương, 10 tháng Ba, computed
  '2027-04-30',
  '2027-09-02',
];

/** Saturdays and Sundays that are worked. */
const on = [
  '2026-01-10', // for Friday 2 January
  '2026-08-22', // for Monday 31 August
];

/** When the office works. */
export const calendar: WorkingCalendar = { off: new Set(off), on: new Set(on) };
