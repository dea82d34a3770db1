-- Revisions of the catalogue. The sequence is that of the event which tells of the edition; none, when it had ended
-- before there was anybody to tell.
create table catalogue_edition (
  edition_code    text   not null,
  effective_from  date   not null,
  effective_until date,
  sequence        bigint,
  constraint pk_catalogue_edition primary key (edition_code),
  constraint uq_catalogue_edition_sequence unique (sequence),
  constraint ck_catalogue_edition_effective check (effective_until >= effective_from)
);
