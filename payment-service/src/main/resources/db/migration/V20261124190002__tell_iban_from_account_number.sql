-- Where a country has no IBAN an account is told by its number and a bank's code.
alter table payee add column account_form text not null default 'IBAN'
  constraint ck_payee_account_form check (account_form in ('IBAN', 'NUMBER'));
