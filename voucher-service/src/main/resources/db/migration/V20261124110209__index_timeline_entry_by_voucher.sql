create index ix_timeline_entry_voucher_id on timeline_entry (voucher_id, timeline_entry_id);
