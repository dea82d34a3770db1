-- The rules of the 2013-14 guide [D:S12], taken to hold until the revision of 20 August 2020, from which on no offering has
-- a rule of its own. No source gives that of Skype for Business and Exchange: it is made up as that of its predecessor.
insert into offering_qualification
  (offering_code, competency_code, levels, effective_from, effective_until, source)
values
  ('AZDPS', 'AZURE_CIRCLE', array['MEMBER'], '2013-07-01', '2020-01-31', 'DOCUMENTED'),
  ('DDPS', 'DEVICES_AND_DEPLOYMENT', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('DTDPS', 'APPLICATION_LIFECYCLE_MANAGEMENT', array['GOLD'], '2013-07-01', '2019-12-31', 'DOCUMENTED'),
  ('L&EDPS', 'COMMUNICATIONS', array['SILVER', 'GOLD'], '2013-07-01', '2014-12-31', 'DOCUMENTED'),
  ('L&EDPS', 'MESSAGING', array['SILVER', 'GOLD'], '2013-07-01', '2014-12-31', 'DOCUMENTED'),
  ('S-EDPS', 'COMMUNICATIONS', array['SILVER', 'GOLD'], '2015-01-01', '2020-08-19', 'SYNTHETIC'),
  ('S-EDPS', 'MESSAGING', array['SILVER', 'GOLD'], '2015-01-01', '2020-08-19', 'SYNTHETIC'),
  ('PVDPS', 'MANAGEMENT_AND_VIRTUALIZATION', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('PVDPS', 'SERVER_PLATFORM', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SDPS', 'COLLABORATION_AND_CONTENT', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SDPS', 'BUSINESS_INTELLIGENCE', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SSDPS', 'BUSINESS_INTELLIGENCE', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SSDPS', 'DATA_PLATFORM', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED');
