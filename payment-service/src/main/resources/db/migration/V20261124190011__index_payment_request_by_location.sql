create index ix_payment_request_location on payment_request (location_id, payment_request_id);
