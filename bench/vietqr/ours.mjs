/** A transfer as a VietQR code, by this library. */
import { qrSvg } from '../../dist/core/payment/qr.js';
import { encodeVietQr } from '../../dist/core/payment/vietqr-encode.js';

export const write = encodeVietQr;
export const draw = (payload) => qrSvg(payload);
