/**
 * Writes VietQR payloads for transfers by NAPAS.
 *
 * Spec: NAPAS, "Tài liệu quy định về định dạng mã VietQR", version 1.0 (09/2021).
 * @module
 */
import { check } from '../errors.js';
import { toAscii } from '../text/accents.js';
import { crc16 } from './crc16.js';
import * as tlv from './tlv.js';
import { decodeVietQr, type TransferAccount } from './vietqr-decode.js';
import { ACCOUNT, BIN, LABELS, NAPAS_GUID, type Label } from './vietqr-objects.js';

/**
 * A transfer that somebody is asked to make. Texts may be Vietnamese: they are written without marks. One of object 62
 * (the labels and the purpose) may be `***`: the payer is asked for it.
 */
export interface VietQrTransfer extends Partial<Readonly<Record<Label, string>>> {
  /** Six digits of the receiving bank. */
  readonly bin: string;
  /** 1 to 19 letters and digits, as text: leading zeros count. */
  readonly account: string;
  /** Whether `account` is an account (the default) or the number of a card. */
  readonly service?: 'account' | 'card';
  /** Whole VND, above zero, up to 13 digits. Without it the payer types an amount and the code is static. */
  readonly amount?: number;
  /**
   * Content of the transfer. Cut after 25 characters (object 62.08), so begin with the reference;
   * up to 19 letters, digits and spaces survive every bank.
   */
  readonly purpose?: string;
  /** Up to 25 characters. */
  readonly merchantName?: string;
  /** Up to 15 characters. */
  readonly merchantCity?: string;
}

/** In object 62: the payer is asked for the value. */
const ASK = '***';

const SERVICES: ReadonlyMap<unknown, string> = /* #__PURE__ */ new Map([
  ['account', 'QRIBFTTA'],
  ['card', 'QRIBFTTC'],
]);

/** One data object; nothing for an absent or empty value. */
function object(id: string, value: string | undefined): string {
  return value ? tlv.encode([{ id, value }]) : '';
}

/** What ASCII keeps of a text; nothing of what is no text, such as a reference that JSON made a number. */
function kept(text: unknown): string {
  return typeof text === 'string' ? toAscii(text) : '';
}

function isEmpty(text: unknown): text is undefined {
  return text === undefined || text === null || text === '';
}

function name(what: string, text: string | undefined, limit: number): string | undefined {
  if (isEmpty(text)) return undefined;
  const ascii = kept(text);
  check(ascii !== '' && ascii.length <= limit, 'qr-label', `${what} needs 1 to ${limit} ASCII characters`);
  return ascii;
}

/** One of the objects 62.01 to 62.08. */
function label(what: Label, text: string | undefined): string | undefined {
  if (text === ASK) return ASK;
  if (what !== 'purpose') return name(what, text, 25);
  if (isEmpty(text)) return undefined;
  const ascii = kept(text).slice(0, 25).trimEnd();
  check(ascii !== '', 'qr-purpose', 'Nothing of the purpose can be written in ASCII');
  return ascii;
}

/** What somebody gave, and nothing that a page has put on every object. */
function own<T extends object>(given: T): T {
  const bare = Object.create(null) as object;
  return Object.assign(bare, given);
}

/**
 * Writes the payload of a transfer: static (`11`) without an amount, dynamic (`12`) with one.
 * Before it is returned, the payload is decoded again and compared.
 *
 * @throws {BkDataError} `qr-bin`, `qr-account`, `qr-service`, `qr-amount`, `qr-purpose` (nothing left
 *   of it in ASCII), `qr-label` (another text is too long, has nothing left, or is no text), `qr-additional`
 *   (the texts of object 62 together exceed 99 characters).
 * @example
 * encodeVietQr({ bin: '970403', account: '0011012345678', amount: 180000, purpose: 'Nộp phí' })
 */
export function encodeVietQr(transfer: VietQrTransfer): string {
  // The types are checked too: transfers come from JSON, where a number would have lost its zeros.
  check(typeof transfer === 'object' && transfer !== null, 'qr-bin', 'A transfer is an object with a BIN');
  const given = own(transfer);
  const { bin, account, amount } = given;
  check(typeof bin === 'string' && BIN.test(bin), 'qr-bin', 'A BIN has six digits');
  const isAccount = typeof account === 'string' && ACCOUNT.test(account);
  check(isAccount, 'qr-account', 'An account is text of 1 to 19 letters and digits');
  const service = SERVICES.get(given.service ?? 'account');
  check(service, 'qr-service', 'The service is account or card');
  const isAmount = amount === undefined || (Number.isInteger(amount) && amount > 0 && amount < 1e13);
  check(isAmount, 'qr-amount', 'An amount is whole VND, above zero, up to 13 digits');

  const merchantName = name('merchantName', given.merchantName, 25);
  const merchantCity = name('merchantCity', given.merchantCity, 15);
  const labels = LABELS.map((what) => label(what, given[what]));
  const additional = labels.map((text, i) => object(`0${i + 1}`, text)).join('');
  check(additional.length < 100, 'qr-additional', 'The texts of object 62 exceed 99 characters');
  const receiver = object('00', bin) + object('01', account);
  const template = object('00', NAPAS_GUID) + object('01', receiver) + object('02', service);
  const body =
    object('00', '01') +
    object('01', amount === undefined ? '11' : '12') +
    object('38', template) +
    object('53', '704') +
    object('54', amount?.toString()) +
    object('58', 'VN') +
    object('59', merchantName) +
    object('60', merchantCity) +
    object('62', additional);
  const payload = `${body}6304${crc16(`${body}6304`)}`;

  const read = own(decodeVietQr(payload));
  const [to] = read.accounts as [TransferAccount];
  const texts = own(read.additional ?? {});
  const written = [bin, account, service, amount, merchantName, merchantCity, ...labels];
  const told = [to.bin, to.account, to.service, read.amount, read.merchantName, read.merchantCity];
  const same = [...told, ...LABELS.map((what) => texts[what])].every((value, i) => value === written[i]);
  check(same, 'qr-self-check', 'The payload does not say what it was made from');
  return payload;
}
