-- Events that could not take effect, and those that wait behind them in order of position per key.
create table parked_event (
  parked_id       uuid        not null,
  position        bigint generated always as identity,
  event_id        uuid        not null,
  topic           text        not null,
  event_key       text        not null,
  type            text        not null,
  headers         text        not null,
  payload         bytea       not null,
  topic_partition integer     not null,
  topic_offset    bigint      not null,
  error           text        not null,
  attempts        integer     not null,
  status          text        not null,
  parked_at       timestamptz not null,
  reason          text,
  closed_at       timestamptz,
  constraint pk_parked_event primary key (parked_id),
  constraint uq_parked_event_event_id unique (event_id),
  constraint ck_parked_event_status check (status in ('WAITING', 'REPLAYED', 'DISCARDED'))
);

create index ix_parked_event_waiting on parked_event (topic, event_key, position) where status = 'WAITING';
