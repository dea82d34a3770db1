-- The reference is the partner's own number for the person, never a name.
create table consultant (
  consultant_id uuid        not null,
  partner_id    uuid        not null,
  reference     text        not null,
  recorded_at   timestamptz not null,
  constraint pk_consultant primary key (partner_id, consultant_id),
  constraint fk_consultant_partner_qualifications foreign key (partner_id) references partner_qualifications,
  constraint uq_consultant_reference unique (partner_id, reference)
);
