create table held_competency (
  competency_id   uuid        not null,
  partner_id      uuid        not null,
  competency_code text        not null,
  level           text        not null,
  attained_on     date        not null,
  anniversary_on  date        not null,
  recorded_at     timestamptz not null,
  constraint pk_held_competency primary key (partner_id, competency_id),
  constraint fk_held_competency_partner_qualifications foreign key (partner_id) references partner_qualifications,
  constraint fk_held_competency_competency foreign key (competency_code) references competency,
  constraint uq_held_competency unique (partner_id, competency_code, level, attained_on, anniversary_on),
  constraint ck_held_competency_level check (level in ('SILVER', 'GOLD', 'MEMBER')),
  constraint ck_held_competency_anniversary check (anniversary_on > attained_on)
);
