create index ix_deliverable_voucher_id on deliverable (voucher_id);
