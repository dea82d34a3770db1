create table exam (
  exam_code       text    not null,
  competency_code text    not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_exam primary key (exam_code, competency_code, effective_from),
  constraint fk_exam_competency foreign key (competency_code) references competency,
  constraint ck_exam_effective check (effective_until >= effective_from),
  constraint ck_exam_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
