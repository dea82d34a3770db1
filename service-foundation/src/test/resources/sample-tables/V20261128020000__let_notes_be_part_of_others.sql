-- Checked by the commit, so that a dry run has something to miss.
alter table note add column part_of uuid
  constraint fk_note_part_of references note deferrable initially deferred;
