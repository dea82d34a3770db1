create table note (
  note_id         uuid   not null,
  organization_id uuid   not null,
  text            text   not null,
  version         bigint not null,
  constraint pk_note primary key (note_id)
);

create table heard (
  heard_id  bigint generated always as identity,
  event_key text   not null,
  sequence  bigint not null,
  constraint pk_heard primary key (heard_id)
);
