-- What an offering itself asks for. While it has no row, a competency of any of its engagements qualifies.
create table offering_qualification (
  offering_code   text    not null,
  competency_code text    not null,
  levels          text[]  not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_offering_qualification primary key (offering_code, competency_code, effective_from),
  constraint fk_offering_qualification_offering foreign key (offering_code) references offering,
  constraint fk_offering_qualification_competency foreign key (competency_code) references competency,
  constraint ck_offering_qualification_levels
    check (cardinality(levels) > 0 and levels <@ array['SILVER', 'GOLD', 'MEMBER']),
  constraint ck_offering_qualification_effective check (effective_until >= effective_from),
  constraint ck_offering_qualification_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
