-- What is asked of every company, and when: the sources no longer mention the training in late 2020 (domain.md 1.3 C5),
-- so it has to be possible to end it.
create table company_requirement (
  requirement     text    not null,
  effective_from  date    not null,
  effective_until date,
  source          text    not null,
  constraint pk_company_requirement primary key (requirement, effective_from),
  constraint ck_company_requirement_requirement check (requirement in ('COMPLIANCE_TRAINING')),
  constraint ck_company_requirement_effective check (effective_until >= effective_from),
  constraint ck_company_requirement_source check (source in ('DOCUMENTED', 'SYNTHETIC'))
);
