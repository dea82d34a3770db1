-- A file uploaded for a voucher; the bytes lie in the deliverables folder under their SHA-256.
create table deliverable (
  deliverable_id uuid        not null,
  voucher_id     uuid        not null,
  partner_id     uuid        not null,
  file_name      text        not null,
  content_type   text        not null,
  size           bigint      not null,
  sha256         text        not null,
  uploaded_at    timestamptz not null,
  constraint pk_deliverable primary key (deliverable_id),
  constraint ck_deliverable_size check (size > 0 and size <= 26214400),
  constraint ck_deliverable_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
