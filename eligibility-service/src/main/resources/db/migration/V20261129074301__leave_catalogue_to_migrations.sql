-- An edition of the catalogue comes with a migration: the service reads it, and loses the right to write it by these words.
comment on table catalogue_edition is 'written by migrations only';
comment on table competency is 'written by migrations only';
comment on table exam is 'written by migrations only';
comment on table offering is 'written by migrations only';
comment on table offering_qualification is 'written by migrations only';
comment on table engagement is 'written by migrations only';
comment on table engagement_duration is 'written by migrations only';
comment on table engagement_qualification is 'written by migrations only';
comment on table company_requirement is 'written by migrations only';
