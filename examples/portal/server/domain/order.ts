/**
 * One payment order, as the database keeps it and as the API gives it.
 * @module
 */

/** Where an order stands. */
export type PaymentState = 'open' | 'seen' | 'paid' | 'underpaid' | 'overpaid' | 'expired' | 'refunded';

/** What an order without a dossier is for. */
export interface ServiceBill {
  readonly kind: 'electricity' | 'water' | 'sanitation' | 'tuition';
  /** As the supplier writes it. Personal: it never stands in an address. */
  readonly customerCode: string;
  /** `YYYY-MM`. */
  readonly period: string;
}

/** An order as the API gives it; amounts in whole VND. */
export interface Order {
  readonly id: string;
  /** `null` for a bill of a service. */
  readonly dossier: string | null;
  /** `null` for the fee of a dossier. */
  readonly service: ServiceBill | null;
  readonly payee: string;
  readonly amount: number;
  readonly currency: 'VND';
  readonly reference: string;
  readonly purpose: string;
  readonly title: string;
  readonly state: PaymentState;
  readonly received: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly paidAt: string | null;
  /** Id of the receipt; issued when the paid order is next read. */
  readonly receipt: string | null;
  /** Grows with each change, so that a stream and a poll cannot be taken in the wrong order. */
  readonly version: number;
}

/** An order as the database keeps it. */
export interface PaymentRow {
  readonly id: string;
  readonly dossier_code: string | null;
  readonly service_kind: ServiceBill['kind'] | null;
  readonly customer_code: string | null;
  readonly period: string | null;
  readonly payee: string;
  readonly amount: number;
  readonly reference: string;
  readonly purpose: string;
  readonly title: string;
  readonly state: PaymentState;
  readonly received: number;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly renewed_at: Date | null;
  readonly paid_at: Date | null;
  readonly receipt_id: string | null;
  readonly version: number;
}

/** A row in the words of the API. */
export function toOrder(row: PaymentRow): Order {
  return {
    id: row.id,
    dossier: row.dossier_code,
    service: serviceOf(row),
    payee: row.payee,
    amount: row.amount,
    currency: 'VND',
    reference: row.reference,
    purpose: row.purpose,
    title: row.title,
    state: row.state,
    received: row.received,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    paidAt: row.paid_at?.toISOString() ?? null,
    receipt: row.receipt_id,
    version: row.version,
  };
}

function serviceOf({ service_kind, customer_code, period }: PaymentRow): ServiceBill | null {
  if (service_kind === null || customer_code === null || period === null) return null;
  return { kind: service_kind, customerCode: customer_code, period };
}
