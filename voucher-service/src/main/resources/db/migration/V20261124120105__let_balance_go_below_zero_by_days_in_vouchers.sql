-- A correction may take days that are out in vouchers [domain.md 6.1]; no more than those can be missing.
alter table licensing_agreement
  drop constraint ck_licensing_agreement_available_days,
  add constraint ck_licensing_agreement_available_days
    check (available_days >= returned_days - assigned_days);
