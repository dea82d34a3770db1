create table partner_qualifications (
  partner_id uuid   not null,
  version    bigint not null,
  sequence   bigint not null,
  constraint pk_partner_qualifications primary key (partner_id)
);
