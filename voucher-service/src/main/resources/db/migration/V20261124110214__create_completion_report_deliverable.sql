create table completion_report_deliverable (
  receipt_id     uuid not null,
  deliverable_id uuid not null,
  constraint pk_completion_report_deliverable primary key (receipt_id, deliverable_id),
  constraint fk_completion_report_deliverable_receipt_id
    foreign key (receipt_id) references completion_report (receipt_id),
  constraint fk_completion_report_deliverable_deliverable_id
    foreign key (deliverable_id) references deliverable (deliverable_id)
);
