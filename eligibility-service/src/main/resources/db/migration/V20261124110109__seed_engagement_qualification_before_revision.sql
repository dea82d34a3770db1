-- The lists of January to August 2020 name the engagements without their competencies [D:S3]: for that time what was asked
-- for later is made up as asked for already.
insert into engagement_qualification
  (engagement_code, competency_code, levels, effective_from, effective_until, source)
select engagement_code, competency_code, levels, engagement.effective_from, '2020-08-19', 'SYNTHETIC'
from engagement_qualification join engagement using (engagement_code)
where engagement.effective_from < '2020-08-20';
