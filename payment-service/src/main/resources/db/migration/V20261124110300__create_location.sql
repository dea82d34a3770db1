-- What payment has heard of partners' locations.
create table location (
  location_id uuid    not null,
  partner_id  uuid    not null,
  country     varchar(2) not null,
  sequence    bigint  not null,
  constraint pk_location primary key (location_id)
);
