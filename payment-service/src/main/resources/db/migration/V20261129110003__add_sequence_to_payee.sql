-- As payment_request has it.
alter table payee add column sequence bigint not null default 1;
