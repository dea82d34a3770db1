-- One 15-day engagement of a kind for a customer, unless legal entity, division or product differ [D:S8].
-- Two reservations at the same instant cannot both pass the rule: the second meets this index.
create unique index uq_voucher_fifteen_day_engagement on voucher (
  customer_id,
  engagement_code,
  coalesce(lower(customer_legal_entity), ''),
  coalesce(lower(division), ''),
  coalesce(lower(product_focus), ''))
  where days = 15 and status in ('RESERVED', 'REDEEMED', 'INVOICED', 'PAID', 'DENIED', 'FORFEITED');
