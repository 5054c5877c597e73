/**
 * Data objects of a VietQR payload: two digits of ID, two of length, then the value.
 *
 * Spec: NAPAS, "Tài liệu quy định về định dạng mã VietQR", version 1.0 (09/2021), §5.1.
 * The spec allows Unicode in some objects; we write printable ASCII only, so that every bank app
 * reads the same text. Remove accents (`core/text`) before calling `encode`.
 * @module
 */
import { BkDataError } from '../errors.js';

/** One data object, in the order in which it stands in the payload. */
export interface DataObject {
  /** `"00"` to `"99"`; what it means depends on the template around it. */
  readonly id: string;
  /** 1 to 99 characters. For a template (38, 62) this is itself an encoded payload. */
  readonly value: string;
}

const TWO_DIGITS = /^\d{2}$/;
const WRITABLE = /^[\x20-\x7e]{1,99}$/;
const HEADER = /^\d{4}$/;

/**
 * Joins data objects into a payload. The CRC (ID 63) is left to the caller, since it covers its
 * own ID and length (§5.2.15).
 *
 * @param objects - Order is kept; a whole payload starts with ID 00.
 * @returns The payload; empty for no objects.
 * @throws {BkDataError} `tlv-id`, `tlv-value`; the message never repeats the value.
 */
export function encode(objects: Iterable<DataObject>): string {
  let payload = '';
  for (const { id, value } of objects) {
    if (!TWO_DIGITS.test(id)) throw new BkDataError('tlv-id', 'A data object ID is two digits');
    if (!WRITABLE.test(value)) {
      throw new BkDataError('tlv-value', `Object ${id} needs 1 to 99 printable ASCII characters`);
    }
    payload += id + String(value.length).padStart(2, '0') + value;
  }
  return payload;
}

/**
 * Splits a payload or the value of a template into its data objects, which must fill it to the end.
 * Tolerates a length of 00, which the spec does not allow but wallets print (an empty object 62).
 *
 * @param payload - Characters and lengths are UTF-16 units, the same as bytes for ASCII.
 * @returns Values by ID, in the order of the payload; no ID stands twice.
 * @throws {BkDataError} `tlv-header`, `tlv-length` (a value is cut off), `tlv-twice`. An ID that
 *   stands twice is refused because readers disagree which of the two counts.
 */
export function decode(payload: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (let at = 0; at < payload.length;) {
    const header = payload.slice(at, at + 4);
    if (!HEADER.test(header)) throw new BkDataError('tlv-header', `No ID and length at character ${at}`);
    const id = header.slice(0, 2);
    const end = at + 4 + Number(header.slice(2));
    if (end > payload.length) throw new BkDataError('tlv-length', `Object ${id} is cut off`);
    if (objects.has(id)) throw new BkDataError('tlv-twice', `Object ${id} stands twice`);
    objects.set(id, payload.slice(at + 4, end));
    at = end;
  }
  return objects;
}
