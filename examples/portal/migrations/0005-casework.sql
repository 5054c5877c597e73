-- Who works here, and the life of a dossier after it was received.
-- Passwords stand here only as scrypt, session tokens and look-up secrets only as SHA-256.

create table clerks (
  -- The name to sign in with; it stands in the audit trail and is never given to another person.
  id text primary key check (id ~ '^[a-z][a-z0-9._-]{1,30}$' and id <> 'bank'),
  name text not null,
  unit text not null,
  roles text[] not null,
  password text not null,
  -- Drawn when the portal started, and printed: the next start may draw another.
  password_drawn boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table clerk_sessions (
  token_hash text primary key,
  clerk_id text not null references clerks (id),
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index clerk_sessions_by_age on clerk_sessions (created_at);
create index clerk_sessions_of_clerk on clerk_sessions (clerk_id);

-- Failures that are counted, by account, dossier or address. The key is a hash; a row is of no use after its window.
create table attempts (
  key text primary key,
  count integer not null,
  since timestamptz not null,
  until timestamptz not null
);
create index attempts_by_age on attempts (until);

create table audit_trail (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- null: nobody was signed in, or the portal did it by itself.
  clerk_id text,
  action text not null check (action ~ '^[a-z-]{3,40}$'),
  -- A code or an id, never what stands behind it.
  subject text
);
create index audit_trail_of_subject on audit_trail (subject, id);
create trigger audit_stays before update or delete or truncate on audit_trail
  for each statement execute function refuse_change();


-- `unit` says who holds it, `holder` how that was called then. Every dossier of before was at the one-stop desk.
alter table dossiers
  add column unit text not null default 'mot-cua',
  add column clerk_id text references clerks (id),
  add column version integer not null default 1,
  add column first_due_at timestamptz,
  add column refusal_reason text,
  add column closed_at timestamptz,
  add constraint dossiers_refused_with_reason check ((status = 'refused') = (refusal_reason is not null));
alter table dossiers alter column unit drop default;
create index dossiers_of_unit on dossiers (unit, status, due_at);
create index dossiers_of_clerk on dossiers (clerk_id, status, due_at);

alter table dossier_events add column holder text;

create table dossier_supplements (
  id text primary key,
  dossier_code text not null references dossiers (code),
  asked_at timestamptz not null,
  answer_by timestamptz,
  text text not null,
  items jsonb not null,
  answered_at timestamptz,
  texts jsonb,
  -- Called off: the dossier went on without an answer.
  closed_at timestamptz
);
create index supplements_of_dossier on dossier_supplements (dossier_code, asked_at);
create unique index supplements_open on dossier_supplements (dossier_code)
  where answered_at is null and closed_at is null;

create table apology_counters (
  year integer primary key,
  last integer not null
);

-- One at most for each dossier; what was written once is not written again.
create table dossier_apologies (
  dossier_code text primary key references dossiers (code),
  number text not null unique,
  agency text not null,
  addressee text,
  procedure_name text not null,
  personal_id text,
  due_at timestamptz not null,
  reason text not null,
  new_due_at timestamptz not null,
  signer text not null,
  signed_at timestamptz not null
);

create table dossier_results (
  id text primary key,
  dossier_code text not null references dossiers (code),
  title text not null,
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  issued_at timestamptz not null,
  signature text not null check (signature in ('none', 'unverified', 'valid', 'invalid')),
  signer text,
  signed_at timestamptz,
  check (signature in ('valid', 'invalid') or (signer is null and signed_at is null))
);
create index results_of_dossier on dossier_results (dossier_code, issued_at);

-- Apart from the list, so that reading the list reads no file.
create table result_bytes (
  result_id text primary key references dossier_results (id),
  content bytea not null
);
