create table engagement_duration (
  engagement_code text    not null,
  days            integer not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_engagement_duration primary key (engagement_code, days, effective_from),
  constraint fk_engagement_duration_engagement foreign key (engagement_code) references engagement,
  constraint ck_engagement_duration_days check (days in (1, 3, 5, 10, 15)),
  constraint ck_engagement_duration_effective check (effective_until >= effective_from),
  constraint ck_engagement_duration_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
