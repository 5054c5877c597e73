/**
 * Payment orders: what is owed for a dossier or a bill, and what has come in.
 *
 * A page cannot see a transfer. An order is `seen` when the payer says so, and `paid` only when the
 * bank's signed notice says so (`transfers.ts`).
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import { referenceKey } from '../library.js';
import { dossierReference, serviceReference } from './codes.js';
import { toOrder, type Order, type PaymentRow, type ServiceBill } from './order.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { issueReceipt } from './receipts.js';
import { randomId } from './secrets.js';
import type { Site } from './site.data.js';

interface NewOrder {
  readonly payee: string;
  readonly amount: number;
  readonly reference: string;
  readonly title: string;
  readonly dossier?: string;
  readonly service?: ServiceBill;
}

/** @returns `undefined` when this bill has an order already. */
async function insertOrder(
  tx: Queryable,
  site: Site,
  order: NewOrder,
  now: Date,
): Promise<Order | undefined> {
  const { payee, amount, reference, title, dossier = null, service } = order;
  const [row] = await tx.query<PaymentRow>(
    `insert into payments (id, dossier_code, service_kind, customer_code, period, payee, amount, reference,
                           reference_key, purpose, title, state, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $10, 'open', $11, $12)
     on conflict (service_kind, customer_code, period) do nothing returning *`,
    [
      randomId(),
      dossier,
      service?.kind ?? null,
      service?.customerCode ?? null,
      service?.period ?? null,
      payee,
      amount,
      reference,
      referenceKey(reference),
      title,
      now,
      endOfTerm(site, now),
    ],
  );
  return row && toOrder(row);
}

const endOfTerm = (site: Site, from: Date) => new Date(from.getTime() + site.paymentOpenHours * 3_600_000);

/** Opens the order for the fee of a dossier; the caller has made sure that there is none. */
export async function createOrder(
  tx: Queryable,
  site: Site,
  dossier: { readonly code: string; readonly fee: number; readonly name: string },
  now: Date,
): Promise<Order> {
  const order = await insertOrder(
    tx,
    site,
    {
      dossier: dossier.code,
      payee: site.payees[0].id,
      amount: dossier.fee,
      reference: dossierReference(dossier.code),
      title: `Phí: ${dossier.name}`,
    },
    now,
  );
  if (!order) throw new Error('the order was not written');
  return order;
}

const BILLS: Readonly<Record<ServiceBill['kind'], string>> = {
  electricity: 'Tiền điện',
  water: 'Tiền nước',
  sanitation: 'Tiền vệ sinh môi trường',
  tuition: 'Học phí',
};

/** A bill as the back office of the site sends it. */
export interface Bill {
  readonly service: ServiceBill;
  /** Whole VND, more than 0. */
  readonly amount: number;
  /** Id in the list of payees. */
  readonly payee: string;
}

/**
 * The order for a bill: one for each customer and period, however often it is asked for.
 *
 * @throws {Problem} 409 `bill-differs` when the order there is has another amount or payee, 400 `unknown-payee`.
 */
export async function orderForBill({ database, site, now }: Portal, bill: Bill): Promise<Order> {
  const { service, amount, payee } = bill;
  if (!site.payees.some(({ id }) => id === payee))
    throw new Problem(400, 'unknown-payee', 'The site has no such payee');
  return database.transaction(async (tx) => {
    const { running } = one(
      await tx.query<{ running: number }>("select nextval('service_orders') as running"),
    );
    const [year, month] = service.period.split('-');
    const made = await insertOrder(
      tx,
      site,
      {
        service,
        payee,
        amount,
        reference: serviceReference(site.codePrefix, running),
        title: `${BILLS[service.kind]} tháng ${month}/${year}`,
      },
      now(),
    );
    if (made) return made;
    const { id } = one(
      await tx.query<{ id: string }>(
        'select id from payments where service_kind = $1 and customer_code = $2 and period = $3',
        [service.kind, service.customerCode, service.period],
      ),
    );
    const order = await readOrder(tx, id, now());
    if (order.amount !== amount || order.payee !== payee)
      throw new Problem(409, 'bill-differs', 'This bill has an order with another amount or payee');
    return order;
  });
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
 * The order that a dossier can be paid by: the one it has, renewed when that has expired.
 *
 * @throws {Problem} 409 `nothing-to-pay` for a dossier without a fee.
 */
export async function orderFor(
  portal: Portal,
  dossier: { readonly code: string; readonly fee: number; readonly procedure_name: string },
): Promise<Order> {
  const { database, site, now } = portal;
  const current = await database.transaction(async (tx) => {
    // Holds other requests for the same dossier back, so that two taps make one order.
    await tx.query('select 1 from dossiers where code = $1 for update', [dossier.code]);
    const order = await currentOrder(tx, dossier.code, now());
    if (order) return order;
    if (dossier.fee === 0) throw new Problem(409, 'nothing-to-pay', 'This dossier is free of charge');
    return createOrder(tx, site, { ...dossier, name: dossier.procedure_name }, now());
  });
  const over = current.state === 'underpaid' && Date.parse(current.expiresAt) <= now().getTime();
  return over || current.state === 'expired' ? renewOrder(portal, current.id) : current;
}

/**
 * Gives an order whose time has run out another term, under the same id and reference, so that whoever still has the
 * old code on paper or in a bank app pays the right thing. Asked again within the term that it has given, it gives the
 * same answer: two taps renew once.
 *
 * @throws {Problem} 404 `unknown-payment`; 409 `not-expired` while the first term runs, `already-paid`,
 *   `already-refunded`.
 */
export async function renewOrder({ database, site, watch, now }: Portal, id: string): Promise<Order> {
  if (!PAYMENT_ID.test(id)) throw unknownPayment();
  const at = now();
  const order = await database.transaction(async (tx) => {
    const [row] = await tx.query<PaymentRow>('select * from payments where id = $1 for update', [id]);
    if (!row) throw unknownPayment();
    if (row.state === 'refunded')
      throw new Problem(409, 'already-refunded', 'What was paid has been given back');
    if (row.state === 'paid' || row.state === 'overpaid')
      throw new Problem(409, 'already-paid', 'There is nothing left to pay');
    const running = row.state !== 'expired' && row.expires_at > at;
    if (running && !row.renewed_at) throw new Problem(409, 'not-expired', 'The time to pay has not run out');
    if (running) return toOrder(row);
    const renewed = await tx.query<PaymentRow>(
      `update payments
       set state = case when received > 0 then 'underpaid' else 'open' end, expires_at = $2, renewed_at = $3,
           version = version + 1
       where id = $1 returning *`,
      [id, endOfTerm(site, at), at],
    );
    return toOrder(one(renewed));
  });
  watch.tell(order);
  return order;
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
