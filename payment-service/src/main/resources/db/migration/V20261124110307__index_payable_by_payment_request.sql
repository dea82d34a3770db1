create index ix_payable_payment_request on payable (payment_request_id) where payment_request_id is not null;
