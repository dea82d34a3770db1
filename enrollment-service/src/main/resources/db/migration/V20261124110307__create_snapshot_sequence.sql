-- How new the applied snapshots are, those that left no rows included.
create table snapshot_sequence (
  snapshot varchar(20) not null,
  subject_id uuid not null,
  sequence bigint not null,
  constraint pk_snapshot_sequence primary key (snapshot, subject_id)
);
