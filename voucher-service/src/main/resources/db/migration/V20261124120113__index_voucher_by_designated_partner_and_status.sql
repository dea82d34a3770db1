create index ix_voucher_designated_partner_id_status
  on voucher (designated_partner_id, status, voucher_id) where designated_partner_id is not null;
