-- After every migration, by the owner of the tables. The role that the service works as keeps no right to change or remove
-- what is only ever added to: tables whose trigger refuses it to everybody, and the history of migrations. Triggers can be
-- switched off by whoever owns the table; this role does not. Where there is no such role, there is nothing to do.
do $$
declare
  app text := current_database() || '_app';
  kept record;
begin
  if not exists (select from pg_roles where rolname = app) then
    return;
  end if;
  execute format('revoke insert, update, delete on flyway_schema_history from %I', app);
  for kept in
    select distinct trigger.tgrelid::regclass as name
    from pg_trigger trigger
      join pg_proc function on function.oid = trigger.tgfoid
      join pg_class kept_table on kept_table.oid = trigger.tgrelid
    where function.proname like 'refuse\_change%'
      and kept_table.relnamespace = current_schema()::regnamespace
  loop
    execute format('revoke update, delete, truncate on %s from %I', kept.name, app);
  end loop;
end $$;
