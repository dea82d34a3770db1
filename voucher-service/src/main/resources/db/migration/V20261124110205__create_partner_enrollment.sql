-- A partner's enrolments, from PartnerEnrolled; both dates are inclusive.
create table partner_enrollment (
  enrollment_id uuid   not null,
  partner_id    uuid   not null,
  offering_code text   not null,
  valid_from    date   not null,
  valid_until   date   not null,
  sequence      bigint not null,
  constraint pk_partner_enrollment primary key (enrollment_id)
);
