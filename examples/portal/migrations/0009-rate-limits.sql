-- How often an address has asked for what all processes count together (server/http/limits.data.ts).
-- Unlogged: it may be lost with the server, and it does not reach a copy or a backup by the log.
-- slot is the name of the limit and the SHA-256 of the address; a row goes soon after ends_at.

create unlogged table rate_limits (
  slot text primary key,
  hits integer not null,
  ends_at timestamptz not null
);
create index rate_limits_by_end on rate_limits (ends_at);
