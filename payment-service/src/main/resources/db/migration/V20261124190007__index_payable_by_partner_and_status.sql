-- A partner's work list: what is open, among all that was ever paid.
create index ix_payable_partner_status on payable (partner_id, status, voucher_id);
