-- After every migration, by the owner of the tables. The role that the service works as may read what only migrations write,
-- and no more: tables that say so in their comment. Where there is no such role, there is nothing to do.
do $$
declare
  app text := current_database() || '_app';
  written record;
begin
  if not exists (select from pg_roles where rolname = app) then
    return;
  end if;
  for written in
    select oid::regclass as name
    from pg_class
    where relnamespace = current_schema()::regnamespace
      and obj_description(oid, 'pg_class') like 'written by migrations only%'
  loop
    execute format('revoke insert, update, delete, truncate on %s from %I', written.name, app);
  end loop;
end $$;
