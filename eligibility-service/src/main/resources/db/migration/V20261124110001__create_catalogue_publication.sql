-- Which editions were told, each once; the insert decides who tells.
create table catalogue_publication (
  edition_code text        not null,
  published_at timestamptz not null,
  constraint pk_catalogue_publication primary key (edition_code),
  constraint fk_catalogue_publication_catalogue_edition foreign key (edition_code) references catalogue_edition
);
