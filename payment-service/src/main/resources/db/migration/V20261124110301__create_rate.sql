-- What an engagement of so many days is worth in a country from one date to another.
create table rate (
  rate_id    uuid           not null,
  country    varchar(2)     not null,
  days       integer        not null,
  amount     numeric(15, 3) not null,
  currency   varchar(3)     not null,
  valid_from date           not null,
  valid_to   date,
  source     text           not null,
  constraint pk_rate primary key (rate_id),
  constraint uq_rate_country_days_valid_from unique (country, days, valid_from),
  constraint ck_rate_days check (days in (1, 3, 5, 10, 15)),
  constraint ck_rate_amount check (amount > 0),
  constraint ck_rate_valid check (valid_to is null or valid_to >= valid_from),
  constraint ck_rate_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
