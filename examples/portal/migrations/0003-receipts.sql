-- Receipts of the demo: one for each paid order, as it was issued. A receipt is never changed, only withdrawn
-- when its money was another order's.

-- The last number given out. It grows in the statement that issues a receipt, so none is left out.
create table receipt_counters (
  series text not null,
  year integer not null,
  last integer not null check (last between 1 and 99999999),
  primary key (series, year)
);

create table receipts (
  id text primary key,
  payment_id text not null references payments (id),
  name text not null,
  form text not null,
  series text not null,
  year integer not null,
  number integer not null check (number between 1 and 99999999),
  collector_name text not null,
  collector_tax_code text not null,
  kind text not null,
  amount bigint not null check (amount > 0),
  issued_at timestamptz not null,
  reference text not null,
  dossier_code text,
  lookup_code text not null unique,
  withdrawn_at timestamptz,
  unique (series, year, number)
);

create unique index receipts_of_payment on receipts (payment_id) where withdrawn_at is null;

alter table payments add column receipt_id text unique references receipts (id);
