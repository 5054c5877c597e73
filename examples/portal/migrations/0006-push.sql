-- Who wants to be told of a dossier while no page is open (Web Push). The endpoint is an address at the push service of
-- a browser; with the two keys whoever has it can send to that browser, so that it is told to nobody.

create table push_subscriptions (
  dossier_code text not null references dossiers (code),
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  -- Of the dossier, when the browser was last told: each change is told once, whichever process does it.
  told_version integer not null,
  -- Tries of the message that is due; it waits until retry_at.
  tries integer not null default 0,
  retry_at timestamptz,
  created_at timestamptz not null,
  primary key (dossier_code, endpoint)
);
