-- Seals of audit entries: each covers a stretch of them and holds the hash of the seal before, so that an entry which was changed or removed shows.
create table audit_seal (
  seal_number   bigint      not null,
  first_id      bigint      not null,
  last_id       bigint      not null,
  audit_ids     bigint[]    not null,
  digests       bytea       not null,
  previous_hash bytea       not null,
  hash          bytea       not null,
  sealed_at     timestamptz not null,
  constraint pk_audit_seal primary key (seal_number)
);

create trigger append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();
