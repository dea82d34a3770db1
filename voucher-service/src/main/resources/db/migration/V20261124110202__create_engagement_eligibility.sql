-- Which engagements a partner, as a company, may deliver, and when: the newest EligibilityChanged, whole.
-- Both dates are inclusive; without eligible_until there is no end in sight.
create table engagement_eligibility (
  partner_id      uuid   not null,
  engagement_code text   not null,
  eligible_from   date   not null,
  eligible_until  date,
  sequence        bigint not null,
  constraint pk_engagement_eligibility primary key (partner_id, engagement_code)
);
