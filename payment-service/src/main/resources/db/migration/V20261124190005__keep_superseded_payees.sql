alter table payee drop constraint uq_payee_location_currency;
