create table completed_training (
  training_id  uuid        not null,
  partner_id   uuid        not null,
  completed_on date        not null,
  recorded_at  timestamptz not null,
  constraint pk_completed_training primary key (partner_id, training_id),
  constraint fk_completed_training_partner_qualifications foreign key (partner_id) references partner_qualifications,
  constraint uq_completed_training_completed_on unique (partner_id, completed_on)
);
