-- A corrected invoice keeps its number, and says which correction it is.
alter table payment_request
  add column invoice_revision integer not null default 1,
  add constraint ck_payment_request_invoice_revision check (invoice_revision >= 1);
