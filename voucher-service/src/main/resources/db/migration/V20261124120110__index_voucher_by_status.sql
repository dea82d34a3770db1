-- The programme's list of one status: flat however rare the status is.
create index ix_voucher_status on voucher (status, voucher_id);
