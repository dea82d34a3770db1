-- A term that has ended does not keep the partner out of the offering: the next term is a row of its own.
alter table enrollment
  drop constraint uq_enrollment_partner_offering,
  add constraint uq_enrollment_partner_offering_valid_from unique (partner_id, offering_code, valid_from);
