-- The rules of the 2013-14 guide [D:S12]. From 20 August 2020 no offering has a rule of its own.
insert into offering_qualification
  (offering_code, competency_code, levels, effective_from, effective_until, source)
values
  ('AZDPS', 'AZURE_CIRCLE', array['MEMBER'], '2013-07-01', '2020-01-31', 'DOCUMENTED'),
  ('DDPS', 'DEVICES_AND_DEPLOYMENT', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('DTDPS', 'APPLICATION_LIFECYCLE_MANAGEMENT', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('L&EDPS', 'COMMUNICATIONS', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('L&EDPS', 'MESSAGING', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('PVDPS', 'MANAGEMENT_AND_VIRTUALIZATION', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('PVDPS', 'SERVER_PLATFORM', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SDPS', 'COLLABORATION_AND_CONTENT', array['SILVER', 'GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SDPS', 'BUSINESS_INTELLIGENCE', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SSDPS', 'BUSINESS_INTELLIGENCE', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SSDPS', 'DATA_PLATFORM', array['GOLD'], '2013-07-01', '2020-08-19', 'DOCUMENTED');
