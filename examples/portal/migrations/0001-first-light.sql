-- What one procedure needs from sending to rating. PostgreSQL 15 subset, no extensions.
-- Money is whole VND in bigint; times are timestamptz; secrets and keys stand here only as SHA-256.

create table dossier_counters (
  day date primary key,
  last integer not null
);

create table dossiers (
  code text primary key,
  procedure_code text not null,
  procedure_version integer not null,
  procedure_name text not null,
  answers jsonb not null,
  applicant_name text,
  secret_hash text not null,
  status text not null check (status in ('received', 'in-progress', 'supplement-asked', 'done', 'returned', 'refused')),
  holder text not null,
  fee bigint not null check (fee >= 0),
  received_at timestamptz not null,
  due_at timestamptz not null
);

create table dossier_events (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossiers (code),
  at timestamptz not null,
  state text not null
);
create index dossier_events_of_dossier on dossier_events (dossier_code, id);

-- One row per idempotency key. The look-up secret of the answer is not kept: it is derived from the
-- key, which only the sender knows, and `secret_salt` (docs/decisions/0003-portal-database.md).
create table submissions (
  key_hash text primary key,
  body_hash text not null,
  secret_salt text not null,
  state text not null check (state in ('in-progress', 'accepted')),
  attempt integer not null,
  leased_until timestamptz not null,
  answer jsonb,
  created_at timestamptz not null
);
create index submissions_by_age on submissions (created_at);

create table payments (
  id text primary key,
  dossier_code text not null references dossiers (code),
  payee text not null,
  amount bigint not null check (amount > 0),
  reference text not null unique,
  purpose text not null,
  title text not null,
  state text not null check (state in ('open', 'seen', 'paid', 'underpaid', 'overpaid', 'expired', 'refunded')),
  received bigint not null default 0 check (received >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  version integer not null default 1
);
create index payments_of_dossier on payments (dossier_code, created_at);

-- Every signed notice of the bank, once. Those without a payment wait for a person.
create table bank_transfers (
  transaction_id text primary key,
  bin text not null,
  account text not null,
  amount bigint not null check (amount > 0),
  content text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  payment_id text references payments (id),
  outcome text not null check (outcome in ('matched', 'underpaid', 'overpaid', 'unmatched'))
);
create index bank_transfers_unmatched on bank_transfers (received_at) where payment_id is null;

create table ratings (
  id uuid primary key,
  dossier_code text references dossiers (code),
  score integer not null check (score between 1 and 5),
  comment text,
  source text not null check (source in ('page', 'mail', 'desk', 'helper')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index ratings_of_dossier on ratings (dossier_code, updated_at);
