-- The training is asked for without end: the rules of August 2020 run on. [D:S1,S4b] (domain.md D1)
insert into company_requirement
  (requirement, effective_from, effective_until, source)
values
  ('COMPLIANCE_TRAINING', '2013-07-01', null, 'DOCUMENTED');
