-- The competencies of 2021, those that the rules of 2013-14 ask for, and what had gone from the list while it still
-- qualified. (domain.md 3.3, 3.4) The days from which each existed are those of the edition that names it.
insert into competency
  (competency_code, name, levels, retired, effective_from, effective_until, source)
values
  ('APP_DEVELOPMENT', 'App Development', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('APP_INTEGRATION', 'App Integration', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('CLOUD_PLATFORM', 'Cloud Platform', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('DEVOPS', 'DevOps', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('DATACENTER', 'Datacenter', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('CLOUD_BUSINESS_APPLICATIONS', 'Cloud Business Applications', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('ENTERPRISE_RESOURCE_PLANNING', 'Enterprise Resource Planning', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('PROJECT_AND_PORTFOLIO_MANAGEMENT', 'Project and Portfolio Management', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('DATA_ANALYTICS', 'Data Analytics', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('CLOUD_PRODUCTIVITY', 'Cloud Productivity', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('ENTERPRISE_MOBILITY_MANAGEMENT', 'Enterprise Mobility Management', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('SECURITY', 'Security', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('SMALL_AND_MIDMARKET_CLOUD_SOLUTIONS', 'Small and Midmarket Cloud Solutions', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('WINDOWS_AND_DEVICES', 'Windows and Devices', array['SILVER', 'GOLD'], false, '2020-08-20', null, 'DOCUMENTED'),
  ('DATA_PLATFORM', 'Data Platform', array['SILVER', 'GOLD'], false, '2013-07-01', null, 'DOCUMENTED'),
  ('COLLABORATION_AND_CONTENT', 'Collaboration and Content', array['SILVER', 'GOLD'], false, '2013-07-01', null, 'DOCUMENTED'),
  ('COMMUNICATIONS', 'Communications', array['SILVER', 'GOLD'], false, '2013-07-01', null, 'DOCUMENTED'),
  ('MESSAGING', 'Messaging', array['SILVER', 'GOLD'], false, '2013-07-01', null, 'DOCUMENTED'),
  ('CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT', 'Cloud Customer Relationship Management', array['SILVER', 'GOLD'], true, '2020-08-20', null, 'DOCUMENTED'),
  ('APPLICATION_LIFECYCLE_MANAGEMENT', 'Application Lifecycle Management', array['SILVER', 'GOLD'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('BUSINESS_INTELLIGENCE', 'Business Intelligence', array['SILVER', 'GOLD'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('DEVICES_AND_DEPLOYMENT', 'Devices and Deployment', array['SILVER', 'GOLD'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('MANAGEMENT_AND_VIRTUALIZATION', 'Management and Virtualization', array['SILVER', 'GOLD'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('SERVER_PLATFORM', 'Server Platform', array['SILVER', 'GOLD'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED'),
  ('AZURE_CIRCLE', 'Azure Circle', array['MEMBER'], true, '2013-07-01', '2020-08-19', 'DOCUMENTED');
