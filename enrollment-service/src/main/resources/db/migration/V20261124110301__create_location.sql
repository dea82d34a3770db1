create table location (
  id uuid not null,
  partner_id uuid not null,
  name varchar(200) not null,
  legal_entity varchar(200) not null,
  address_line_1 varchar(200) not null,
  address_line_2 varchar(200),
  city varchar(100) not null,
  region varchar(100),
  postal_code varchar(20) not null,
  country varchar(2) not null,
  contact_name varchar(200) not null,
  contact_email varchar(254) not null,
  phone varchar(10),
  added_at timestamptz not null,
  sequence bigint not null,
  constraint pk_location primary key (id),
  constraint fk_location_partner foreign key (partner_id) references partner (id),
  -- Also the path from a partner to its locations; one event adds one location.
  constraint uq_location_partner_sequence unique (partner_id, sequence),
  constraint ck_location_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_location_phone check (phone ~ '^[0-9]{1,10}$')
);
