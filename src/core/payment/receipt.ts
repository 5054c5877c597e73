/**
 * One electronic receipt (biên lai điện tử): what it says, and whether that holds together. A receipt is issued and
 * signed by the collecting body; nothing here makes one or checks its signature.
 *
 * Spec: Nghị định 254/2026/NĐ-CP, Thông tư 91/2026/TT-BTC: what a receipt has to say.
 * @module
 */
import { check, type Issue } from '../errors.js';
import { vietnameseNumber } from '../text/numbers.js';

/** What the server says of the digital signature under a receipt; it is not checked here. */
export interface ReceiptSignature {
  /** `pending`: it is going to be signed. */
  readonly state: 'none' | 'pending' | 'signed' | 'invalid';
  /** Who has signed. */
  readonly signer: string | null;
  /** ISO 8601 date-time of the signature. */
  readonly at: string | null;
}

/** One receipt. Texts are those that the collecting body has written. */
export interface Receipt {
  /** Opens the receipt to whoever knows it. */
  readonly id: string;
  /** Name of the receipt (tên biên lai). */
  readonly name: string;
  /** Form sign (ký hiệu mẫu). */
  readonly form: string;
  /** Series (ký hiệu biên lai). */
  readonly series: string;
  /** 1 to 8 digits, not all zero, as written; starts anew every 1 January. */
  readonly number: string;
  readonly collector: {
    readonly name: string;
    /** As written; 10, 12 or 13 digits. */
    readonly taxCode: string;
  };
  /** Kind of the fee (loại phí, lệ phí). */
  readonly kind: string;
  /** Whole VND. */
  readonly amount: number;
  readonly currency: 'VND';
  /** As the server writes it; `null` leaves it to {@link receiptWords}. */
  readonly amountInWords: string | null;
  /** ISO 8601 date-time of issue. */
  readonly issuedAt: string;
  readonly payer: string | null;
  /** Reference of the order that was paid. */
  readonly reference: string | null;
  /** Dossier code (mã hồ sơ). */
  readonly dossier: string | null;
  /** How the receipt is looked up at the collecting body. */
  readonly lookup: {
    readonly code: string;
    /** https only. */
    readonly url: string | null;
  } | null;
  readonly signature: ReceiptSignature;
}

/** The amount of a receipt in words, made here: `tám nghìn đồng`. */
export const receiptWords = ({ amount }: Pick<Receipt, 'amount'>): string =>
  `${vietnameseNumber(amount)} đồng`;

/**
 * What does not agree within a receipt: `receipt-words` where the server's amount in words is not that of the
 * figures. Usage that differs by region (lẻ, ngàn, tỉ), case and "chẵn" at the end do not matter.
 */
export function validateReceipt(receipt: Receipt): readonly Issue[] {
  const { amountInWords } = receipt;
  const agrees = amountInWords === null || plainWords(amountInWords) === plainWords(receiptWords(receipt));
  return agrees ? [] : [{ path: 'amountInWords', code: 'receipt-words' }];
}

/**
 * Takes an answer for a receipt.
 *
 * @returns Only what is known here, its fields in one order; what else the server sends is neither shown nor kept.
 * @throws {BkDataError} `receipt-shape`.
 */
export function asReceipt(value: unknown): Receipt {
  check(isReceipt(value), 'receipt-shape', 'The answer is no receipt');
  return tidy(value);
}

const STATES: readonly unknown[] = ['none', 'pending', 'signed', 'invalid'];
const NUMBER = /^(?!0+$)\d{1,8}$/;
const TAX_CODE = /^(?:\d{10}(?:-?\d{3})?|\d{12})$/;
/** A sheet of A5 has room for no more, and no text turns the direction of what follows. */
const TEXT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,200}$/u;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && TEXT.test(value) && value.trim() !== '';
/** Signs and codes. */
const isShort = (value: unknown): value is string => isText(value) && value.length <= 60;
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isMoment = (value: unknown) => isText(value) && value.length > 10 && !Number.isNaN(Date.parse(value));

function isHttps(value: unknown): boolean {
  if (!isText(value)) return false;
  try {
    const { protocol, username, password } = new URL(value);
    return protocol === 'https:' && username === '' && password === '';
  } catch {
    return false;
  }
}

function tidy(receipt: Receipt): Receipt {
  const { id, name, form, series, number, collector, kind, amount, currency, amountInWords } = receipt;
  const { issuedAt, payer, reference, dossier, lookup, signature } = receipt;
  return {
    ...{ id, name, form, series, number },
    collector: { name: collector.name, taxCode: collector.taxCode },
    ...{ kind, amount, currency, amountInWords, issuedAt, payer, reference, dossier },
    lookup: lookup && { code: lookup.code, url: lookup.url },
    signature: { state: signature.state, signer: signature.signer, at: signature.at },
  };
}

function isReceipt(value: unknown): value is Receipt {
  const { collector, lookup, signature, ...receipt } = (value ?? {}) as Partial<Receipt>;
  const { id, name, form, series, number, kind, amount, currency, issuedAt } = receipt;
  const { amountInWords, payer, reference, dossier } = receipt;
  return (
    [id, name, number, kind, collector?.name, collector?.taxCode].every(isText) &&
    [form, series].every(isShort) &&
    [amountInWords, payer].every(isTextOrNull) &&
    [reference, dossier].every((value) => value === null || isShort(value)) &&
    NUMBER.test(number as string) &&
    TAX_CODE.test(collector?.taxCode as string) &&
    Number.isSafeInteger(amount) &&
    (amount as number) > 0 &&
    (amount as number) <= 1e15 &&
    currency === 'VND' &&
    isMoment(issuedAt) &&
    (lookup === null || (isShort(lookup?.code) && (lookup.url === null || isHttps(lookup.url)))) &&
    STATES.includes(signature?.state) &&
    isTextOrNull(signature?.signer) &&
    (signature?.at === null || isMoment(signature?.at)) &&
    // Who says "signed" says by whom and when.
    (signature?.state !== 'signed' || (signature.signer !== null && signature.at !== null))
  );
}

const SAME: Readonly<Record<string, string>> = { lẻ: 'linh', ngàn: 'nghìn', tỉ: 'tỷ', đồng: '', chẵn: '' };

/** Word for word, as usage in the North has them, without the currency. */
const plainWords = (words: string): string =>
  words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[\s.,;]+/)
    .map((word) => SAME[word] ?? word)
    .filter((word) => word !== '')
    .join(' ');
