/**
 * What reading and writing a VietQR payload share: names and limits.
 *
 * Spec: NAPAS, "Tài liệu quy định về định dạng mã VietQR", version 1.0 (09/2021), §5.2 and §5.3.
 * @module
 */

/** GUID of the NAPAS transfer service, in object 00 of template 38. */
export const NAPAS_GUID = 'A000000727';

/** BIN of a bank, object 38.01.00. */
export const BIN = /^\d{6}$/;

/** Account or card, object 38.01.01. Banks have no common format, so no more can be checked. */
export const ACCOUNT = /^[0-9A-Za-z]{1,19}$/;

/** Names of the objects 01 to 08 inside object 62, in this order; each up to 25 characters. */
export const LABELS = [
  'billNumber',
  'mobileNumber',
  'storeLabel',
  'loyaltyNumber',
  'referenceLabel',
  'customerLabel',
  'terminalLabel',
  'purpose',
] as const;

/** Name of an object 01 to 08 inside object 62. */
export type Label = (typeof LABELS)[number];
