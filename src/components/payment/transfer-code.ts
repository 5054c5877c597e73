import { BkDataError } from '../../core/errors.js';
import type { Payee } from '../../core/payment/payments.js';
import { qrPath } from '../../core/payment/qr.js';
import { encodeVietQr } from '../../core/payment/vietqr-encode.js';

/** One path in a square of `size` units, as `qrPath` gives it, and the text that it draws. */
export type TransferCode = ReturnType<typeof qrPath> & { readonly payload: string };

/**
 * Writes the transfer as VietQR and draws it.
 *
 * @param amount - Whole VND.
 * @throws {BkDataError} `transfer-invalid` when it cannot be written, `qr-too-long` when it cannot be drawn.
 */
export function transferCode({ bin, account }: Payee, amount: number, purpose: string): TransferCode {
  let payload: string;
  try {
    payload = encodeVietQr({ bin, account, amount, purpose });
  } catch (cause) {
    throw new BkDataError('transfer-invalid', 'The transfer cannot be written as VietQR', { cause });
  }
  return { ...qrPath(payload), payload };
}
