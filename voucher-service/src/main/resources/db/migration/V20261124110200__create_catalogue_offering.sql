-- Copy of the catalogue's offerings, from CatalogPublished.
create table catalogue_offering (
  offering_code text not null,
  name          text not null,
  constraint pk_catalogue_offering primary key (offering_code)
);
