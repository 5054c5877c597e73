-- Files that people send: in pieces while they are on their way, and whose they are once something refers to them.
-- The bytes stand in the database, so that any process of the portal can go on with them (docs/decisions/0032).

create table uploads (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{22}$'),
  bytes integer not null check (bytes between 1 and 26214400),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  -- How many bytes have come.
  got integer not null default 0 check (got between 0 and bytes),
  -- All are there, and they are what was announced.
  whole boolean not null default false,
  -- Something refers to it: it does not expire, and nobody removes it from outside.
  attached boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (got = bytes or not whole),
  check (whole or not attached)
);
create index uploads_unattached on uploads (expires_at) where not attached;

create table upload_pieces (
  upload_id text not null references uploads (id) on delete cascade,
  start integer not null check (start >= 0),
  content bytea not null,
  primary key (upload_id, start)
);
-- Pictures and PDFs do not get smaller by trying again.
alter table upload_pieces alter column content set storage external;

create table stored_files (
  id text primary key,
  upload_id text not null unique references uploads (id),
  sha256 text not null,
  bytes integer not null,
  type text not null,
  title text not null,
  paper text not null,
  owner_kind text not null check (owner_kind in ('dossier', 'supplement', 'petition', 'result')),
  owner_id text not null,
  created_at timestamptz not null
);
create index stored_files_of_owner on stored_files (owner_kind, owner_id, created_at);
