-- The sequence of the newest snapshot applied, kept also when that snapshot was empty, so that a
-- replayed older one cannot bring rows back.
create table snapshot_sequence (
  snapshot   text   not null,
  subject_id uuid   not null,
  sequence   bigint not null,
  constraint pk_snapshot_sequence primary key (snapshot, subject_id),
  constraint ck_snapshot_sequence_snapshot
    check (snapshot in ('CATALOGUE', 'ENGAGEMENT_ELIGIBILITY', 'CONSULTANT_QUALIFICATION'))
);
