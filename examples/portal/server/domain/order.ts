/**
 * One payment order, as the database keeps it and as the API gives it.
 * @module
 */

/** Where an order stands. */
export type PaymentState = 'open' | 'seen' | 'paid' | 'underpaid' | 'overpaid' | 'expired' | 'refunded';

/** An order as the API gives it; amounts in whole VND. */
export interface Order {
  readonly id: string;
  readonly dossier: string;
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
  readonly dossier_code: string;
  readonly payee: string;
  readonly amount: number;
  readonly reference: string;
  readonly purpose: string;
  readonly title: string;
  readonly state: PaymentState;
  readonly received: number;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly paid_at: Date | null;
  readonly receipt_id: string | null;
  readonly version: number;
}

/** A row in the words of the API. */
export function toOrder(row: PaymentRow): Order {
  return {
    id: row.id,
    dossier: row.dossier_code,
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
