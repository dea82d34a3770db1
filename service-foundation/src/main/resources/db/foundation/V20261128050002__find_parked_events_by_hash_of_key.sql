-- A key may be longer than an index can hold; its hash never is.
create index ix_parked_event_waiting_key on parked_event (topic, key_hash, position) where status = 'WAITING';
drop index ix_parked_event_waiting;
