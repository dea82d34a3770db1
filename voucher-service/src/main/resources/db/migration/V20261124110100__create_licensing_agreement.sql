-- A customer's agreement and the days that it may still give away. The balance is written in the
-- transaction of each ledger entry; the database itself refuses a debit that it does not cover.
create table licensing_agreement (
  agreement_id        uuid        not null,
  version             bigint      not null,
  sequence            bigint      not null,
  customer_id         uuid        not null,
  agreement_number    text        not null,
  starts_on           date        not null,
  ends_on             date        not null,
  status              text        not null,
  administrator_name  text,
  administrator_email text,
  activated_at        timestamptz,
  available_days      bigint      not null,
  registered_at       timestamptz not null,
  constraint pk_licensing_agreement primary key (agreement_id),
  constraint uq_licensing_agreement_agreement_number unique (agreement_number),
  constraint ck_licensing_agreement_status check (status in ('AVAILABLE', 'ACTIVE', 'ENDED')),
  constraint ck_licensing_agreement_ends_on check (ends_on >= starts_on),
  constraint ck_licensing_agreement_available_days check (available_days >= 0),
  constraint ck_licensing_agreement_administrator check (
    status <> 'ACTIVE'
    or (administrator_name is not null and administrator_email is not null and activated_at is not null))
);
