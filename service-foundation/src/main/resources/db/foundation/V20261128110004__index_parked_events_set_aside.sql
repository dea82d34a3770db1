create index ix_parked_event_set_aside on parked_event (topic, parked_id) where status = 'SET_ASIDE';
