create table passed_exam (
  passed_exam_id uuid        not null,
  partner_id     uuid        not null,
  consultant_id  uuid        not null,
  exam_code      text        not null,
  passed_on      date        not null,
  recorded_at    timestamptz not null,
  constraint pk_passed_exam primary key (partner_id, passed_exam_id),
  constraint fk_passed_exam_consultant foreign key (partner_id, consultant_id) references consultant
    deferrable initially deferred,
  constraint uq_passed_exam unique (partner_id, consultant_id, exam_code, passed_on)
);
