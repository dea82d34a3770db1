create table engagement_qualification (
  engagement_code text    not null,
  competency_code text    not null,
  levels          text[]  not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_engagement_qualification primary key (engagement_code, competency_code, effective_from),
  constraint fk_engagement_qualification_engagement foreign key (engagement_code) references engagement,
  constraint fk_engagement_qualification_competency foreign key (competency_code) references competency,
  constraint ck_engagement_qualification_levels
    check (cardinality(levels) > 0 and levels <@ array['SILVER', 'GOLD', 'MEMBER']),
  constraint ck_engagement_qualification_effective check (effective_until >= effective_from),
  constraint ck_engagement_qualification_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
