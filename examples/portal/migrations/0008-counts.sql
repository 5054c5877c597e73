-- Counts of the model ("3 không"): how many on a day, for a procedure. No row stands for a person, and none can be
-- made of these: no id, no hour, no text. PostgreSQL 15 subset, no extensions.

create table daily_counts (
  -- The civil day in Việt Nam on which the portal heard of it.
  day date not null,
  -- Empty for what belongs to no procedure.
  procedure_code text not null check (procedure_code ~ '^(\d\.\d{6})?$'),
  name text not null check (name ~ '^[a-z-]{3,20}(/(\d{1,2}|more))?$'),
  n bigint not null check (n >= 0),
  primary key (day, procedure_code, name)
);
