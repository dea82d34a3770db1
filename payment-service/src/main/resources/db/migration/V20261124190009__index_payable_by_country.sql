create index ix_payable_country on payable (delivery_country, voucher_id);
