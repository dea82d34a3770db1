-- Two corrections of one invoice are never the same revision; the latest one is also looked up by it.
create unique index uq_payment_request_invoice_revision
  on payment_request (partner_id, partner_invoice_number, invoice_revision) where status <> 'DELETED';
