-- Only ever added to: decisions were made by it, and have to be explained by it later.
create trigger append_only before update or delete or truncate on completed_training
  for each statement execute function refuse_change();
