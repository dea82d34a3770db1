create index ix_payment_request_partner_status on payment_request (partner_id, status, payment_request_id);
