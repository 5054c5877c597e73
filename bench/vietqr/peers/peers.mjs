/** The same by the packages that most pages take for it. */
import QRCode from 'qrcode';
import { QRPay } from 'vietnam-qr-pay';

export const write = ({ bin, account, amount, purpose }) =>
  QRPay.initVietQR({ bankBin: bin, bankNumber: account, amount: String(amount), purpose }).build();

export function draw(payload) {
  let drawn;
  // Called before this returns.
  QRCode.toString(payload, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }, (error, svg) => {
    if (error) throw error;
    drawn = svg;
  });
  return drawn;
}
