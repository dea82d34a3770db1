-- Copy of the catalogue's engagements with the lengths, in days, that each allows, from CatalogPublished.
create table catalogue_engagement (
  engagement_code text      not null,
  offering_code   text      not null,
  name            text      not null,
  days            integer[] not null,
  constraint pk_catalogue_engagement primary key (engagement_code)
);
