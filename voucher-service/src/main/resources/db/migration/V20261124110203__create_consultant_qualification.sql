-- Which engagements a consultant may lead: the newest ConsultantQualificationChanged of each, whole.
create table consultant_qualification (
  partner_id      uuid   not null,
  consultant_id   uuid   not null,
  engagement_code text   not null,
  sequence        bigint not null,
  constraint pk_consultant_qualification primary key (partner_id, consultant_id, engagement_code)
);
