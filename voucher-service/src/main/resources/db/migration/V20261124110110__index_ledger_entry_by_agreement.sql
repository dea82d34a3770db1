create index ix_ledger_entry_agreement_id on ledger_entry (agreement_id, ledger_entry_id);
