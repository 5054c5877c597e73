-- Which transfer pays which order, who decided so and what was before; orders that are renewed; orders
-- without a dossier.

alter table payments
  alter column dossier_code drop not null,
  add column service_kind text check (service_kind in ('electricity', 'water', 'sanitation', 'tuition')),
  add column customer_code text,
  add column period text check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  add column reference_key text,
  add column renewed_at timestamptz,
  add constraint payments_of_one_thing check (
    (service_kind is null) = (dossier_code is not null)
    and (service_kind is null) = (customer_code is null)
    and (service_kind is null) = (period is null)
  );
-- As `referenceKey` of the library writes it.
update payments set reference_key = translate(reference, 'OQIL', '0011');
alter table payments alter column reference_key set not null;
create index payments_by_reference_key on payments (reference_key);
create index payments_by_age on payments (created_at);
-- One bill, one order: also what keeps two requests at once from making two.
create unique index payments_of_service on payments (service_kind, customer_code, period);
create sequence service_orders;

-- `payment_id` alone says what a transfer pays; what came of it is the state of that order.
alter table bank_transfers drop column outcome;
create index bank_transfers_of_payment on bank_transfers (payment_id);
create index bank_transfers_by_time on bank_transfers (received_at);

create table transfer_trace (
  id bigint generated always as identity primary key,
  transaction_id text not null references bank_transfers (transaction_id),
  at timestamptz not null,
  -- 'bank' for what happened without a person.
  actor text not null,
  action text not null check (action in ('credited', 'assigned', 'undone', 'told-otherwise')),
  payment_before text references payments (id),
  payment_after text references payments (id),
  reason text,
  -- The other body of a transaction id that was used before.
  told jsonb
);
create index trace_of_transfer on transfer_trace (transaction_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trace is only ever added to';
end;
$$;
create trigger trace_stays before update or delete or truncate on transfer_trace
  for each statement execute function refuse_change();
