/**
 * Receipts (biên lai) of the demo: issued for a paid order, numbered without a gap, never changed.
 *
 * The demo collects no money and signs nothing: name, form and series say that they are a trial.
 *
 * Spec: Nghị định 254/2026/NĐ-CP, Thông tư 91/2026/TT-BTC: what a receipt has to say; numbers of at most 8 digits
 * that start anew every 1 January.
 * @module
 */
import { randomInt } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { Problem } from './problem.js';
import { randomId } from './secrets.js';
import { civilDay } from './time.js';

/** Who issues here. Made up like the site: nobody has this tax code. */
const ISSUER = {
  name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
  form: 'THU-NGHIEM',
  series: 'HG-TN',
  collector: { name: 'Ủy ban nhân dân xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
  lookup: 'https://bien-lai.hoa-gao.example/',
};

/** A receipt as the API gives it; the amount in whole VND. */
export interface Receipt {
  readonly id: string;
  readonly name: string;
  readonly form: string;
  readonly series: string;
  /** 8 digits. */
  readonly number: string;
  readonly collector: { readonly name: string; readonly taxCode: string };
  readonly kind: string;
  readonly amount: number;
  readonly currency: 'VND';
  readonly amountInWords: null;
  readonly issuedAt: string;
  /** Never told: whoever knows the id reads the receipt. */
  readonly payer: null;
  readonly reference: string;
  readonly dossier: string | null;
  readonly lookup: { readonly code: string; readonly url: string };
  readonly signature: { readonly state: 'none'; readonly signer: null; readonly at: null };
}

interface ReceiptRow {
  readonly id: string;
  readonly name: string;
  readonly form: string;
  readonly series: string;
  readonly number: number;
  readonly collector_name: string;
  readonly collector_tax_code: string;
  readonly kind: string;
  readonly amount: number;
  readonly issued_at: Date;
  readonly reference: string;
  readonly dossier_code: string | null;
  readonly lookup_code: string;
}

/**
 * One statement, so one transaction wherever it runs. Whoever comes second waits for the row of the order and then
 * finds its receipt there: nothing is counted for nothing. The order gets a new version, so that streams tell of it.
 */
const ISSUE = `
  with paid as (
    select * from payments
    where id = $1 and state in ('paid', 'overpaid') and receipt_id is null
    for update
  ), counted as (
    insert into receipt_counters (series, year, last)
    select $2::text, $3::integer, 1 from paid
    on conflict (series, year) do update set last = receipt_counters.last + 1
    returning last
  ), issued as (
    insert into receipts (id, payment_id, name, form, series, year, number, collector_name, collector_tax_code,
      kind, amount, issued_at, reference, dossier_code, lookup_code)
    select $4::text, paid.id, $5::text, $6::text, $2::text, $3::integer, counted.last, $7::text, $8::text,
      regexp_replace(paid.title, '^Phí: ', ''), paid.amount, $9::timestamptz, paid.reference, paid.dossier_code,
      $10::text
    from paid, counted
    returning id, payment_id
  )
  update payments set receipt_id = issued.id, version = version + 1
  from issued where payments.id = issued.payment_id`;

/** Issues the receipt of an order, unless it has one or is not paid. The amount is what was owed. */
export async function issueReceipt(db: Queryable, paymentId: string, now: Date): Promise<void> {
  const { name, form, series, collector } = ISSUER;
  const year = Number(civilDay(now).slice(0, 4));
  await db.query(ISSUE, [
    paymentId,
    series,
    year,
    randomId(),
    name,
    form,
    collector.name,
    collector.taxCode,
    now,
    lookupCode(),
  ]);
}

/** Takes back the receipt of an order that turned out not to be paid; its number is not given out again. */
export async function withdrawReceipt(tx: Queryable, paymentId: string, at: Date): Promise<void> {
  await tx.query('update receipts set withdrawn_at = $2 where payment_id = $1 and withdrawn_at is null', [
    paymentId,
    at,
  ]);
  await tx.query('update payments set receipt_id = null where id = $1', [paymentId]);
}

/** 16 bytes, base64url. */
const RECEIPT_ID = /^[\w-]{22}$/;

/**
 * Reads one receipt.
 *
 * @throws {Problem} 404 `unknown-receipt`.
 */
export async function readReceipt(db: Queryable, id: string): Promise<Receipt> {
  const [row] = RECEIPT_ID.test(id)
    ? await db.query<ReceiptRow>('select * from receipts where id = $1 and withdrawn_at is null', [id])
    : [];
  if (!row) throw new Problem(404, 'unknown-receipt', 'No receipt has this id');
  return {
    id: row.id,
    name: row.name,
    form: row.form,
    series: row.series,
    number: String(row.number).padStart(8, '0'),
    collector: { name: row.collector_name, taxCode: row.collector_tax_code },
    kind: row.kind,
    amount: row.amount,
    currency: 'VND',
    amountInWords: null,
    issuedAt: row.issued_at.toISOString(),
    payer: null,
    reference: row.reference,
    dossier: row.dossier_code,
    lookup: { code: row.lookup_code, url: ISSUER.lookup + row.lookup_code },
    signature: { state: 'none', signer: null, at: null },
  };
}

/** Without what is taken for something else: 0 and O, 1, I and L. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Twelve characters, 59 bits: read from paper and typed by hand. */
const lookupCode = () => Array.from({ length: 12 }, () => READABLE[randomInt(READABLE.length)]).join('');
