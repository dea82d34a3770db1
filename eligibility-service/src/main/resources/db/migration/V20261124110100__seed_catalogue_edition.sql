-- The offering-level rules of the 2013-14 guide, and the revision of 20 August 2020. (domain.md 3.2, 3.3, 2.2)
insert into catalogue_edition
  (edition_code, effective_from, effective_until, sequence)
values
  ('2013-07', '2013-07-01', '2020-08-19', null),
  ('2020-08', '2020-08-20', null, 1);
