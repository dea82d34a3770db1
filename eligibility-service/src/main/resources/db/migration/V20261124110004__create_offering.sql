create table offering (
  offering_code   text    not null,
  name            text    not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_offering primary key (offering_code),
  constraint ck_offering_effective check (effective_until >= effective_from),
  constraint ck_offering_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
