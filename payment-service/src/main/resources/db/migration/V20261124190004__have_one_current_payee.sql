-- One account a location and currency is in use. The partner is part of it, since a location may come to another one.
create unique index uq_payee_current on payee (partner_id, location_id, currency) where superseded_at is null;
