-- domain.md 2.1. 1 July 2013 is the first day that the catalogue knows, not the first day of an offering. Lync became
-- Skype for Business in 2015; Azure's was retired with the cloud engagements on 1 February 2020 [D:S2,S21]; the table of
-- January 2020 [D:S3] is the first that has Dynamics, and no longer has Developer Tools.
insert into offering
  (offering_code, name, effective_from, effective_until, source)
values
  ('DDPS', 'Desktop Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('DYDPS', 'Dynamics Deployment Planning Services', '2020-01-01', null, 'DOCUMENTED'),
  ('PVDPS', 'Private Cloud, Management and Virtualization Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('SDPS', 'SharePoint Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('S-EDPS', 'Skype for Business and Exchange Deployment Planning Services', '2015-01-01', null, 'DOCUMENTED'),
  ('SSDPS', 'SQL Server Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('AZDPS', 'Azure Deployment Planning Services', '2013-07-01', '2020-01-31', 'DOCUMENTED'),
  ('DTDPS', 'Developer Tools Deployment Planning Services', '2013-07-01', '2019-12-31', 'DOCUMENTED'),
  ('L&EDPS', 'Lync and Exchange Deployment Planning Services', '2013-07-01', '2014-12-31', 'DOCUMENTED');
