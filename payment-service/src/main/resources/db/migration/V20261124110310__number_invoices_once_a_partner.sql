-- A deleted draft gives its number back; a rejected request keeps it, since it was handed in.
create unique index uq_payment_request_invoice_number
  on payment_request (partner_id, partner_invoice_number) where status <> 'DELETED';
