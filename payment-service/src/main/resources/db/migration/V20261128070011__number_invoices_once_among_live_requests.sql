-- A deleted draft gives its number back, and so does a rejected request: its correction is the same invoice.
drop index uq_payment_request_invoice_number;
create unique index uq_payment_request_invoice_number
  on payment_request (partner_id, partner_invoice_number) where status not in ('DELETED', 'REJECTED');
