create table competency (
  competency_code text    not null,
  name            text    not null,
  levels          text[]  not null,
  retired         boolean not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_competency primary key (competency_code),
  constraint ck_competency_levels check (cardinality(levels) > 0 and levels <@ array['SILVER', 'GOLD', 'MEMBER']),
  constraint ck_competency_effective check (effective_until >= effective_from),
  constraint ck_competency_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
