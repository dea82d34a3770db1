-- The work lists of reviewers and of who releases payments.
create index ix_payment_request_status on payment_request (status, payment_request_id);
