-- A voucher is on at most one live payment request, whatever the code does.
create unique index uq_payment_request_line_live_voucher on payment_request_line (voucher_id) where live;
