/**
 * What stands on the sheet of a receipt, for whoever draws it: the page, the paper, the picture in the PDF. Its words
 * are those of official papers and are not translated: a receipt is in Vietnamese.
 * @module
 */
import { receiptWords, validateReceipt, type Receipt } from '../../core/payment/receipt.js';
import { formatPartialDate } from '../../core/text/format-date.js';
import { formatVnd } from '../../core/text/numbers.js';
import { vietnamDate, vietnamTime } from '../../core/text/vietnam-date.js';

/** One label with its value. */
export type Line = readonly [label: string, value: string];

/** The sheet, from top to bottom. */
export interface ReceiptSheet {
  readonly collector: string;
  readonly taxCode: Line;
  readonly title: string;
  /** Form sign, series, number. */
  readonly marks: readonly Line[];
  readonly lines: readonly Line[];
  readonly signature: Line;
  /** What whoever holds the sheet must know before they trust it. */
  readonly warnings: readonly string[];
  readonly lookup:
    | {
        readonly code: Line;
        readonly page: Line | undefined;
        /** What the QR code says. */
        readonly text: string;
      }
    | undefined;
}

/** @param keptAt - Since when this is what the device has kept, where the server could not be asked. */
export function receiptSheet(receipt: Receipt, keptAt?: number): ReceiptSheet {
  const { collector, name, form, series, number, kind, amount, issuedAt, payer, reference, dossier } =
    receipt;
  const { lookup } = receipt;
  const words = receiptWords(receipt);
  return {
    collector: collector.name,
    taxCode: ['Mã số thuế', collector.taxCode],
    title: name,
    marks: [
      ['Ký hiệu mẫu', form],
      ['Ký hiệu', series],
      ['Số', number],
    ],
    lines: [
      ['Ngày lập', dayOf(Date.parse(issuedAt))],
      ...given('Người nộp tiền', payer),
      ['Loại phí, lệ phí', kind],
      ['Số tiền', formatVnd(amount)],
      ['Số tiền bằng chữ', words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)],
      ...given('Mã hồ sơ', dossier),
      ...given('Nội dung chuyển khoản', reference),
    ],
    signature: ['Chữ ký số', signatureOf(receipt)],
    warnings: [
      ...warningsOf(receipt),
      ...(keptAt === undefined ? [] : [`Bản giữ trên máy từ ${momentOf(keptAt)}.`]),
    ],
    lookup: lookup
      ? {
          code: ['Mã tra cứu', lookup.code],
          page: lookup.url === null ? undefined : ['Trang tra cứu', lookup.url],
          text: lookup.url ?? lookup.code,
        }
      : undefined,
  };
}

/** All of the sheet as one text: what a PDF says of itself, its page being a picture. */
export function sheetText(sheet: ReceiptSheet): string {
  const { collector, taxCode, title, marks, lines, signature, warnings, lookup } = sheet;
  const code = lookup ? [lookup.code, ...(lookup.page ? [lookup.page] : [])] : [];
  const all = [taxCode, ...marks, ...lines, ...code, signature].map(([label, value]) => `${label}: ${value}`);
  return [title, collector, ...all, ...warnings].join('; ');
}

const given = (label: string, value: string | null): readonly Line[] =>
  value === null ? [] : [[label, value]];

const dayOf = (moment: number) => formatPartialDate(vietnamDate(moment));

const momentOf = (moment: number) => `${vietnamTime(moment).slice(11, 16)}, ngày ${dayOf(moment)}`;

function signatureOf({ signature: { state, signer, at } }: Receipt): string {
  switch (state) {
    case 'none':
      return 'chưa có';
    case 'pending':
      return 'đang chờ ký';
    case 'signed':
      return `${signer ?? ''} ký lúc ${at === null ? '' : momentOf(Date.parse(at))}, theo máy chủ của nơi thu tiền`;
    case 'invalid':
      return 'KHÔNG HỢP LỆ';
  }
}

function warningsOf(receipt: Receipt): readonly string[] {
  const { signature, amountInWords } = receipt;
  return [
    ...(signature.state === 'invalid' ? ['Chữ ký số không hợp lệ: không dùng biên lai này.'] : []),
    ...(validateReceipt(receipt).length > 0
      ? [`Không khớp: máy chủ ghi số tiền bằng chữ là “${amountInWords ?? ''}”. Không dùng biên lai này.`]
      : []),
  ];
}
