create table payment_request_line (
  line_id            uuid           not null,
  payment_request_id uuid           not null,
  line_number        integer        not null,
  voucher_id         uuid           not null,
  offering_code      text           not null,
  engagement_code    text           not null,
  days               integer        not null,
  rate_id            uuid           not null,
  amount             numeric(15, 3) not null,
  currency           varchar(3)     not null,
  live               boolean        not null,
  constraint pk_payment_request_line primary key (line_id),
  constraint fk_payment_request_line_payment_request
    foreign key (payment_request_id) references payment_request (payment_request_id),
  constraint fk_payment_request_line_payable foreign key (voucher_id) references payable (voucher_id),
  constraint fk_payment_request_line_rate foreign key (rate_id) references rate (rate_id),
  constraint uq_payment_request_line_number unique (payment_request_id, line_number),
  constraint ck_payment_request_line_amount check (amount > 0)
);
