-- A record may have any bytes, which text columns cannot keep: its key, headers and value are kept as they came, within
-- bounds. event_key and type are for people to read; headers is read no more.
alter table parked_event
  add column key_bytes    bytea,                            -- null: the record has no key
  add column key_hash     bytea,                            -- SHA-256 of the whole key: what queues together
  add column header_bytes bytea,                            -- JSON: [["name", "value in Base64"], …]
  add column payload_size integer,                          -- of the whole value; null: the record has none
  add column payload_hash bytea,                            -- SHA-256 of the whole value
  add column kept_whole   boolean not null default true;    -- false: beyond the bounds, only the beginning is there

-- What older headers say in an escaped NUL cannot be read here; such a record is no event that could be replayed.
update parked_event set
  key_bytes = convert_to(event_key, 'UTF8'),
  key_hash = sha256(convert_to(event_key, 'UTF8')),
  header_bytes = convert_to(case when headers like '%\\u0000%' then '[]' else coalesce(
    (select json_agg(json_build_array(name, translate(encode(convert_to(value, 'UTF8'), 'base64'), e'\n', '')))::text
     from json_each_text(headers::json) header (name, value)), '[]') end, 'UTF8'),
  payload_size = length(payload),
  payload_hash = sha256(payload),
  kept_whole = headers not like '%\\u0000%';
