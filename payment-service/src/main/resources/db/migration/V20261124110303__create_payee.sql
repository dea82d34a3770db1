-- Bank accounts by location. The account itself is sealed; only its last four characters are in clear.
create table payee (
  payee_id          uuid        not null,
  partner_id        uuid        not null,
  location_id       uuid        not null,
  currency          varchar(3)  not null,
  account_last_four varchar(4)  not null,
  sealed_account    bytea       not null,
  registered_at     timestamptz not null,
  version           bigint      not null,
  constraint pk_payee primary key (payee_id),
  constraint uq_payee_location_currency unique (location_id, currency)
);
