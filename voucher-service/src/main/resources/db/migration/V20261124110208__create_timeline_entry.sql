-- What happened to a voucher, in order; written in the transaction of each move. Facts hold ids,
-- codes, dates and numbers, never personal data. An entry with a partner is shown to no other partner.
create table timeline_entry (
  timeline_entry_id uuid        not null,
  voucher_id        uuid        not null,
  at                timestamptz not null,
  what              text        not null,
  by_whom           text,
  partner_id        uuid,
  facts             jsonb       not null,
  constraint pk_timeline_entry primary key (timeline_entry_id)
);
