create index ix_reservation_letter_since on reservation_letter (since);
