-- domain.md 2.1; Azure's was retired with the cloud engagements on 1 February 2020. [D:S2,S21]
insert into offering
  (offering_code, name, effective_from, effective_until, source)
values
  ('DDPS', 'Desktop Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('DYDPS', 'Dynamics Deployment Planning Services', '2020-08-20', null, 'DOCUMENTED'),
  ('PVDPS', 'Private Cloud, Management and Virtualization Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('SDPS', 'SharePoint Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('S-EDPS', 'Skype for Business and Exchange Deployment Planning Services', '2020-08-20', null, 'DOCUMENTED'),
  ('SSDPS', 'SQL Server Deployment Planning Services', '2013-07-01', null, 'DOCUMENTED'),
  ('AZDPS', 'Azure Deployment Planning Services', '2013-07-01', '2020-01-31', 'DOCUMENTED'),
  ('DTDPS', 'Developer Tools Deployment Planning Services', '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('L&EDPS', 'Lync and Exchange Deployment Planning Services', '2013-07-01', '2020-08-19', 'DOCUMENTED');
