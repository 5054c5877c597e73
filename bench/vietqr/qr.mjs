/** The encoder that we draw with, asked for its own SVG: the fastest there is, as `qr-matrix` without any drawing. */
import { encodeQR } from 'qr';

export const draw = (payload) => encodeQR(payload, 'svg', { ecc: 'medium', border: 4 });
export const encode = (payload) => encodeQR(payload, 'raw', { ecc: 'medium', border: 4 });
