/**
 * The checksum of a VietQR payload: CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, nothing
 * reflected, no final xor).
 *
 * Spec: NAPAS, "Tài liệu quy định về định dạng mã VietQR", version 1.0 (09/2021), §5.2.15, after
 * ISO/IEC 13239.
 * @module
 */

/**
 * Checksum of ASCII text as four capital hex digits; of `123456789` it is `29B1`. For a payload the
 * text ends with the ID and length of the checksum itself, `6304`.
 *
 * Bit by bit: a payload is some 150 characters, so a table would cost more bytes than it saves time.
 */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  }
  return (crc & 0xffff).toString(16).toUpperCase().padStart(4, '0');
}
