create table enrollment (
  id uuid not null,
  partner_id uuid not null,
  offering_code varchar(20) not null,
  status varchar(20) not null,
  valid_from date not null,
  valid_until date not null,
  enrolled_at timestamptz not null,
  sequence bigint not null,
  constraint pk_enrollment primary key (id),
  constraint fk_enrollment_partner foreign key (partner_id) references partner (id),
  constraint uq_enrollment_partner_offering unique (partner_id, offering_code),
  constraint ck_enrollment_status check (status in ('ENROLLED')),
  constraint ck_enrollment_term check (valid_until > valid_from)
);
