-- [D:S3]; the codes are ours. Eleven were listed from January 2020 on, which is the first list known; project and portfolio
-- management came with the revision of 20 August 2020. (domain.md 2.2, 3.2)
insert into engagement
  (engagement_code, offering_code, name, effective_from, effective_until, source)
values
  ('DDPS-WINOFF', 'DDPS', 'Windows and Office Deployment Planning', '2020-01-01', null, 'DOCUMENTED'),
  ('DDPS-MOBPROD', 'DDPS', 'Mobile Productivity Deployment Planning', '2020-01-01', null, 'DOCUMENTED'),
  ('DDPS-ENTSEC', 'DDPS', 'Modern IT Enterprise Security Proof of Concept', '2020-01-01', null, 'DOCUMENTED'),
  ('DYDPS-UPG-CE', 'DYDPS', 'Upgrading Microsoft Dynamics 365 for Customer Engagement', '2020-01-01', null, 'DOCUMENTED'),
  ('DYDPS-MIG-CE', 'DYDPS', 'Migrating to Microsoft Dynamics 365 for Customer Engagement', '2020-01-01', null, 'DOCUMENTED'),
  ('DYDPS-UPG-FO', 'DYDPS', 'Upgrading Microsoft Dynamics 365 for Finance and Operations', '2020-01-01', null, 'DOCUMENTED'),
  ('PVDPS-WINSRV', 'PVDPS', 'Modernizing Your Windows Server Platform', '2020-01-01', null, 'DOCUMENTED'),
  ('SDPS-SP', 'SDPS', 'SharePoint Deployment Planning', '2020-01-01', null, 'DOCUMENTED'),
  ('SDPS-PPM', 'SDPS', 'Project and Portfolio Management (PPM) Solution Planning', '2020-08-20', null, 'DOCUMENTED'),
  ('SEDPS-EX', 'S-EDPS', 'Exchange Deployment Planning', '2020-01-01', null, 'DOCUMENTED'),
  ('SEDPS-SFB', 'S-EDPS', 'Skype for Business Deployment Planning', '2020-01-01', null, 'DOCUMENTED'),
  ('SSDPS-DEM', 'SSDPS', 'Data Estate Modernization', '2020-01-01', null, 'DOCUMENTED');
