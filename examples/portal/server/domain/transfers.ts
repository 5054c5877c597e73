/**
 * Notices of the bank: money that has come in, matched to the order whose reference it names.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { referencesIn } from './codes.js';
import { toOrder, type Order, type PaymentRow } from './order.js';
import type { Portal } from './portal.js';

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

/** What became of a notice. */
export type TransferOutcome = 'matched' | 'underpaid' | 'overpaid' | 'unmatched' | 'duplicate';

const OUTCOME = { paid: 'matched', underpaid: 'underpaid', overpaid: 'overpaid' } as const;

/**
 * Records a notice and credits its order. The same transaction is credited once, however often the
 * bank repeats it. Money that fits no order is kept for a person, never dropped; so is money whose
 * content names two orders.
 */
export async function recordTransfer(portal: Portal, transfer: Transfer): Promise<TransferOutcome> {
  const { database, watch, now } = portal;
  const { outcome, order } = await database.transaction(async (tx) => {
    const receivedAt = now();
    const kept = await tx.query(
      `insert into bank_transfers (transaction_id, bin, account, amount, content, occurred_at, received_at, outcome)
       values ($1, $2, $3, $4, $5, $6, $7, 'unmatched') on conflict (transaction_id) do nothing returning transaction_id`,
      [
        transfer.transactionId,
        transfer.bin,
        transfer.account,
        transfer.amount,
        transfer.content,
        new Date(transfer.occurredAt),
        receivedAt,
      ],
    );
    if (kept.length === 0) return { outcome: 'duplicate' as const };
    const row = await orderNamedBy(tx, portal, transfer);
    if (!row) return { outcome: 'unmatched' as const };

    const paid = await credit(tx, row, transfer.amount, receivedAt);
    const result = OUTCOME[paid.state as keyof typeof OUTCOME];
    await tx.query('update bank_transfers set payment_id = $2, outcome = $3 where transaction_id = $1', [
      transfer.transactionId,
      paid.id,
      result,
    ]);
    return { outcome: result, order: paid };
  });
  // Told after the commit: a listener must never hear of what is then rolled back.
  if (order) watch.tell(order);
  return outcome;
}

async function orderNamedBy(
  tx: Queryable,
  { site }: Portal,
  transfer: Transfer,
): Promise<PaymentRow | undefined> {
  const payee = site.payees.find(({ bin, account }) => bin === transfer.bin && account === transfer.account);
  const references = referencesIn(transfer.content, site.codePrefix);
  if (!payee || references.length === 0) return undefined;
  const rows = await tx.query<PaymentRow>(
    `select * from payments where reference = any($1) and payee = $2 and state <> 'refunded' for update`,
    [references, payee.id],
  );
  return rows.length === 1 ? rows[0] : undefined;
}

async function credit(tx: Queryable, order: PaymentRow, amount: number, at: Date): Promise<Order> {
  const received = order.received + amount;
  const state = received < order.amount ? 'underpaid' : received > order.amount ? 'overpaid' : 'paid';
  const paidAt = state === 'underpaid' ? null : (order.paid_at ?? at);
  const [row] = await tx.query<PaymentRow>(
    'update payments set received = $2, state = $3, paid_at = $4, version = version + 1 where id = $1 returning *',
    [order.id, received, state, paidAt],
  );
  if (!row) throw new Error('the order is locked and cannot be gone');
  return toOrder(row);
}
