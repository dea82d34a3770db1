create table engagement (
  engagement_code text    not null,
  offering_code   text    not null,
  name            text    not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_engagement primary key (engagement_code),
  constraint fk_engagement_offering foreign key (offering_code) references offering,
  constraint ck_engagement_effective check (effective_until >= effective_from),
  constraint ck_engagement_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
