create index ix_payable_location on payable (location_id, voucher_id);
