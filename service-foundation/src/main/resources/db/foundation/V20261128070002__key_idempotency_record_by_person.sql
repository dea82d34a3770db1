-- Keeps its name, by which a service of before this change inserts while both are running.
alter table idempotency_record
  drop constraint pk_idempotency_record,
  add constraint pk_idempotency_record primary key (organization_id, idempotency_key, subject);
