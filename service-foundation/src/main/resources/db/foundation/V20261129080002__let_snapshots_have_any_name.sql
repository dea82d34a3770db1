-- Kinds of snapshots are named by the enum of each service. Of its own making, one table knew three, another twenty characters.
alter table snapshot_sequence
  drop constraint if exists ck_snapshot_sequence_snapshot,
  alter column snapshot type text;
