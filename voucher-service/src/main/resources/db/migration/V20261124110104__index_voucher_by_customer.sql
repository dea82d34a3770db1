create index ix_voucher_customer_id on voucher (customer_id, voucher_id);
