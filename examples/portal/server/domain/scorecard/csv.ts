/**
 * The scorecard as a table for a spreadsheet: one line for each figure, month and procedure.
 *
 * Spec: RFC 4180 (CRLF, quotes doubled), with a byte order mark, by which Excel knows the letters of Vietnamese.
 * @module
 */
import { FIGURE_IDS, FIGURES } from './figures.data.js';
import type { Cell, Scorecard } from './scorecard.js';
import { WHY_NOT } from './words.js';

const HEAD = [
  'Tháng',
  'Mã thủ tục',
  'Thủ tục',
  'Số liệu',
  'Tử số',
  'Tử số là',
  'Mẫu số',
  'Mẫu số là',
  'Tỷ lệ (%)',
  'Trung vị (phút)',
  '9/10 người gửi xong trong (phút)',
  'Đúng hẹn sau khi xin lỗi',
  'Muộn, có xin lỗi',
  'Muộn, không xin lỗi',
  'Ghi chú',
];

type Value = string | number | null | undefined;

/** Writes the file. */
export function scorecardCsv({ rows }: Scorecard): string {
  const lines = rows.flatMap(({ month, procedure, figures }) =>
    FIGURE_IDS.filter((id) => procedure === null || id !== 'petitionsOnTime').map((id): Value[] => {
      const { title, numerator, denominator } = FIGURES[id];
      const cell = figures[id];
      return [
        month,
        procedure?.code ?? '',
        procedure?.name ?? 'Tất cả thủ tục',
        title,
        cell.numerator,
        numerator,
        cell.denominator,
        denominator,
        cell.share === null ? null : Math.round(cell.share * 1000) / 10,
        minutesOf(cell.median),
        minutesOf(cell.p90),
        cell.afterApology,
        cell.lateWithApology,
        cell.lateWithoutApology,
        cell.why === null ? '' : WHY_NOT[cell.why],
      ];
    }),
  );
  return `\uFEFF${[HEAD, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

const minutesOf = (value: Cell['median']) => (value === 'more' ? 'trên 60' : value);

/** A value as it stands in the file: never a formula, whatever a procedure is called. */
export function field(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
