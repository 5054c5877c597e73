/**
 * The one place where the portal uses the library itself: the bank simulator reads codes with the very
 * decoder that the page's code was checked by.
 * @module
 */
import { root } from './root.js';

/** What a bank app takes from a code. */
export interface ScannedTransfer {
  readonly bin: string;
  readonly account: string;
  /** Whole VND; absent in a code that leaves the amount to the payer. */
  readonly amount: number | undefined;
  readonly content: string;
}

/** Reads a code, or says in Vietnamese what is wrong with it. */
export type ScanVietQr = (payload: string) => Promise<ScannedTransfer | { readonly wrong: string }>;

/** As much of the library's `decodeVietQr` as is used here. */
export type DecodeVietQr = (payload: string) => {
  readonly accounts: readonly { readonly tag: string; readonly bin?: string; readonly account?: string }[];
  readonly amount?: number;
  readonly additional?: { readonly purpose?: string };
};

const WRONG: Readonly<Record<string, string>> = {
  'qr-start': 'Đây không phải nội dung mã QR chuyển tiền: mã phải bắt đầu bằng 000201.',
  'qr-charset': 'Mã có ký tự lạ (có dấu hoặc xuống dòng): có thể đã chép thừa hay thiếu.',
  'qr-tlv': 'Mã bị thiếu hoặc hỏng: độ dài các phần không khớp.',
  'qr-crc-missing': 'Mã bị thiếu phần cuối (mã kiểm tra).',
  'qr-crc': 'Mã kiểm tra không đúng: nội dung đã bị thay đổi hoặc chép sai.',
  'qr-guid': 'Mã này không thuộc mạng VietQR nên không chuyển khoản được.',
  'qr-inner': 'Phần tài khoản trong mã bị hỏng: độ dài không khớp.',
  'qr-service': 'Mã dịch vụ nằm sai chỗ trong mã: số tài khoản có thể bị đọc sai.',
  'qr-bin': 'Mã ngân hàng trong mã QR không đúng (phải có 6 chữ số).',
  'qr-account': 'Mã không có số tài khoản hợp lệ.',
  'qr-currency': 'Mã không dùng tiền Việt Nam đồng.',
  'qr-amount': 'Số tiền trong mã không đúng: phải là số đồng nguyên, lớn hơn 0.',
};

/** Reads codes with the library as it was built, loaded when the first code is read. */
export const scanVietQr: ScanVietQr = async (payload) => {
  const library = (await import(new URL('dist/index.js', root).href)) as { decodeVietQr: DecodeVietQr };
  return scanWith(library.decodeVietQr, payload);
};

/** What a decoder makes of a payload, in the words of the simulator. */
export function scanWith(
  decode: DecodeVietQr,
  payload: string,
): ScannedTransfer | { readonly wrong: string } {
  try {
    const { accounts, amount, additional } = decode(payload);
    const target = accounts.find(({ tag }) => tag === '38');
    if (!target?.bin || !target.account) return { wrong: WRONG['qr-guid'] ?? '' };
    return { bin: target.bin, account: target.account, amount, content: additional?.purpose ?? '' };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('qr-')) throw error;
    return { wrong: WRONG[code] ?? 'Không đọc được mã này.' };
  }
}
