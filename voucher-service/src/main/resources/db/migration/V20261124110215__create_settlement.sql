-- What payment-service told of a voucher's latest payment request.
create table settlement (
  voucher_id         uuid        not null,
  payment_request_id uuid        not null,
  status             text        not null,
  reference_number   text        not null,
  submitted_at       timestamptz not null,
  pay_by             date,
  reason_code        text,
  settled_on         date,
  constraint pk_settlement primary key (voucher_id),
  constraint ck_settlement_status check (status in ('SUBMITTED', 'APPROVED', 'REJECTED', 'SETTLED'))
);
