-- The catalogue as eligibility-service last published it.
create table offering (
  offering_code varchar(20) not null,
  name varchar(200) not null,
  constraint pk_offering primary key (offering_code)
);
