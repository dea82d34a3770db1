-- A second version of a type can be told beside the first.
alter table outbox add column version integer not null default 1;
