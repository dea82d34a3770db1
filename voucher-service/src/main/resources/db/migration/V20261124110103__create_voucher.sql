-- What a customer gave away, who holds it and where it stands; the reservation is part of the row, so
-- that one voucher has one. Of the code and the administrator's address only keyed hashes are kept.
create table voucher (
  voucher_id                uuid        not null,
  version                   bigint      not null,
  sequence                  bigint      not null,
  status                    text        not null,
  customer_id               uuid        not null,
  agreement_id              uuid        not null,
  offering_code             text        not null,
  days                      integer     not null,
  designated_partner_id     uuid,
  code_fingerprint          bytea       not null,
  administrator_fingerprint bytea       not null,
  project_manager_name      text        not null,
  project_manager_email     text        not null,
  assigned_at               timestamptz not null,
  expires_at                timestamptz not null,
  partner_id                uuid,
  location_id               uuid,
  delivery_country          text,
  engagement_code           text,
  planned_start             date,
  planned_end               date,
  lead_consultant_id        uuid,
  customer_legal_entity     text,
  division                  text,
  product_focus             text,
  terms_version             text,
  terms_accepted_by         text,
  reserved_at               timestamptz,
  receipt_id                uuid,
  reported_at               timestamptz,
  redeemed_at               timestamptz,
  payment_request_deadline  date,
  payment_request_id        uuid,
  constraint pk_voucher primary key (voucher_id),
  constraint fk_voucher_agreement_id
    foreign key (agreement_id) references licensing_agreement (agreement_id),
  constraint uq_voucher_code_fingerprint unique (code_fingerprint),
  constraint ck_voucher_status check (status in
    ('ASSIGNED', 'RESERVED', 'REDEEMED', 'INVOICED', 'PAID', 'CANCELLED', 'EXPIRED', 'DENIED', 'FORFEITED')),
  constraint ck_voucher_days check (days in (1, 3, 5, 10, 15)),
  constraint ck_voucher_expires_at check (expires_at > assigned_at),
  constraint ck_voucher_reservation check (case
    when status in ('ASSIGNED', 'CANCELLED') then partner_id is null
    when status = 'EXPIRED' then true
    else partner_id is not null and location_id is not null and delivery_country is not null
      and engagement_code is not null and planned_start is not null and planned_end is not null
      and lead_consultant_id is not null and terms_version is not null
      and terms_accepted_by is not null and reserved_at is not null end),
  constraint ck_voucher_redemption check (
    status not in ('REDEEMED', 'INVOICED', 'PAID', 'DENIED', 'FORFEITED')
    or (receipt_id is not null and redeemed_at is not null and payment_request_deadline is not null)),
  constraint ck_voucher_payment_request_id check (
    (status in ('INVOICED', 'PAID')) = (payment_request_id is not null))
);
