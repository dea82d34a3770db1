create index ix_payment_request_partner on payment_request (partner_id, payment_request_id);
