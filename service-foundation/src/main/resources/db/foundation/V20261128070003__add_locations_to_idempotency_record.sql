-- The only locations that the person might use then; null for all of the organization's.
alter table idempotency_record add column location_ids uuid[];
