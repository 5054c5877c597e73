/**
 * How reconciliation services tell of a transfer: where each value stands in their notices, and what proves that a
 * notice is theirs. `notice-engine.ts` reads this table; docs/reconciliation.md says how to add a line.
 *
 * Read on 2026-11-22. To refresh, read the pages named at `source` again.
 * @module
 */
import type { HmacProof, KeyProof } from './notice-proof.js';

/** How one service tells of one transfer. Paths are keys joined by dots. */
export interface NoticeFormat {
  readonly name: string;
  readonly source: readonly string[];
  /** By the name of the setting that holds the secret; a proof without a secret is off. */
  readonly proofs: Readonly<Record<string, HmacProof | KeyProof>>;
  /** Names the transfer for good; the same for each repetition. */
  readonly id: string;
  readonly account: string;
  readonly amount: string;
  /** Whether money came in: the amount is above zero, or a field has this value. */
  readonly incoming: 'positive' | { readonly path: string; readonly is: string };
  readonly content: string;
  /** When it happened, as `YYYY-MM-DD HH:mm:ss`, in this time zone. */
  readonly occurredAt: string;
  readonly offset: string;
  /** What a trial of the service sends; it is answered and not kept. */
  readonly trial?: { readonly path: string; readonly is: number };
}

/** By the name that stands in the address. */
export const noticeFormats: Readonly<Record<string, NoticeFormat>> = {
  sepay: {
    name: 'SePay',
    source: [
      'https://developer.sepay.vn/vi/sepay-webhooks/tich-hop-webhook',
      'https://developer.sepay.vn/vi/sepay-webhooks/xac-thuc',
      'https://developer.sepay.vn/vi/sepay-webhooks/bao-mat',
    ],
    proofs: {
      SEPAY_WEBHOOK_SECRET: {
        kind: 'hmac',
        algorithm: 'sha256',
        header: 'x-sepay-signature',
        pattern: /^sha256=(?<v1>[0-9a-f]{64})$/,
        timeHeader: 'x-sepay-timestamp',
        timeUnit: 's',
        windowSeconds: 300,
        signed: 'raw',
      },
      SEPAY_API_KEY: { kind: 'key', header: 'authorization', prefix: 'Apikey ' },
    },
    id: 'id',
    account: 'accountNumber',
    amount: 'transferAmount',
    incoming: { path: 'transferType', is: 'in' },
    content: 'content',
    occurredAt: 'transactionDate',
    offset: '+07:00',
  },
  casso: {
    name: 'Casso (Webhook V2)',
    source: [
      'https://github.com/CassoHQ/casso-webhook-v2-verify-signature',
      'https://developer.casso.vn/webhook/thiet-lap-webhook-thu-cong',
    ],
    proofs: {
      CASSO_WEBHOOK_SECRET: {
        kind: 'hmac',
        algorithm: 'sha512',
        header: 'x-casso-signature',
        pattern: /^t=(?<t>\d{1,15}),v1=(?<v1>[0-9a-f]{128})$/,
        timeUnit: 'ms',
        // No window is published, nor whether a repetition is signed anew: a narrow one could lose a notice for good,
        // and a replayed one changes nothing.
        windowSeconds: 24 * 3600,
        signed: 'sorted',
      },
    },
    id: 'data.id',
    account: 'data.accountNumber',
    amount: 'data.amount',
    // V2 has no field for the direction; money that went out has a negative amount.
    incoming: 'positive',
    content: 'data.description',
    occurredAt: 'data.transactionDateTime',
    offset: '+07:00',
    trial: { path: 'data.id', is: 0 },
  },
};
