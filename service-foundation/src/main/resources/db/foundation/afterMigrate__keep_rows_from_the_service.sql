-- After every migration, by the owner of the tables. The role that the service works as loses what it must not do with some of
-- them. What is only ever added to, it may not change or remove: tables whose trigger refuses it to everybody (a trigger can
-- be switched off by whoever owns the table, which this role does not), and the history of migrations. What only migrations
-- write, it may read and no more: tables that say so in their comment. Where there is no such role, there is nothing to do.
do $$
declare
  app text := current_database() || '_app';
  kept record;
begin
  if not exists (select from pg_roles where rolname = app) then
    return;
  end if;
  for kept in
    with here as (select oid from pg_class where relnamespace = current_schema()::regnamespace)
    select 'insert, update, delete' as lost, 'flyway_schema_history'::regclass as name
    union
    select 'update, delete, truncate', here.oid::regclass
    from here
      join pg_trigger trigger on trigger.tgrelid = here.oid
      join pg_proc function on function.oid = trigger.tgfoid
    where function.proname like 'refuse\_change%'
    union
    select 'insert, update, delete, truncate', here.oid::regclass
    from here
    where obj_description(here.oid, 'pg_class') like 'written by migrations only%'
  loop
    execute format('revoke %s on %s from %I', kept.lost, kept.name, app);
  end loop;
end $$;
