-- Who made the request: keys are a person's own. A row of before names nobody and answers nobody.
alter table idempotency_record add column subject text not null default '';
