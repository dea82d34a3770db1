-- Which keys have sealed what this database holds, each by its id and a check that tells nothing of it: a start with a key
-- missing or replaced is told so. One that nothing is sealed by any more is retired, and may be forgotten.
create table sealing_key (
  purpose       text        not null,
  key_id        text        not null,
  check_value   bytea       not null,
  first_used_at timestamptz not null,
  last_used_at  timestamptz not null,
  retired_at    timestamptz,
  constraint pk_sealing_key primary key (purpose, key_id),
  constraint ck_sealing_key_purpose check (purpose in ('seal', 'fingerprint'))
);
