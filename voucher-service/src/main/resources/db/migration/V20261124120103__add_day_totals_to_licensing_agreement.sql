-- The sums of the ledger by kind, so that reading an agreement does not add its whole ledger up.
alter table licensing_agreement
  add column granted_days   bigint not null default 0,
  add column converted_days bigint not null default 0,
  add column adjusted_days  bigint not null default 0,
  add column assigned_days  bigint not null default 0,
  add column returned_days  bigint not null default 0,
  add column forfeited_days bigint not null default 0;
