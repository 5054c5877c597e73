/**
 * Reads VietQR payloads and the merchant codes that share their symbology (VNPAY-QR, wallets).
 *
 * Spec: NAPAS, "Tài liệu quy định về định dạng mã VietQR", version 1.0 (09/2021). A checksum that
 * fits proves no structure: example 6.1.1 of the document itself declares a wrong inner length.
 * @module
 */
import { BkDataError, check } from '../errors.js';
import { crc16 } from './crc16.js';
import * as tlv from './tlv.js';
import { ACCOUNT, BIN, LABELS, NAPAS_GUID, type Label } from './vietqr-objects.js';

/** Where a transfer by NAPAS goes to. */
export interface TransferAccount {
  readonly tag: '38';
  readonly guid: typeof NAPAS_GUID;
  /** Six digits; may be one that our list of banks does not know. */
  readonly bin: string;
  /** Account or card, 1 to 19 letters and digits. */
  readonly account: string;
  /** `QRIBFTTA` to an account, `QRIBFTTC` to a card, or another code; absent means an account. */
  readonly service?: string;
}

/** A template of another network, such as VNPAY-QR; it cannot be turned into a transfer. */
export interface MerchantAccount {
  /** `26` to `51`. */
  readonly tag: string;
  readonly guid: string;
  readonly merchantId?: string;
  /** Objects 02 to 99 of the template, as `sub02` and so on. */
  readonly [sub: `sub${string}`]: string;
}

/** What a payload says. */
export interface DecodedVietQr {
  /** `01`; some generators write `00`. */
  readonly version: string;
  /** `11` for many payments, `12` for one. */
  readonly initiation?: string;
  /** In the order of the payload, at least one. */
  readonly accounts: readonly (TransferAccount | MerchantAccount)[];
  /** Merchant category code. */
  readonly mcc?: string;
  readonly currency: '704';
  /** Whole VND. */
  readonly amount?: number;
  readonly country?: string;
  readonly merchantName?: string;
  readonly merchantCity?: string;
  /** Object 62; objects 10 to 99 of it as `sub10` and so on. */
  readonly additional?: Readonly<Partial<Record<Label | 'consumerDataRequest' | `sub${string}`, string>>>;
  /** Root objects that this reader does not know, by ID. */
  readonly unparsed?: Readonly<Record<string, string>>;
  /** As printed, in capitals or not. */
  readonly crc: string;
}

// Maps, here and below: a page may have put anything on every object, under `80` as well.
const ADDITIONAL: ReadonlyMap<string, string> = /* #__PURE__ */ new Map(
  [...LABELS, 'consumerDataRequest'].map((name, i) => [`0${i + 1}`, name]),
);

const ROOT: ReadonlyMap<string, keyof DecodedVietQr> = /* #__PURE__ */ new Map([
  ['00', 'version'],
  ['01', 'initiation'],
  ['52', 'mcc'],
  ['53', 'currency'],
  ['58', 'country'],
  ['59', 'merchantName'],
  ['60', 'merchantCity'],
  ['63', 'crc'],
]);

function objects(payload: string, code: string, place: string): Map<string, string> {
  try {
    return tlv.decode(payload);
  } catch (cause) {
    throw new BkDataError(code, `The data objects of ${place} do not fit`, { cause });
  }
}

function named(found: Iterable<[string, string]>, name: (id: string) => string): Record<string, string> {
  return Object.fromEntries([...found].map(([id, value]) => [name(id), value]));
}

function additional(value: string): NonNullable<DecodedVietQr['additional']> {
  return named(objects(value, 'qr-inner', 'object 62'), (id) => ADDITIONAL.get(id) ?? `sub${id}`);
}

/** Whether a root object says who is paid (§5.2). */
const isTemplate = (id: string): boolean => id >= '26' && id <= '51';

function merchant(tag: string, template: Map<string, string>): MerchantAccount {
  const guid = template.get('00');
  check(guid, 'qr-guid', `Template ${tag} names no network`);
  template.delete('00');
  return { tag, guid, ...named(template, (id) => (id === '01' ? 'merchantId' : `sub${id}`)) };
}

function transfer(template: Map<string, string>): TransferAccount {
  check(template.get('00') === NAPAS_GUID, 'qr-guid', `Template 38 is not that of NAPAS (${NAPAS_GUID})`);
  const receiver = objects(template.get('01') ?? '', 'qr-inner', 'object 38.01');
  // A public generator writes the service into the receiver, where the account swallows a part of it.
  check(!receiver.has('02'), 'qr-service', 'The service code stands inside 38.01 instead of 38.02');
  const bin = receiver.get('00') ?? '';
  const account = receiver.get('01') ?? '';
  const service = template.get('02');
  check(BIN.test(bin), 'qr-bin', 'A BIN has six digits');
  check(ACCOUNT.test(account), 'qr-account', 'An account is 1 to 19 letters and digits');
  return { tag: '38', guid: NAPAS_GUID, bin, account, ...(service && { service }) };
}

/** VND has no decimals, but `180000.00` says the same as `180000`. */
function wholeVnd(value: string): number {
  const fits = /^\d+(\.0*)?$/.test(value) && value.length <= 13 && Number(value) > 0;
  check(fits, 'qr-amount', 'An amount is up to 13 characters, whole VND and above zero');
  return Number(value);
}

/**
 * Reads a payload. Checks in the order of the codes below, so that the code says what is wrong with
 * the payload and not what follows from it. Whether the BIN belongs to a bank is left to the caller.
 *
 * Tolerant where real codes are: objects in any order, lower-case checksum, an empty object 62, no
 * service code, an amount in a static code, names that are too long, white space around.
 *
 * @throws {BkDataError} `qr-start` (no payment code at all, or no text), `qr-charset` (not ASCII: readers disagree
 *   whether lengths count letters or bytes), `qr-tlv` (cut off or damaged), `qr-crc-missing`, `qr-crc`,
 *   `qr-guid` (template 38 of another network), `qr-inner` (lengths inside a template), `qr-service`
 *   (service code in the wrong place), `qr-bin`, `qr-account`, `qr-currency`, `qr-amount`.
 */
export function decodeVietQr(payload: string): DecodedVietQr {
  check(typeof payload === 'string', 'qr-start', 'A payload is text');
  const text = payload.trim();
  check(/^00020[01]/.test(text), 'qr-start', 'A payload starts with 000201');
  check(/^[\x20-\x7e]*$/.test(text), 'qr-charset', 'A payload is printable ASCII');
  const root = objects(text, 'qr-tlv', 'the payload');
  const crc = root.get('63');
  const hasCrc = crc?.length === 4 && [...root.keys()].at(-1) === '63';
  check(hasCrc, 'qr-crc-missing', 'A payload ends with object 63, four characters long');
  check(crc16(text.slice(0, -4)) === crc.toUpperCase(), 'qr-crc', 'The checksum does not fit');

  const napas = root.get('38');
  // Before its lengths: those of another network are not ours to judge.
  const isForeign = napas?.startsWith('00') && !napas.startsWith(`0010${NAPAS_GUID}`);
  check(!isForeign, 'qr-guid', `Template 38 is not that of NAPAS (${NAPAS_GUID})`);
  const templates = [...root]
    .filter(([id]) => isTemplate(id))
    .map(([id, value]) => [id, objects(value, 'qr-inner', `template ${id}`)] as const);
  const more = root.get('62');
  const texts = more === undefined ? undefined : additional(more);

  const accounts = templates.map(([id, template]) =>
    id === '38' ? transfer(template) : merchant(id, template),
  );
  check(accounts.length > 0, 'qr-account', 'The payload names no account');
  check(root.get('53') === '704', 'qr-currency', 'The currency is not VND (704)');
  const amount = root.get('54');
  const fields = named(
    [...root].filter(([id]) => ROOT.has(id)),
    (id) => ROOT.get(id)!,
  );
  const unparsed = [...root].filter(([id]) => !ROOT.has(id) && !isTemplate(id) && id !== '54' && id !== '62');
  return {
    ...(fields as unknown as Pick<DecodedVietQr, 'version' | 'currency' | 'crc'>),
    accounts,
    ...(amount !== undefined && { amount: wholeVnd(amount) }),
    ...(texts && { additional: texts }),
    ...(unparsed.length > 0 && { unparsed: Object.fromEntries(unparsed) }),
  };
}
