-- Finds the vouchers whose days are over; a finished voucher is not in it.
create index ix_voucher_expires_at on voucher (expires_at) where status in ('ASSIGNED', 'RESERVED');
