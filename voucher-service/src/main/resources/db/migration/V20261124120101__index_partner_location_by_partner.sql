-- Finds a partner's locations, for callers that may not use all of them.
create index ix_partner_location_partner_id on partner_location (partner_id);
