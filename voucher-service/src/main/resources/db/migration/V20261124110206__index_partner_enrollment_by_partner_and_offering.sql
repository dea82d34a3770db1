create index ix_partner_enrollment_partner_id_offering_code
  on partner_enrollment (partner_id, offering_code, valid_until);
