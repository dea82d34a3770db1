-- Ids of the events that took effect; the insert is the check.
create table inbox (
  event_id    uuid        not null,
  received_at timestamptz not null,
  constraint pk_inbox primary key (event_id)
);

create index ix_inbox_received_at on inbox (received_at);
