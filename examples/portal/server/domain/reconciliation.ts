/**
 * What a clerk does with transfers: see what stands where, give one to an order by hand, take it back. Each step
 * leaves a line in the trace, and a transfer stands with one order or with none, so that it never counts twice.
 * @module
 */
import { setImmediate } from 'node:timers/promises';
import { one, type Queryable } from '../database/database.js';
import { matchTransfer, type TransferSuggestion } from '../library.js';
import { audit } from './audit.js';
import { DOSSIER_CODE, referenceKeysIn } from './codes.js';
import { toOrder, type Order, type PaymentRow } from './order.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { DAY_MS } from './time.js';
import { noteTrace, type TraceLine } from './transfer-trace.js';
import { expected, settle, type TransferRow } from './transfers.js';

/** Where a transfer stands: with no order, or with one that has too little, too much or all. */
export type View = 'unmatched' | 'underpaid' | 'overpaid' | 'matched';

const VIEW = `case when p.id is null then 'unmatched' when p.state in ('underpaid', 'overpaid') then p.state
                   else 'matched' end`;
/** So many on one page: each of those without an order is compared with all that may still be paid. */
const PAGE = 10;
/** Only orders of these days are suggested, and no more of them than this; any other can be named by hand. */
const SUGGESTED_DAYS = 90;
const MOST_SUGGESTED_FROM = 5000;

/** An order that a transfer may have been meant for. */
export interface Suggestion {
  readonly order: Order;
  readonly why: TransferSuggestion['why'];
  readonly distance: number;
}

/** A line of the trace, with the references of the orders. */
export interface TracedLine {
  readonly at: Date;
  readonly actor: string;
  readonly action: TraceLine['action'];
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  /** Amount of the other body, where the bank used the id again. */
  readonly told_amount: number | null;
}

/** A transfer as the clerk sees it. */
export interface ListedTransfer {
  readonly transfer: TransferRow;
  /** The order that it stands with. */
  readonly order: Order | undefined;
  /** Why it stands with none; absent when it could be matched now, after it was taken back by hand. */
  readonly why: 'account' | 'several' | 'no-reference' | undefined;
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion[];
  readonly trace: readonly TracedLine[];
}

/** One page of one view. */
export interface TransferList {
  readonly counts: Readonly<Record<View, number>>;
  readonly transfers: readonly ListedTransfer[];
  readonly page: number;
  readonly pages: number;
}

/** Lists transfers: those without an order the oldest first, all others the newest. */
export async function listTransfers(portal: Portal, view: View, asked: number): Promise<TransferList> {
  const { database } = portal;
  const counts = { unmatched: 0, underpaid: 0, overpaid: 0, matched: 0 };
  const counted = await database.query<{ view: View; n: number }>(
    `select ${VIEW} as view, count(*)::int as n from bank_transfers t left join payments p on p.id = t.payment_id group by 1`,
  );
  for (const { view: of, n } of counted) counts[of] = n;
  const pages = Math.max(1, Math.ceil(counts[view] / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await database.query<TransferRow>(
    `select t.* from bank_transfers t left join payments p on p.id = t.payment_id where ${VIEW} = $1
     order by t.received_at ${view === 'unmatched' ? 'asc' : 'desc'}, t.transaction_id limit $2 offset $3`,
    [view, PAGE, (page - 1) * PAGE],
  );
  return { counts, transfers: await describe(portal, rows), page, pages };
}

async function describe(portal: Portal, rows: readonly TransferRow[]): Promise<ListedTransfer[]> {
  const { database } = portal;
  const ids = rows.map(({ transaction_id }) => transaction_id);
  const orders = await database.query<PaymentRow>('select * from payments where id = any($1)', [
    rows.flatMap(({ payment_id }) => payment_id ?? []),
  ]);
  const trace = await database.query<TracedLine & { transaction_id: string }>(
    `select t.transaction_id, t.at, t.actor, t.action, b.reference as before, a.reference as after, t.reason,
            (t.told ->> 'amount')::bigint as told_amount
     from transfer_trace t left join payments b on b.id = t.payment_before left join payments a on a.id = t.payment_after
     where t.transaction_id = any($1) order by t.id`,
    [ids],
  );
  const payable = rows.some(({ payment_id }) => payment_id === null) ? await payableOrders(portal) : [];
  const listed: ListedTransfer[] = [];
  for (const transfer of rows) {
    // Comparing takes its time: whoever waits for something else has a turn in between.
    await setImmediate();
    const order = orders.find(({ id }) => id === transfer.payment_id);
    listed.push({
      transfer,
      order: order && toOrder(order),
      ...(order ? { why: undefined, suggestions: [] } : suggest(portal, transfer, payable)),
      trace: trace.filter(({ transaction_id }) => transaction_id === transfer.transaction_id),
    });
  }
  return listed;
}

function payableOrders({ database, now }: Portal): Promise<PaymentRow[]> {
  return database.query<PaymentRow>(
    `select * from payments where state <> 'refunded' and created_at > $1 order by created_at desc limit $2`,
    [new Date(now().getTime() - SUGGESTED_DAYS * DAY_MS), MOST_SUGGESTED_FROM],
  );
}

function suggest({ site }: Portal, transfer: TransferRow, payable: readonly PaymentRow[]) {
  const match = matchTransfer(transfer, expected(site, payable));
  const found =
    match.kind === 'matched'
      ? [{ id: match.id, why: 'reference' as const, distance: 0 }]
      : match.suggestions.slice(0, 5);
  const suggestions = found.flatMap(({ id, why, distance }) => {
    const row = payable.find((order) => order.id === id);
    return row ? [{ order: toOrder(row), why, distance }] : [];
  });
  return { why: match.kind === 'matched' ? undefined : match.why, suggestions };
}

/** What a clerk decides. */
export interface Decision {
  readonly transactionId: string;
  /** Id of the clerk. */
  readonly actor: string;
  readonly reason: string;
}

/**
 * Gives a transfer to an order.
 *
 * @param named - Id or reference of the order, or the code of a dossier.
 * @throws {Problem} 400 `reason-needed`; 404 `unknown-transfer`, `unknown-payment`; 409 `already-assigned`,
 *   `already-refunded`.
 */
export async function assignTransfer(portal: Portal, decision: Decision, named: string): Promise<Order> {
  const { transactionId: id, actor } = decision;
  const reason = reasonOf(decision);
  return change(portal, async (tx, at) => {
    const transfer = await lockTransfer(tx, id);
    if (transfer.payment_id !== null)
      throw new Problem(409, 'already-assigned', 'This transfer stands with an order already');
    const order = await lockOrder(tx, await findOrder(tx, portal, named));
    await tx.query('update bank_transfers set payment_id = $2 where transaction_id = $1', [id, order]);
    await noteTrace(tx, { id, at, actor, action: 'assigned', after: order, reason });
    await audit(tx, { id: actor }, 'transfer-assigned', id, at);
    return settle(tx, order, at);
  });
}

/**
 * Takes a transfer back from an order; it then stands with none.
 *
 * @param paymentId - The order that the clerk saw it with: what was moved meanwhile is not taken from another.
 * @throws {Problem} 400 `reason-needed`; 404 `unknown-transfer`; 409 `moved-meanwhile`, `already-refunded`.
 */
export async function undoAssignment(portal: Portal, decision: Decision, paymentId: string): Promise<Order> {
  const { transactionId: id, actor } = decision;
  const reason = reasonOf(decision);
  return change(portal, async (tx, at) => {
    const transfer = await lockTransfer(tx, id);
    if (transfer.payment_id === null || transfer.payment_id !== paymentId)
      throw new Problem(409, 'moved-meanwhile', 'This transfer does not stand with that order any more');
    const order = await lockOrder(tx, paymentId);
    await tx.query('update bank_transfers set payment_id = null where transaction_id = $1', [id]);
    await noteTrace(tx, { id, at, actor, action: 'undone', before: order, reason });
    await audit(tx, { id: actor }, 'transfer-undone', id, at);
    return settle(tx, order, at);
  });
}

async function change(
  { database, watch, now }: Portal,
  work: (tx: Queryable, at: Date) => Promise<Order>,
): Promise<Order> {
  const order = await database.transaction((tx) => work(tx, now()));
  watch.tell(order);
  return order;
}

function reasonOf({ reason }: Decision): string {
  const written = reason.trim();
  if (written.length < 3 || written.length > 200 || written.includes('\0'))
    throw new Problem(400, 'reason-needed', 'A decision needs a reason of 3 to 200 characters');
  return written;
}

async function lockTransfer(tx: Queryable, id: string): Promise<TransferRow> {
  const [row] = await tx.query<TransferRow>(
    'select * from bank_transfers where transaction_id = $1 for update',
    [id],
  );
  if (!row) throw new Problem(404, 'unknown-transfer', 'There is no such transfer');
  return row;
}

async function lockOrder(tx: Queryable, id: string): Promise<string> {
  const { state } = one(
    await tx.query<PaymentRow>('select state from payments where id = $1 for update', [id]),
  );
  if (state === 'refunded')
    throw new Problem(409, 'already-refunded', 'What was paid for this order has been given back');
  return id;
}

async function findOrder(tx: Queryable, { site }: Portal, named: string): Promise<string> {
  const code = named.trim().toUpperCase();
  const rows = await tx.query<{ id: string }>(
    `select id from payments where id = $1 or reference_key = any($2) or dossier_code = $3
     order by created_at desc`,
    [
      /^[\w-]{22}$/.test(named) ? named : '',
      referenceKeysIn(named, site.codePrefix),
      DOSSIER_CODE.test(code) ? code : '',
    ],
  );
  const [found, other] = rows;
  // A dossier of before orders were renewed may have several: the newest is meant.
  if (!found || (other && !DOSSIER_CODE.test(code)))
    throw new Problem(404, 'unknown-payment', 'No order has this id, reference or dossier code');
  return found.id;
}
