-- The database itself refuses a debit that the balance does not cover; corrections may pass zero.
alter table ledger_entry
  drop constraint ck_ledger_entry_balance,
  add constraint ck_ledger_entry_balance check (kind <> 'DEBITED' or balance >= 0);
