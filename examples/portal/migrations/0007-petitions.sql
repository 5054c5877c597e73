-- Petitions (phản ánh, kiến nghị), and what a rating says beside its score. PostgreSQL 15 subset, no extensions.
-- What people wrote and what is public stand apart: a column whose name begins with `public_` was read and confirmed
-- by a clerk, and no public answer is made of any other text.

create table petition_counters (
  day date primary key,
  last integer not null
);

create table petitions (
  code text primary key,
  topic text not null,
  body text not null,
  commune text,
  place_note text,
  -- Millionths of a degree: a tenth of a metre, and as exact as whole numbers are.
  lat_e6 integer,
  lng_e6 integer,
  accuracy_m integer,
  contact_name text,
  contact_phone text,
  contact_email text,
  wants_public boolean not null,
  dossier_code text,
  secret_hash text not null,
  status text not null
    check (status in ('received', 'assigned', 'in-progress', 'answered', 'published', 'refused', 'forwarded')),
  unit text,
  received_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  -- Why it was refused, or why it went to another body.
  reason text,
  closed_at timestamptz,
  public_text text,
  public_place text,
  public_answer text,
  public_words text,
  published_at timestamptz,
  verdict text check (verdict in ('resolved', 'partly', 'unresolved', 'disagree')),
  verdict_comment text,
  verdict_at timestamptz,
  reopened_at timestamptz
);
create index petitions_by_age on petitions (received_at);
create index petitions_public on petitions (published_at) where published_at is not null;

create table petition_events (
  id bigint generated always as identity primary key,
  code text not null references petitions (code),
  at timestamptz not null,
  state text not null,
  unit text
);
create index petition_events_of_petition on petition_events (code, id);

-- Proofs of work that were used: each counts once, in whichever process.
create table spent_proofs (
  id text primary key,
  until timestamptz not null
);
create index spent_proofs_by_age on spent_proofs (until);

-- Keys that all processes of the portal share, where the environment sets none.
create table portal_keys (
  name text primary key,
  value text not null
);

alter table ratings add column items jsonb;
alter table ratings add column reasons jsonb;
