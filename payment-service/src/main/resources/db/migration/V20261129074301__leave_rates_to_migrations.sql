-- Rates come with a migration: the service reads them, and loses the right to write them by these words.
comment on table rate is 'written by migrations only';
