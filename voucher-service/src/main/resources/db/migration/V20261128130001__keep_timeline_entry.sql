-- Only ever added to: an entry stays as it was written, whoever is connected.
create trigger append_only before update or delete or truncate on timeline_entry
  for each statement execute function refuse_change();
