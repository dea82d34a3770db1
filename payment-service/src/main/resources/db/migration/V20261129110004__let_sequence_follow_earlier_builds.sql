-- A build that does not know the sequence counts versions alone, from 0, and tells the next number of them. While both
-- work on the same rows, neither may tell a number that the other has told.
create function follow_version() returns trigger language plpgsql as $$
begin
  new.sequence := new.version + 1;
  return new;
end $$;

create trigger follow_version before update on payment_request for each row
  when (new.version <> old.version and new.sequence = old.sequence) execute function follow_version();
create trigger follow_version before update on payable for each row
  when (new.version <> old.version and new.sequence = old.sequence) execute function follow_version();
create trigger follow_version before update on payee for each row
  when (new.version <> old.version and new.sequence = old.sequence) execute function follow_version();
