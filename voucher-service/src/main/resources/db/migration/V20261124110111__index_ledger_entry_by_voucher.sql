-- A voucher takes its days once, and gives them back at most once.
create unique index uq_ledger_entry_voucher_id_kind on ledger_entry (voucher_id, kind)
  where voucher_id is not null;
