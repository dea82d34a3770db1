-- Letters on the reservations of a voucher that was reserved more than once: how many were sent since when, and of
-- how many reservations the customer was not told yet.
create table reservation_letter (
  voucher_id uuid        not null,
  since      timestamptz not null,
  letters    integer     not null,
  withheld   integer     not null,
  constraint pk_reservation_letter primary key (voucher_id),
  constraint ck_reservation_letter_withheld check (withheld >= 0)
);
