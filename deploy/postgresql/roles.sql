-- The two roles of a service, on the server. Run by whoever administers it, in any of its databases; repeated, it sets the
-- passwords anew:
--
--   psql -v ON_ERROR_STOP=1 -v database=voucher -v owner_password=… -v app_password=… -f roles.sql postgres
--
-- <database>_owner owns the tables and migrates them; <database>_app is what the service works as. A password may be given
-- as a SCRAM verifier, so that no log of the server ever has it.
select
  set_config('planning.database', :'database', false),
  set_config('planning.owner_password', :'owner_password', false),
  set_config('planning.app_password', :'app_password', false);

do $$
declare
  wanted record;
begin
  for wanted in
    select
      current_setting('planning.database') || ending as name,
      current_setting('planning.' || trim(leading '_' from ending) || '_password') as password
    from unnest(array['_owner', '_app']) as endings (ending)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I', wanted.name);
    end if;
    execute format(
      'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
      wanted.name, wanted.password);
  end loop;
end $$;

select set_config('planning.owner_password', '', false), set_config('planning.app_password', '', false);
