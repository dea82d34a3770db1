create index ix_voucher_customer_id_status on voucher (customer_id, status, voucher_id);
