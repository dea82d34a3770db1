-- When partners qualify, as eligibility-service last told it; partners appear here before they register.
create table offering_eligibility (
  partner_id uuid not null,
  offering_code varchar(20) not null,
  eligible_from date not null,
  eligible_until date,
  constraint pk_offering_eligibility primary key (partner_id, offering_code)
);
