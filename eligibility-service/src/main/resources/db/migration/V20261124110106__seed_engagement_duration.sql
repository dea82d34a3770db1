-- Documented for SharePoint alone [D:S28]; for the others no more than that each has a maximum of its own [D:S3], so
-- every length of the programme is offered and marked as made up. (domain.md 2.3)
insert into engagement_duration (engagement_code, days, effective_from, effective_until, source)
select
  engagement_code,
  days,
  effective_from,
  effective_until,
  case engagement_code when 'SDPS-SP' then 'DOCUMENTED' else 'SYNTHETIC' end
from engagement cross join unnest(array[1, 3, 5, 10, 15]) as lengths (days);
