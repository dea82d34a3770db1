-- The completion report of a voucher; at most one, and never changed once it is filed.
create table completion_report (
  receipt_id         uuid        not null,
  voucher_id         uuid        not null,
  partner_id         uuid        not null,
  actual_start       date        not null,
  actual_end         date        not null,
  days_delivered     integer     not null,
  off_site_days      integer     not null,
  lead_consultant_id uuid        not null,
  outcome            text        not null,
  summary            text        not null,
  next_steps         text        not null,
  participants       integer,
  submitted_at       timestamptz not null,
  constraint pk_completion_report primary key (receipt_id),
  constraint uq_completion_report_voucher_id unique (voucher_id),
  constraint ck_completion_report_actual_end check (actual_end >= actual_start),
  constraint ck_completion_report_outcome check (outcome in
    ('DEPLOYMENT_PLAN', 'UPGRADE_PLAN', 'MIGRATION_PLAN', 'VISION_AND_SCOPE', 'PLANNING_TOOL_OUTPUT'))
);
