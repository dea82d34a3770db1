create index ix_voucher_partner_id_status on voucher (partner_id, status, voucher_id)
  where partner_id is not null;
