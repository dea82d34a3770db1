-- A report has a life of its own. All that there are, and those that an earlier build files, are
-- filed by their first move.
alter table completion_report
  add column status text not null default 'FILED',
  add column sequence bigint not null default 1,
  add constraint ck_completion_report_status check (status in ('FILED'));
