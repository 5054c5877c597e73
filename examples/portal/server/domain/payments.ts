/**
 * Payment orders: what is owed for a dossier, and what has come in.
 *
 * A page cannot see a transfer. An order is `seen` when the payer says so, and `paid` only when the
 * bank's signed notice says so (`transfers.ts`).
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import { paymentReference } from './codes.js';
import { toOrder, type Order, type PaymentRow } from './order.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { issueReceipt } from './receipts.js';
import { randomId } from './secrets.js';
import type { Site } from './site.data.js';

/** Opens an order for the fee of a dossier; the caller has made sure that none is open. */
export async function createOrder(
  tx: Queryable,
  site: Site,
  dossier: { readonly code: string; readonly fee: number; readonly name: string },
  now: Date,
): Promise<Order> {
  const { made } = one(
    await tx.query<{ made: number }>('select count(*)::int as made from payments where dossier_code = $1', [
      dossier.code,
    ]),
  );
  const reference = paymentReference(dossier.code, made + 1);
  const expiresAt = new Date(now.getTime() + site.paymentOpenHours * 3_600_000);
  const [row] = await tx.query<PaymentRow>(
    `insert into payments (id, dossier_code, payee, amount, reference, purpose, title, state, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6, 'open', $7, $8) returning *`,
    [
      randomId(),
      dossier.code,
      site.payees[0].id,
      dossier.fee,
      reference,
      `Phí: ${dossier.name}`,
      now,
      expiresAt,
    ],
  );
  if (!row) throw new Error('the order was not written');
  return toOrder(row);
}

/** 16 bytes, base64url. */
const PAYMENT_ID = /^[\w-]{22}$/;

const unknownPayment = () => new Problem(404, 'unknown-payment', 'No payment has this id');

/** Turns an order that nobody paid in time into `expired`; a late transfer still pays it. */
async function expire(db: Queryable, id: string, now: Date): Promise<void> {
  await db.query(
    `update payments set state = 'expired', version = version + 1
     where id = $1 and state in ('open', 'seen') and expires_at <= $2`,
    [id, now],
  );
}

/**
 * Reads one order; one that is paid gets its receipt by that.
 *
 * @throws {Problem} 404 `unknown-payment`.
 */
export async function readOrder(db: Queryable, id: string, now: Date): Promise<Order> {
  if (!PAYMENT_ID.test(id)) throw unknownPayment();
  await expire(db, id, now);
  await issueReceipt(db, id, now);
  const [row] = await db.query<PaymentRow>('select * from payments where id = $1', [id]);
  if (!row) throw unknownPayment();
  return toOrder(row);
}

/** The newest order of a dossier; `null` where nothing was ever owed. */
export async function currentOrder(db: Queryable, dossierCode: string, now: Date): Promise<Order | null> {
  const [row] = await db.query<{ id: string }>(
    'select id from payments where dossier_code = $1 order by created_at desc limit 1',
    [dossierCode],
  );
  return row ? readOrder(db, row.id, now) : null;
}

/**
 * The order that a dossier can be paid by: the one it has, or a new one when that has expired.
 *
 * @throws {Problem} 409 `nothing-to-pay` for a dossier without a fee.
 */
export function orderFor(
  { database, site, now }: Portal,
  dossier: { readonly code: string; readonly fee: number; readonly procedure_name: string },
): Promise<Order> {
  return database.transaction(async (tx) => {
    // Holds other requests for the same dossier back, so that two taps make one order.
    await tx.query('select 1 from dossiers where code = $1 for update', [dossier.code]);
    const order = await currentOrder(tx, dossier.code, now());
    if (order && order.state !== 'expired') return order;
    if (dossier.fee === 0) throw new Problem(409, 'nothing-to-pay', 'This dossier is free of charge');
    return createOrder(tx, site, { ...dossier, name: dossier.procedure_name }, now());
  });
}

/** Notes that the payer says it is paid: a word, not a payment. */
export async function markSeen({ database, watch, now }: Portal, id: string): Promise<Order> {
  const before = await readOrder(database, id, now());
  if (before.state !== 'open') return before;
  await database.query(
    "update payments set state = 'seen', version = version + 1 where id = $1 and state = 'open'",
    [id],
  );
  const order = await readOrder(database, id, now());
  watch.tell(order);
  return order;
}
