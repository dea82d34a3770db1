-- An entry stays as it was written, whoever is connected; a mistake is mended by another entry.
create function refuse_change_of_ledger_entry() returns trigger language plpgsql as $$
begin
  raise exception 'ledger_entry is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger tr_ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_change_of_ledger_entry();

create trigger tr_ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_change_of_ledger_entry();
