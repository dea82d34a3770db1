-- The programme's lists by status.
create index ix_payable_status on payable (status, voucher_id);
