/**
 * Notices of the bank: money that has come in, and the order that it pays. Which one that is says `matchTransfer` of
 * the library (docs/payment.md); here it is made to hold, once, whatever comes at the same moment.
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import { matchTransfer, type ExpectedPayment } from '../library.js';
import { referenceKeysIn } from './codes.js';
import { toOrder, type Order, type PaymentRow } from './order.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { withdrawReceipt } from './receipts.js';
import type { Site } from './site.data.js';
import { noteTrace } from './transfer-trace.js';

/** An incoming transfer as the bank tells it. */
export interface Transfer {
  readonly transactionId: string;
  readonly bin: string;
  readonly account: string;
  /** Whole VND, more than 0. */
  readonly amount: number;
  readonly content: string;
  readonly occurredAt: string;
}

/** A transfer as the database keeps it. */
export interface TransferRow {
  readonly transaction_id: string;
  readonly bin: string;
  readonly account: string;
  readonly amount: number;
  readonly content: string;
  readonly occurred_at: Date;
  readonly received_at: Date;
  readonly payment_id: string | null;
}

/** What became of a notice. */
export type TransferOutcome = 'matched' | 'underpaid' | 'overpaid' | 'unmatched' | 'duplicate';

const OUTCOME = { paid: 'matched', underpaid: 'underpaid', overpaid: 'overpaid' } as const;

/**
 * Records a notice and credits its order. The same transaction is credited once, however often the bank repeats it.
 * Money that fits no order is kept for a person, never dropped; so is money whose content names two orders.
 *
 * @throws {Problem} 409 `transaction-reused` when this transaction was told otherwise before. What was told first
 *   stands; the other body is kept for a person, once.
 */
export async function recordTransfer(portal: Portal, told: Transfer): Promise<TransferOutcome> {
  const { database, site, watch, now } = portal;
  // Half a character pair cannot be kept as it is; a repetition has to compare equal to what was kept.
  const transfer = { ...told, content: Buffer.from(told.content).toString() };
  const { outcome, order } = await database.transaction(async (tx) => {
    const at = now();
    const { transactionId: id } = transfer;
    if (!(await keep(tx, transfer, at))) return { outcome: await toldBefore(tx, transfer, at) };

    const match = matchTransfer(transfer, expected(site, await namedIn(tx, site, transfer.content)));
    if (match.kind === 'unmatched') return { outcome: match.kind };
    await tx.query('update bank_transfers set payment_id = $2 where transaction_id = $1', [id, match.id]);
    const order = await settle(tx, match.id, at);
    await noteTrace(tx, { id, at, actor: 'bank', action: 'credited', after: match.id });
    return { outcome: OUTCOME[match.state], order };
  });
  if (outcome === 'told-otherwise')
    throw new Problem(409, 'transaction-reused', 'This transaction id came with another body before');
  // Told after the commit: a listener must never hear of what is then rolled back.
  if (order) watch.tell(order);
  return outcome;
}

/** @returns Whether it is new. Another request with the same id waits here for the end of this one. */
async function keep(tx: Queryable, transfer: Transfer, at: Date): Promise<boolean> {
  const { transactionId, bin, account, amount, content, occurredAt } = transfer;
  const kept = await tx.query(
    `insert into bank_transfers (transaction_id, bin, account, amount, content, occurred_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (transaction_id) do nothing returning 1`,
    [transactionId, bin, account, amount, content, new Date(occurredAt), at],
  );
  return kept.length > 0;
}

async function toldBefore(
  tx: Queryable,
  transfer: Transfer,
  at: Date,
): Promise<'duplicate' | 'told-otherwise'> {
  const { transactionId: id, bin, account, amount, content, occurredAt } = transfer;
  const row = one(
    await tx.query<TransferRow>('select * from bank_transfers where transaction_id = $1 for update', [id]),
  );
  const same =
    row.bin === bin &&
    row.account === account &&
    row.amount === amount &&
    row.content === content &&
    row.occurred_at.getTime() === Date.parse(occurredAt);
  if (same) return 'duplicate';
  const told = { bin, account, amount, content, occurredAt };
  await noteTrace(tx, { id, at, actor: 'bank', action: 'told-otherwise', told });
  return 'told-otherwise';
}

/**
 * All orders that a content can name, locked: found by the keys of their references, so that a notice costs the same
 * among ten orders and among ten million. A refunded order takes no more money.
 */
function namedIn(tx: Queryable, site: Site, content: string): Promise<PaymentRow[]> {
  // In one order, or two transfers that name the same two orders would wait for each other.
  return tx.query<PaymentRow>(
    `select * from payments where reference_key = any($1) and state <> 'refunded' order by id for update`,
    [referenceKeysIn(content, site.codePrefix)],
  );
}

/** Orders as `matchTransfer` wants them: with the account that each is to be paid to. */
export function expected(site: Site, rows: readonly PaymentRow[]): ExpectedPayment[] {
  return rows.flatMap(({ id, reference, payee: payeeId, amount, received }) => {
    const payee = site.payees.find((one) => one.id === payeeId);
    return payee ? [{ id, reference, bin: payee.bin, account: payee.account, amount, received }] : [];
  });
}

/**
 * Brings an order to what its transfers add up to; the caller has locked it. The sum is taken anew each time: what
 * counts is which order a transfer stands with, and it stands with one at most.
 */
export async function settle(tx: Queryable, paymentId: string, at: Date): Promise<Order> {
  const row = one(
    await tx.query<PaymentRow>(
      `update payments p
       set received = s.sum, version = p.version + 1,
           state = case when s.sum > p.amount then 'overpaid' when s.sum = p.amount then 'paid'
                        when s.sum > 0 then 'underpaid' when p.expires_at <= $2 then 'expired' else 'open' end,
           paid_at = case when s.sum >= p.amount then coalesce(p.paid_at, least(s.last, $2)) end
       from (select coalesce(sum(amount), 0)::bigint as sum, max(occurred_at) as last
             from bank_transfers where payment_id = $1) s
       where p.id = $1 returning p.*`,
      [paymentId, at],
    ),
  );
  if (row.receipt_id === null || row.state === 'paid' || row.state === 'overpaid') return toOrder(row);
  // Money that was taken back is not to be vouched for.
  await withdrawReceipt(tx, paymentId, at);
  return toOrder({ ...row, receipt_id: null });
}
