/**
 * Links that open a bank's app on the phone that shows the code. There is none that every bank understands: each way
 * goes through somebody, who learns of the transfer. So a page has none unless its own script sets one.
 * @module
 */
import { BANK_APPS, BANK_CODES } from './bank-apps.data.js';

/** What a link may tell of a transfer. Amount in whole VND. */
export interface LinkedTransfer {
  readonly bin: string;
  readonly account: string;
  readonly name: string;
  readonly amount: number;
  readonly purpose: string;
}

/** Where a tap leads. */
export interface BankLink {
  /** `https:` alone. */
  readonly url: string;
  /** Whether the app then has account, amount and content; else it only opens. */
  readonly fills: boolean;
}

/** Somebody who opens banks' apps; `bankLinks` of the client. */
export interface BankLinks {
  /** Who is told of the transfer when the link is followed, such as a host; the person reads it before. */
  readonly through: string;
  /**
   * The link for customers of a bank.
   *
   * @param bin - Of the payer's bank.
   * @returns `undefined` where there is none.
   */
  readonly link: (bin: string, transfer: LinkedTransfer) => BankLink | undefined;
}

/**
 * The links of vietqr.io: the redirect tells that party account, amount, content and payee, and nothing comes back.
 *
 * Source: documentation and changelog of vietqr.io up to 2026-07-31 (one source).
 *
 * @example
 * createClient({ endpoint: '/api', bankLinks: vietqrLinks() });
 */
export function vietqrLinks(): BankLinks {
  return {
    through: 'dl.vietqr.io',
    link(bin, { bin: to, account, name, amount, purpose }) {
      if (!Object.hasOwn(BANK_APPS, bin)) return undefined;
      const { app, fills = false } = BANK_APPS[bin]!;
      const url = new URL('https://dl.vietqr.io/pay');
      url.searchParams.set('app', app);
      // A bank that it has no name for: the app opens, and is told nothing.
      const known = Object.hasOwn(BANK_CODES, to);
      if (known) {
        url.searchParams.set('ba', `${account}@${BANK_CODES[to]!}`);
        url.searchParams.set('am', String(amount));
        url.searchParams.set('tn', purpose);
        url.searchParams.set('bn', name);
      }
      return { url: url.href, fills: fills && known };
    },
  };
}
