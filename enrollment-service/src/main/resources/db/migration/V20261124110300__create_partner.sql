create table partner (
  id uuid not null,
  version bigint not null,
  sequence bigint not null,
  legal_name varchar(200) not null,
  country varchar(2) not null,
  status varchar(30) not null,
  registered_at timestamptz not null,
  agreement_version varchar(20),
  agreement_signed_by varchar(200),
  agreement_signed_at timestamptz,
  agreement_sequence bigint,
  constraint pk_partner primary key (id),
  -- One write is one move: Hibernate counts writes from 0, the aggregate counts moves from 1.
  constraint ck_partner_sequence check (sequence = version + 1),
  constraint ck_partner_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_partner_status check (status in ('REGISTERED', 'AGREEMENT_SIGNED', 'ENROLLED')),
  constraint ck_partner_agreement check (
    num_nulls(agreement_version, agreement_signed_by, agreement_signed_at, agreement_sequence)
      = case when status = 'REGISTERED' then 4 else 0 end)
);
