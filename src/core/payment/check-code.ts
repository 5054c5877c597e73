/**
 * What a code on a wall or a counter really says, and whether its money goes to a payee of the agency: somebody may
 * have put a sticker with another account over the right one.
 *
 * Nothing is kept and nothing is asked of anybody: the list is the caller's, and only a signed one is worth asking.
 * @module
 */
import { isBkError } from '../errors.js';
import { foldVietnamese } from '../text/accents.js';
import { BANKS, type Bank } from './banks.data.js';
import type { Payee } from './payments.js';
import { decodeVietQr, type DecodedVietQr, type TransferAccount } from './vietqr-decode.js';

/** What goes with the receiver of a code, each as it stands there. */
interface CodeDetails {
  /** Object 59. Whoever made the code chose it; the bank knows better. */
  readonly name?: string;
  /** Whole VND. */
  readonly amount?: number;
  /** Content of the transfer. */
  readonly purpose?: string;
}

/** A transfer by NAPAS, to one receiver. */
export interface TransferSticker extends CodeDetails {
  readonly kind: 'transfer';
  readonly bin: string;
  readonly account: string;
  /** `card` for a card number; by default `account` is an account. */
  readonly service: 'account' | 'card';
  /** Absent for a BIN that our list does not know. */
  readonly bank?: Bank;
  /** The wallet behind an account that its bank holds for it. */
  readonly wallet?: 'MoMo' | 'ZaloPay';
}

/** What a scanned text is. */
export type Sticker =
  | TransferSticker
  /** A payment that no list of accounts can judge: the code of another network, or one with several receivers. */
  | (CodeDetails & {
      readonly kind: 'merchant';
      /** The networks that we know by name, each once. */
      readonly networks: readonly string[];
      /** Which app reads it decides who gets the money. */
      readonly isSeveral: boolean;
    })
  /** Begins as a payment code does and does not hold; `code` is that of `decodeVietQr`. */
  | { readonly kind: 'damaged'; readonly code: string }
  /** No payment code at all. */
  | { readonly kind: 'other'; readonly isLink: boolean };

/** Whether the money of a transfer goes to a payee of the list. */
export type PayeeMatch =
  /** Bank and account are those of `payee`. `otherName`: the code bears a name that is not the payee's. */
  | { readonly status: 'listed'; readonly payee: Payee; readonly otherName: boolean }
  /**
   * Not a payee of the list, but made to look like one: an account that differs by one or two characters (`account`),
   * the same account at another bank or as a card (`bank`), the same name (`name`).
   */
  | { readonly status: 'similar'; readonly payee: Payee; readonly by: 'account' | 'bank' | 'name' }
  | { readonly status: 'not-listed' };

/** Spec: EMV, "QR Code Specification for Payment Systems, Merchant-Presented Mode", §4.1; see `decodeVietQr`. */
const PAYMENT = /^00020[01]/;
const CARD_SCHEME = /^(0[2-9]|1\d|2[0-5])$/;
const NETWORKS: ReadonlyMap<string, string> = /* #__PURE__ */ new Map([
  ['A000000775', 'VNPAY-QR'],
  ['vn.zalopay', 'ZaloPay'],
  ['vn.airpay.www', 'ShopeePay'],
]);
const SERVICES: ReadonlyMap<string, TransferSticker['service']> = /* #__PURE__ */ new Map([
  ['QRIBFTTA', 'account'],
  ['QRIBFTTC', 'card'],
]);
/** Object 59 holds no more, so a longer name is cut in it. */
const NAME_ROOM = 25;
const MOST_DIFFERENT = 2;

/** What a scanned text says. Never throws for what is text. */
export function readSticker(text: string): Sticker {
  const trimmed = text.trim();
  if (!PAYMENT.test(trimmed)) return { kind: 'other', isLink: /^(https?:|www\.)/i.test(trimmed) };
  try {
    return toSticker(decodeVietQr(trimmed));
  } catch (error) {
    if (isBkError(error)) return { kind: 'damaged', code: error.code };
    throw error;
  }
}

/** Compares a transfer with the list. Who is on it by bank and account is `listed`, whatever else looks alike. */
export function matchPayee(
  { bin, account, service, name }: TransferSticker,
  payees: readonly Payee[],
): PayeeMatch {
  const isSame = name === undefined ? () => false : (payee: Payee) => isSameName(name, payee.name);
  const own = payees.find((payee) => payee.bin === bin && payee.account === account && service === 'account');
  if (own) return { status: 'listed', payee: own, otherName: name !== undefined && !isSame(own) };
  const there = payees.find((payee) => payee.account === account);
  if (there) return { status: 'similar', payee: there, by: 'bank' };
  const near = payees.find((payee) => payee.bin === bin && isNear(payee.account, account));
  if (near) return { status: 'similar', payee: near, by: 'account' };
  const namesake = payees.find(isSame);
  return namesake ? { status: 'similar', payee: namesake, by: 'name' } : { status: 'not-listed' };
}

function toSticker({ accounts, amount, merchantName, additional, unparsed }: DecodedVietQr): Sticker {
  const details: CodeDetails = {
    ...(merchantName && { name: merchantName }),
    ...(amount !== undefined && { amount }),
    ...(additional?.purpose && { purpose: additional.purpose }),
  };
  // A bank's app takes 38, a wallet's or a card scheme's takes its own: each may pay somebody else.
  const schemes = Object.keys(unparsed ?? {}).filter((id) => CARD_SCHEME.test(id));
  const isSeveral = accounts.length + schemes.length > 1;
  const [receiver] = accounts;
  const service = receiver && isTransfer(receiver) ? SERVICES.get(receiver.service ?? 'QRIBFTTA') : undefined;
  if (!isSeveral && receiver && isTransfer(receiver) && service) {
    const { bin, account } = receiver;
    const bank = BANKS.find((known) => known.bin === bin);
    const wallet = walletOf(bin, account);
    return {
      kind: 'transfer',
      bin,
      account,
      service,
      ...(bank && { bank }),
      ...(wallet && { wallet }),
      ...details,
    };
  }
  const networks = accounts.flatMap(({ guid }) => NETWORKS.get(guid) ?? []);
  return { kind: 'merchant', networks: [...new Set(networks)], isSeveral, ...details };
}

const isTransfer = (account: DecodedVietQr['accounts'][number]): account is TransferAccount =>
  account.tag === '38';

/** As met in codes of the wallets (github.com/xuannghia/vietnam-qr-pay); BVBank holds the accounts of both. */
function walletOf(bin: string, account: string): TransferSticker['wallet'] {
  if (bin === '971025') return 'MoMo';
  if (bin !== '970454') return undefined;
  return account.startsWith('99MM') ? 'MoMo' : account.startsWith('99ZP') ? 'ZaloPay' : undefined;
}

const nameKey = (name: string) => foldVietnamese(name).replace(/[^\p{L}\p{N}]/gu, '');

function isSameName(inCode: string, listed: string): boolean {
  const [a, b] = [nameKey(inCode), nameKey(listed)];
  return a !== '' && (a === b || (inCode.length >= NAME_ROOM - 1 && b.startsWith(a)));
}

/** Whether one or two characters have to be changed, added or left out to make one account of the other. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENT) return false;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[b.length]! <= MOST_DIFFERENT;
}
