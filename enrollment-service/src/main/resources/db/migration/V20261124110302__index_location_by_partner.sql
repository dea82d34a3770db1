create index ix_location_partner on location (partner_id, id);
