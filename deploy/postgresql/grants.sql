-- What the two roles may do in the database of their service, by its name. Run in that database by whoever administers the
-- server, after roles.sql and before the first migration; it can be repeated, also over tables that somebody else made.
--
-- The service may read and write rows of whatever the owner makes. It cannot make, alter, empty or drop anything. What is
-- only ever added to is taken from it after each migration, by the owner: see afterMigrate in service-foundation.
do $$
declare
  owner text := current_database() || '_owner';
  app text := current_database() || '_app';
  made record;
begin
  execute format('alter database %I owner to %I', current_database(), owner);
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to %I', current_database(), app);
  revoke all on schema public from public;
  execute format('alter schema public owner to %I', owner);
  execute format('grant usage on schema public to %I', app);

  execute format('alter default privileges for role %I in schema public'
    ' grant select, insert, update, delete on tables to %I', owner, app);
  execute format('alter default privileges for role %I in schema public grant usage on sequences to %I', owner, app);
  execute format('alter default privileges for role %I revoke execute on functions from public', owner);

  for made in
    select oid::regclass as name, case relkind when 'v' then 'view' else 'table' end as kind
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
      and pg_get_userbyid(relowner) <> owner
  loop
    execute format('alter %s %s owner to %I', made.kind, made.name, owner);
    execute format('grant select, insert, update, delete on %s to %I', made.name, app);
  end loop;
  for made in
    select oid::regprocedure as name from pg_proc
    where pronamespace = 'public'::regnamespace and pg_get_userbyid(proowner) <> owner
  loop
    execute format('alter function %s owner to %I', made.name, owner);
    execute format('revoke execute on function %s from public', made.name);
  end loop;
end $$;
