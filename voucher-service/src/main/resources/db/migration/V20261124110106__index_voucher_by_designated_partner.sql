create index ix_voucher_designated_partner_id on voucher (designated_partner_id, voucher_id)
  where designated_partner_id is not null;
