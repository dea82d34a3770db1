-- A partner's locations and their countries (ISO 3166-1 alpha-2), from LocationAdded.
create table partner_location (
  location_id uuid   not null,
  partner_id  uuid   not null,
  country     text   not null,
  sequence    bigint not null,
  constraint pk_partner_location primary key (location_id)
);
