/**
 * Finds the order that a transfer pays. Money is credited without a person only where nothing is doubtful; all else
 * is kept for the clerk, with what it may have been meant for. The table of what matches how: docs/payment.md.
 * @module
 */
import { toAscii } from '../text/accents.js';
import { isPaymentReference } from './reference.js';

/** Money that has come in, as the bank tells it. */
export interface IncomingTransfer {
  /** Six digits of the bank that received it. */
  readonly bin: string;
  /** Account that received it, as text. */
  readonly account: string;
  /** Whole VND, above zero. */
  readonly amount: number;
  /** Content of the transfer: what the payer typed or the code gave, with what banks add around it. */
  readonly content: string;
}

/** An order that may still be paid, or was paid already: a second transfer for it is to be seen as that. */
export interface ExpectedPayment {
  readonly id: string;
  /** As `paymentReference` wrote it. */
  readonly reference: string;
  /** Where it is to be paid to. */
  readonly bin: string;
  readonly account: string;
  /** Whole VND. */
  readonly amount: number;
  /** Whole VND that has come in before. */
  readonly received: number;
}

/** What an order may have to do with a transfer that names none. */
export interface TransferSuggestion {
  readonly id: string;
  /**
   * `reference`: named, among others. `typo`: mistyped. `cut`: the content ends within the reference. `amount`: the
   * only one that wants exactly this sum.
   */
  readonly why: 'reference' | 'typo' | 'cut' | 'amount';
  /** Characters that are wrong, missing, too many or swapped; O for 0 and I for 1 count for nothing. */
  readonly distance: number;
}

/** What a transfer is for. */
export type TransferMatch =
  | {
      readonly kind: 'matched';
      readonly id: string;
      /** `look-alike`: with O for 0 or I for 1, and exactly the sum that is missing. */
      readonly by: 'reference' | 'look-alike';
      /** How the order stands with it. */
      readonly state: 'paid' | 'underpaid' | 'overpaid';
    }
  | {
      readonly kind: 'unmatched';
      /** `account`: no order is to be paid there. `several`: the content names more than one. */
      readonly why: 'account' | 'several' | 'no-reference';
      /** The likeliest first. */
      readonly suggestions: readonly TransferSuggestion[];
    };

/** So many characters may be wrong for a suggestion. */
const MOST_WRONG = 2;
/** So much of a reference has to be there where the content ends within it. */
const LEAST_KEPT = 10;

const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1' };

/**
 * A text as transfers are compared: capital letters and digits, with 0 for O and Q and 1 for I and L. Nothing but an
 * order whose key stands in the key of the content is ever `matched`: a server with many orders keeps the keys of
 * their references in an index, and gives `matchTransfer` those alone.
 */
export function referenceKey(text: string): string {
  return alike(folded(text));
}

/**
 * Finds the order of a transfer.
 *
 * @param orders - All that a transfer to this site can mean, paid ones included. One whose reference is not as
 *   `paymentReference` writes it is passed over.
 */
export function matchTransfer(transfer: IncomingTransfer, orders: readonly ExpectedPayment[]): TransferMatch {
  const here = orders.filter(
    // An empty reference would be found in every content.
    ({ bin, account, reference }) =>
      bin === transfer.bin && account === transfer.account && isPaymentReference(reference),
  );
  if (here.length === 0) return { kind: 'unmatched', why: 'account', suggestions: [] };
  const content = folded(transfer.content);
  const named = here.filter(({ reference }) => content.includes(reference));
  const [only] = named;
  if (only && named.length === 1) return matched(only, transfer.amount, 'reference');
  if (only) {
    const suggestions = named.map(({ id }) => ({ id, why: 'reference' as const, distance: 0 }));
    return { kind: 'unmatched', why: 'several', suggestions };
  }
  const plain = alike(content);
  const similar = here.filter(({ reference }) => plain.includes(alike(reference)));
  const [one] = similar;
  if (one && similar.length === 1 && one.amount - one.received === transfer.amount)
    return matched(one, transfer.amount, 'look-alike');
  return { kind: 'unmatched', why: 'no-reference', suggestions: suggest(content, transfer.amount, here) };
}

function matched(order: ExpectedPayment, amount: number, by: 'reference' | 'look-alike'): TransferMatch {
  const received = order.received + amount;
  const state = received < order.amount ? 'underpaid' : received > order.amount ? 'overpaid' : 'paid';
  return { kind: 'matched', id: order.id, by, state };
}

function suggest(
  content: string,
  amount: number,
  orders: readonly ExpectedPayment[],
): readonly TransferSuggestion[] {
  const wants = (order: ExpectedPayment) => order.amount - order.received === amount;
  const near = orders
    .map((order) => ({ order, found: nearness(content, order.reference) }))
    .flatMap(({ order, found }) => (found ? [{ id: order.id, ...found, fits: wants(order) }] : []))
    // Among equals, whoever wants this sum.
    .sort((a, b) => a.distance - b.distance || Number(b.fits) - Number(a.fits))
    .map(({ id, why, distance }) => ({ id, why, distance }));
  if (near.length > 0) return near;
  const wanting = orders.filter(wants);
  const [only] = wanting;
  return only && wanting.length === 1 ? [{ id: only.id, why: 'amount', distance: 0 }] : [];
}

function nearness(
  content: string,
  reference: string,
): Pick<TransferSuggestion, 'why' | 'distance'> | undefined {
  const distance = distanceWithin(alike(content), alike(reference));
  // Of a short reference two wrong characters leave little to go by.
  if (distance <= Math.min(MOST_WRONG, Math.floor(reference.length / 5))) return { why: 'typo', distance };
  for (let length = reference.length - 1; length >= LEAST_KEPT; length--)
    if (content.endsWith(reference.slice(0, length))) return { why: 'cut', distance: 0 };
  return undefined;
}

/** Capital letters and digits, without what payers and banks put between them. */
function folded(content: string): string {
  return toAscii(content)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

const alike = (text: string) => text.replace(/[OQIL]/g, (letter) => LOOK_ALIKE[letter] ?? letter);

/**
 * How many characters have to be changed, added, left out or swapped with their neighbour to find a reference
 * somewhere in a text.
 *
 * Spec: P. H. Sellers, "The theory and computation of evolutionary distances", 1980, with swaps as in Damerau's
 * distance (optimal string alignment).
 */
function distanceWithin(text: string, reference: string): number {
  // Row i: the best end at each place of the text for the first i characters of the reference.
  let before: number[] = [];
  let last = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= reference.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = reference[i - 1] === text[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && reference[i - 1] === text[j - 2] && reference[i - 2] === text[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(...last);
}
