-- How new the newest snapshot of a thing is that was taken over, those that left no rows included. Two services made this
-- table themselves before it came to be the foundation's.
create table if not exists snapshot_sequence (
  snapshot   text   not null,
  subject_id uuid   not null,
  sequence   bigint not null,
  constraint pk_snapshot_sequence primary key (snapshot, subject_id)
);
