-- One a redeemed voucher: what the programme owes for it, at most once.
create table payable (
  voucher_id         uuid        not null,
  partner_id         uuid        not null,
  location_id        uuid        not null,
  delivery_country   varchar(2)  not null,
  offering_code      text        not null,
  engagement_code    text        not null,
  days               integer     not null,
  redeemed_at        timestamptz not null,
  deadline           date        not null,
  deadline_ends_at   timestamptz not null,
  status             text        not null,
  payment_request_id uuid,
  version            bigint      not null,
  constraint pk_payable primary key (voucher_id),
  constraint ck_payable_days check (days > 0),
  constraint ck_payable_status check (status in ('OPEN', 'DRAFTED', 'REQUESTED', 'PAID', 'FORFEITED')),
  constraint ck_payable_payment_request check (
    case status
      when 'OPEN' then payment_request_id is null
      when 'FORFEITED' then true
      else payment_request_id is not null
    end)
);
