-- Records that must not take effect are parked outside the queue of their key, where they hold up nobody.
alter table parked_event
  add column cause text not null default 'FAILED',
  add constraint ck_parked_event_cause check (cause in ('FAILED', 'QUEUED', 'UNKNOWN_VERSION', 'FORGED')),
  drop constraint ck_parked_event_status,
  add constraint ck_parked_event_status check (status in ('WAITING', 'SET_ASIDE', 'REPLAYED', 'DISCARDED'));
