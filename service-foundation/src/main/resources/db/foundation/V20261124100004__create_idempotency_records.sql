-- Answers of state changes, sealed, by the key under which a caller may repeat its request.
create table idempotency_record (
  organization_id uuid        not null,
  idempotency_key text        not null,
  fingerprint     bytea       not null,
  status          smallint    not null,
  location        text,
  etag            text,
  body            bytea       not null,
  created_at      timestamptz not null,
  constraint pk_idempotency_record primary key (organization_id, idempotency_key)
);

create index ix_idempotency_record_created_at on idempotency_record (created_at);
