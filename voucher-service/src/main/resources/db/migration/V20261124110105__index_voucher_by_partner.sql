create index ix_voucher_partner_id on voucher (partner_id, voucher_id) where partner_id is not null;
