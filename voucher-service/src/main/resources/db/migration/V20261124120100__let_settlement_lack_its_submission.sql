-- A payment can be told of before the submission that it implies; then number and time are unknown.
alter table settlement
  alter column reference_number drop not null,
  alter column submitted_at drop not null;
