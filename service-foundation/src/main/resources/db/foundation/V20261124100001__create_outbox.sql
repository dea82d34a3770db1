-- Events that are committed and not yet acknowledged by Kafka; the relay deletes them, so it stays small.
create table outbox (
  position    bigint generated always as identity,
  event_id    uuid        not null,
  event_key   text        not null,
  type        text        not null,
  sequence    bigint      not null,
  extensions  text        not null,
  at          timestamptz not null,
  traceparent text,
  request_id  text,
  payload     bytea       not null,
  constraint pk_outbox primary key (position)
);

-- The table is emptied all the time: let vacuum follow closely, or the scan of the oldest rows slows down.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
