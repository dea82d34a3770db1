-- Who changed what, when and why; nothing in it can be changed or removed.
create table audit_entry (
  audit_id        bigint generated always as identity,
  at              timestamptz not null,
  subject         text        not null,
  organization_id uuid,
  action          text        not null,
  object_type     text        not null,
  object_id       uuid        not null,
  reason          text,
  request_id      text,
  trace_id        text,
  constraint pk_audit_entry primary key (audit_id)
);

create index ix_audit_entry_object on audit_entry (object_type, object_id, audit_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
