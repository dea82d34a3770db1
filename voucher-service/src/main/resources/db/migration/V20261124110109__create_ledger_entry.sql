-- Every day that an agreement got or gave, in order; the sum is the balance [D14].
create table ledger_entry (
  ledger_entry_id uuid        not null,
  agreement_id    uuid        not null,
  sequence        bigint      not null,
  kind            text        not null,
  days            bigint      not null,
  balance         bigint      not null,
  voucher_id      uuid,
  reason          text,
  at              timestamptz not null,
  constraint pk_ledger_entry primary key (ledger_entry_id),
  constraint uq_ledger_entry_agreement_id_sequence unique (agreement_id, sequence),
  constraint fk_ledger_entry_agreement_id
    foreign key (agreement_id) references licensing_agreement (agreement_id),
  constraint fk_ledger_entry_voucher_id
    foreign key (voucher_id) references voucher (voucher_id) deferrable initially deferred,
  constraint ck_ledger_entry_days check (case
    when kind in ('GRANTED', 'RETURNED', 'CONVERTED') then days > 0
    when kind in ('DEBITED', 'FORFEITED') then days < 0
    when kind = 'ADJUSTED' then days <> 0
    else false end),
  constraint ck_ledger_entry_voucher_id check (
    (kind in ('DEBITED', 'RETURNED')) = (voucher_id is not null)),
  constraint ck_ledger_entry_balance check (balance >= 0)
);
