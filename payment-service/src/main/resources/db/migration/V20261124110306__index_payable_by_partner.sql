create index ix_payable_partner on payable (partner_id, voucher_id);
